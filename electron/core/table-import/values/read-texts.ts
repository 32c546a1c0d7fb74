import type { FieldFormat, TextField } from '../../../../shared/domain/fields/field.ts';
import { readText } from '../../../../shared/domain/fields/read-leaf.ts';
import { checkFormat } from '../../../../shared/domain/identifiers/check-format.ts';
import { invisiblePattern } from '../../../../shared/domain/text/letters.ts';
import type { Cell } from '../read/grid.ts';
import { cellText, noted, type ReadValue, type ValueOptions, wrong } from './value.ts';

/** Texts of a draft are never longer. */
const longest = 20_000;

/** Reads a text or a code. Numbers that a spreadsheet bent (lost zeros, 1,2E+12, a day in place of 1/2) are named. */
export function readTextCell(cell: Cell, field: TextField, options: ValueOptions): ReadValue {
  const shown = cellText(cell);
  if (cell.kind === 'date') return wrong('date-in-text', shown);
  if (cell.kind === 'text' && options.verbatim) return lengthChecked(shown, field, shown);
  if (cell.kind === 'number' && Math.abs(Number(cell.text)) >= 1e15) return wrong('digits-lost', shown);
  const clean = cleanText(shown, field);
  if (clean === undefined) return { leaf: undefined };
  if (field.format !== undefined) return readCode(clean, field.format, options);
  const result = lengthChecked(clean, field, clean);
  if (result.problem) return result;
  return hidesMarks(shown) ? noted('invisible-removed', clean) : result;
}

function lengthChecked(text: string, field: TextField, kept: string): ReadValue {
  const most = Math.min(field.maxLength ?? longest, longest);
  if (text.length <= most) return { leaf: text };
  return wrong('too-long', kept.slice(0, longest), { length: text.length, most });
}

/** Takes away controls and direction marks; what joins emoji stays. */
function cleanText(text: string, field: TextField): string | undefined {
  const marked = text.replace(hiddenMarks, '');
  return readText(field.kind === 'multiline' ? marked : inOneLine(marked));
}

/** Line by line: one pattern over spaces and line ends takes seconds for a cell of spaces. */
function inOneLine(text: string): string {
  const lines = text.split(/[\r\n]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** Zero-width space, direction marks and isolates, word joiner, mark of byte order; soft hyphen. */
const hiddenMarks = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

function hidesMarks(text: string): boolean {
  return text.search(hiddenMarks) !== -1;
}

function readCode(shown: string, format: FieldFormat, options: ValueOptions): ReadValue {
  const code = tidyCode(shown.replace(invisiblePattern, ''), format);
  if (/^\d(?:[.,]\d+)?[eе]\+?\d{1,2}$/iu.test(code)) return wrong('scientific', code);
  const padded = paddedCode(code, format);
  if (padded !== undefined) {
    return options.padCodes
      ? noted('zeros-restored', padded, { mended: padded })
      : wrong('lost-zeros', code, { mended: padded });
  }
  const verdict = checkFormat(format, code);
  if (verdict.ok) return { leaf: code };
  const params = { problem: verdict.problem };
  return verdict.severity === 'warn'
    ? noted('format-doubtful', code, params)
    : wrong('format', code.slice(0, longest), params);
}

/** Spaces inside numbers, an account in groups of four: writing, not content. */
function tidyCode(text: string, format: FieldFormat): string {
  if (format === 'iban' || format === 'vin') return text.replace(/[\s-]/gu, '').toUpperCase();
  if (['edrpou', 'rnokpp', 'tax-code', 'cadastral-number', 'proceeding-number'].includes(format)) {
    return text.replace(/\s/gu, '');
  }
  return text;
}

/** Gives the code with its lost zeros where the whole then has the right check digit; undefined otherwise. */
function paddedCode(code: string, format: FieldFormat): string | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  const lengths = { edrpou: [8], rnokpp: [10], 'tax-code': [8, 10] }[format as string] ?? [];
  if (lengths.includes(code.length)) return undefined;
  return lengths
    .filter((length) => code.length < length && code.length >= length - 5)
    .map((length) => code.padStart(length, '0'))
    .find((padded) => checkFormat(format, padded).ok);
}
