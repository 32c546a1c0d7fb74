import type { Dossier } from './dossier.ts';
import type { Leaf } from './fields/field.ts';
import { sections } from './fields/sections.ts';
import { invisiblePattern, isCyrillic, latinToCyrillic } from './text/letters.ts';

const apostrophes = /[’‘'`´ʼ′]/gu;
const word = /[\p{L}\p{M}\p{N}ʼ]+/gu;

/**
 * Gives text in the form in which it is searched: lower case, one apostrophe (ʼ), ґ as г, ё as е, Latin
 * look-alikes inside Cyrillic words as Cyrillic, no invisible characters. Used for the index and for the query.
 */
export function normaliseForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisiblePattern, '')
    .replace(apostrophes, 'ʼ')
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
  const tokens = normaliseForSearch(input).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return tokens
    .slice(0, 12)
    .map((token) => `"${stem(token.slice(0, 60))}"*`)
    .join(' ');
}

/** Endings of Ukrainian nouns, adjectives and participles, longest first; a light cut, the prefix search does the rest. */
const endings = [
  'ськими|ського|ському|ностями|ностей|ностях',
  'ами|ями|ові|еві|єві|ого|ому|ими|іми|ої|ою|ею|єю|ів|їв|ах|ях|ам|ям|ом|ем|єм|ий|ій|их|іх|им|ім',
  'а|я|о|е|є|у|ю|и|і|ї|ь|й',
].map((group) => new RegExp(`(?:${group})$`, 'u'));

/** Shortest stem that is left after an ending is cut: shorter ones would find half of the list. */
const shortestStem = 3;

function stem(token: string): string {
  if (!isCyrillic(token) || /\p{N}/u.test(token)) return token;
  for (const ending of endings) {
    const cut = token.replace(ending, '');
    if (cut !== token && cut.length >= shortestStem) return cut;
  }
  return token;
}

/** Values that are codes of a choice or plain yes/no are not words to look for. */
function collect(value: unknown, key: string, lines: string[]): void {
  if (key === 'id') return;
  if (typeof value === 'string') lines.push(value);
  else if (typeof value === 'number') lines.push(sumText(value));
  else if (Array.isArray(value)) for (const row of value) collect(row, '', lines);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value as Readonly<Record<string, Leaf>>))
      collect(child, name, lines);
}

function sumText(kopiykas: number): string {
  return String(Math.floor(kopiykas / 100));
}

function cyrillicWord(found: string): string {
  return Array.from(found, (letter) => latinToCyrillic.get(letter) ?? letter).join('');
}
