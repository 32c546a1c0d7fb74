const maxLength = 200;

/**
 * Gives a name that is safe to show and to keep: the last part of a path, composed Unicode, without control,
 * invisible and direction-changing characters (quality.md S19). Never used as a path.
 */
export function cleanFileName(raw: string): string {
  const last = raw.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return plain === '' ? 'file' : shorten(plain);
}

/** Gives the ending in lower case without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}_]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Gives the name without its ending: the first title of a file. */
export function titleOf(name: string): string {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -extension.length - 1);
}

/** Cuts whole characters and keeps the ending. */
function shorten(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= maxLength) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  return characters.slice(0, maxLength - ending.length).join('') + ending;
}
