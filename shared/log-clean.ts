const SECRET_NAME = /pass|secret|token|authori[sz]ation|cookie|recovery|enrolment/iu;
const KEY_NAME = /(?:^|[._-])key$|[a-z0-9]Key$/u;
/** C0 and C1 controls, line separators, zero-width and direction marks: what could forge or hide a log line. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const BEARER = /\b(?:bearer|basic)\s+[\w.~+/=-]+/giu;
/** The system's errors name the file: «ENOENT: no such file or directory, open '/home/…/Паспорт Петренка.pdf'». */
const SYSTEM_PATH = /(\bE[A-Z\d]{2,20}: [^'\n]{1,120}) '[^]*?(?:'(?=\n\s+at )|'?$)/gu;
/** V8 quotes the text that it could not read: «Unexpected token 'П', "Петренко" is not valid JSON». */
const NOT_JSON = /(?:Unexpected token '|")[^]*? is not valid JSON/gu;
const MAX_TEXT = 2_000;

/**
 * Makes text safe for one log line: CR, LF, ANSI and the like become `\uXXXX`; credentials, names of a person's files
 * and quoted content are cut (quality.md S11, S16, S17).
 */
export function cleanText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(BEARER, '[removed]')
    .replace(SYSTEM_PATH, '$1 [path]')
    .replace(NOT_JSON, '[text] is not valid JSON')
    .replace(UNSAFE, (sign) => `\\u${sign.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`);
}

/** Cleans every value of a log entry; values under a secret-sounding name are replaced, errors keep only name and message. */
export function cleanData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cleanValue(name, value, 0)]));
}

function cleanValue(name: string, value: unknown, depth: number): unknown {
  if (SECRET_NAME.test(name) || KEY_NAME.test(name)) return '[removed]';
  if (typeof value === 'string') return cleanText(value);
  if (value instanceof Error) return cleanText(`${value.name}: ${value.message}`);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (depth >= 4 || value instanceof Uint8Array) return '[object]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => cleanValue('', item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanValue(key, item, depth + 1)]),
  );
}
