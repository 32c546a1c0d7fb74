import { type CivilDate, parseDateInput } from '../civil-date.ts';
import { type Kopiykas, maxMoneyKopiykas, parseMoney } from '../money.ts';

/** Tells that a draft's leaf holds nothing: absent, or only spaces. */
export function isBlank(leaf: unknown): boolean {
  return (
    leaf === undefined ||
    leaf === null ||
    (typeof leaf === 'string' && leaf.trim() === '') ||
    (Array.isArray(leaf) && leaf.length === 0)
  );
}

/** Gives the text of a leaf as it is sent: trimmed, no control characters, whole Unicode; undefined when blank. */
export function readText(leaf: unknown): string | undefined {
  if (typeof leaf !== 'string') return undefined;
  const text = leaf
    .replace(/\r\n?/gu, '\n')
    // Controls but tab and line feed never belong in a text.
    .replace(controls, '')
    .toWellFormed()
    .trim();
  return text === '' ? undefined : text;
}

/** Gives the sum of a money leaf (kopiykas, or text as typed); undefined when blank or unreadable. */
export function readMoney(leaf: unknown): Kopiykas | undefined {
  if (typeof leaf === 'string') return parseMoney(leaf);
  const whole = typeof leaf === 'number' && Number.isSafeInteger(leaf) && leaf >= 0;
  return whole && leaf <= maxMoneyKopiykas ? (leaf as Kopiykas) : undefined;
}

/** Gives the day of a date leaf; undefined when blank or unreadable. */
export function readDate(leaf: unknown): CivilDate | undefined {
  return typeof leaf === 'string' ? parseDateInput(leaf) : undefined;
}

/** Gives the number of an integer leaf; spaces between digits are allowed. */
export function readInteger(leaf: unknown): number | undefined {
  const text = numberText(leaf);
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Gives a decimal leaf as a plain decimal text ("54.7"), never a float; undefined when blank or unreadable. */
export function readDecimal(leaf: unknown): string | undefined {
  const match = /^(-?)0*(\d{1,12})(?:\.(\d{1,6}))?$/.exec(numberText(leaf)?.replace(',', '.') ?? '');
  if (!match) return undefined;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const whole = fraction === '' ? match[2] : `${match[2]}.${fraction}`;
  return Number(whole) === 0 ? '0' : `${match[1]}${whole}`;
}

/** Every control character but tab and line feed. */
const controls = /[^\P{Cc}\n\t]/gu;

function numberText(leaf: unknown): string | undefined {
  if (typeof leaf !== 'string' && typeof leaf !== 'number') return undefined;
  return String(leaf)
    .replace(/[\s\u00A0\u202F]/gu, '')
    .replace('−', '-');
}
