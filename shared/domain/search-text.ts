import type { Dossier } from './dossier.ts';
import { sections } from './fields/sections.ts';
import { invisiblePattern, isCyrillic, latinToCyrillic } from './text/letters.ts';
import { stemVariants } from './text/ukrainian-stem.ts';

const apostrophes = /[’‘'`´ʼ′]/gu;
/** Used as a quotation mark, not inside a word. */
const looseApostrophe = /(?<!\p{L})ʼ|ʼ(?!\p{L})/gu;
const word = /[\p{L}\p{M}\p{N}ʼ]+/gu;

/**
 * Gives text in the form in which it is searched: lower case, one apostrophe (ʼ), ґ as г, ё as е, Latin
 * look-alikes inside Cyrillic words as Cyrillic, no invisible characters, no stress marks. Used for the index and for the query.
 */
export function normaliseForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisiblePattern, '')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, 'ʼ')
    .replace(looseApostrophe, ' ')
    .toLowerCase()
    .replace(word, (found) => (isCyrillic(found) ? cyrillicWord(found) : found))
    .replace(/ґ/gu, 'г')
    .replace(/ё/gu, 'е');
}

/** Gives everything of a dossier that a person may look for, one value a line, normalised. */
export function searchText(dossier: Pick<Dossier, 'content'>): string {
  const lines: string[] = [];
  const content = dossier.content as Readonly<Record<string, unknown>>;
  for (const section of [...Object.keys(sections), 'details', 'items']) collect(content[section], '', lines);
  return normaliseForSearch(lines.join('\n'));
}

/**
 * Gives the FTS5 query of what a person typed: every word quoted, Ukrainian endings cut, found by beginning; all
 * words must be there. Gives '' when nothing searchable was typed. Nothing typed ever acts as FTS5 syntax.
 */
export function searchQuery(input: string): string {
  const tokens = normaliseForSearch(input).match(/[\p{L}\p{N}]+/gu) ?? [];
  return tokens
    .slice(0, 12)
    .map((token) => anyOf(stemVariants(token.slice(0, 60))))
    .join(' AND ');
}

function anyOf(stems: readonly string[]): string {
  const quoted = stems.map((stem) => `"${stem}"*`).join(' OR ');
  return stems.length > 1 ? `(${quoted})` : quoted;
}

/** Gathers texts and sums; ids of rows and yes/no are nothing to look for. */
function collect(value: unknown, key: string, lines: string[]): void {
  if (key === 'id') return;
  if (typeof value === 'string') lines.push(value);
  else if (typeof value === 'number') lines.push(sumText(value));
  else if (Array.isArray(value)) for (const row of value) collect(row, '', lines);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) collect(child, name, lines);
}

function sumText(kopiykas: number): string {
  return String(Math.floor(kopiykas / 100));
}

function cyrillicWord(found: string): string {
  return Array.from(found, (letter) => latinToCyrillic.get(letter) ?? letter).join('');
}
