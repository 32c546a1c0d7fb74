/** Gives the text behind Excel's `_xHHHH_` escapes of characters that XML cannot hold (ECMA-376, ST_Xstring). */
export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What XML cannot hold or would change (line feeds that come after CR, lone surrogates), and what looks like an escape. */
const needsEscape =
  /_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\u0020-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Gives the text as XML content that reads back the same, character by character. */
export function encodeExcelText(text: string): string {
  return text
    .replace(needsEscape, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
