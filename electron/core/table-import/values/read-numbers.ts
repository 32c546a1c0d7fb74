import type { NumberField } from '../../../../shared/domain/fields/field.ts';
import { readDecimal, readInteger } from '../../../../shared/domain/fields/read-leaf.ts';
import { maxMoneyKopiykas, parseMoney } from '../../../../shared/domain/money.ts';
import type { Cell } from '../read/grid.ts';
import { cellText, noted, plainNumber, type ReadValue, wrong } from './value.ts';

/** Reads a sum: a number of hryvnias, or a text as people type it («1 234,56», «1234.56», «1.234.567,00 грн»). */
export function readMoneyCell(cell: Cell): ReadValue {
  if (cell.kind === 'number') return moneyOfNumber(cell.text);
  const text = cellText(cell).trim();
  if (cell.kind !== 'text') return wrong('money', text.slice(0, 200));
  const kopiykas = parseMoney(text) ?? parseMoney(withoutGroups(text));
  if (kopiykas !== undefined) return { leaf: kopiykas };
  const kept = text.slice(0, 200);
  if (/^[-−(]/.test(text)) return wrong('money-negative', kept);
  if (/^\d{1,3}[.,]\d{3}$/.test(kept.replace(/\s*(грн\.?|₴)$/u, ''))) return wrong('money-ambiguous', kept);
  return wrong('money', kept);
}

/** Kopiykas from the digits themselves: no float is ever multiplied. A draft keeps a sum out of bounds as it is. */
function moneyOfNumber(written: string): ReadValue {
  const text = /^-?\d{1,15}(?:\.\d{1,2})?$/.test(written) ? written : plainNumber(written);
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,20}))?$/.exec(text);
  if (!match) return /e-/.test(text) ? noted('money-rounded', 0, { found: text }) : wrong('money', text);
  const fraction = (match[3] ?? '').padEnd(3, '0');
  const up = fraction.charAt(2) >= '5' ? 1 : 0;
  const whole = Number(match[2]) * 100 + Number(fraction.slice(0, 2)) + up;
  const kopiykas = match[1] === '-' && whole !== 0 ? -whole : whole;
  if (!Number.isSafeInteger(kopiykas)) return wrong('money', text);
  if (kopiykas < 0) return wrong('money-negative', kopiykas);
  if (kopiykas > maxMoneyKopiykas) return wrong('money', kopiykas);
  const exact = /^0*$/.test(fraction.slice(2));
  return exact ? { leaf: kopiykas } : noted('money-rounded', kopiykas, { found: text });
}

/** «1.234.567,89» and «1,234,567.89»: thousands by one sign and the fraction by another. */
function withoutGroups(text: string): string {
  const plain = text.replace(/[\s\u00A0\u202F]/gu, '').replace(/(грн\.?|₴)$/u, '');
  const dots = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(plain);
  const commas = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(plain);
  const found = dots ?? commas;
  const [, whole = '', fraction] = found ?? [];
  // One group without a fraction («1.234») could be either: the caller asks.
  if (!found || (fraction === undefined && /^\d+[.,]\d{3}$/.test(whole))) return text;
  return `${whole.replace(/[.,]/g, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Reads a whole or a decimal number; a draft keeps numbers as text. */
export function readNumberCell(cell: Cell, field: NumberField, verbatim: boolean): ReadValue {
  const shown = cellText(cell);
  const text = verbatim && cell.kind === 'text' ? shown : shown.trim().slice(0, 200);
  const usable = cell.kind === 'number' || cell.kind === 'text';
  const read = usable ? numberOf(field, text) : undefined;
  if (read === undefined) return wrong(field.kind, text.slice(0, 200));
  if (field.minimum !== undefined && read < field.minimum) {
    return wrong('too-small', text, { minimum: field.minimum });
  }
  if (field.maximum !== undefined && read > field.maximum) {
    return wrong('too-large', text, { maximum: field.maximum });
  }
  return { leaf: text };
}

function numberOf(field: NumberField, text: string): number | undefined {
  if (field.kind === 'integer') return readInteger(text);
  const decimal = readDecimal(text);
  return decimal === undefined ? undefined : Number(decimal);
}
