import { civilDateSchema, dayNumber, formatDateUk } from '../../../../shared/domain/civil-date.ts';
import type { Leaf, LeafField } from '../../../../shared/domain/fields/field.ts';
import { choiceLabels } from '../../documents/build/choice-labels.ts';
import { serialOfDay } from '../read/date-serial.ts';
import { readValue } from '../values/read-value.ts';
import { textCell, type WriteCell } from './write-cell.ts';

/**
 * Gives the cell of a leaf: typed where it reads back as the very same leaf, else the text as it stands. A draft may hold
 * what is not yet valid, and nothing of it may change on its way out and in.
 */
export function leafCell(field: LeafField, labelKey: string, leaf: Leaf | undefined): WriteCell | undefined {
  if (leaf === undefined) return undefined;
  if (typeof leaf === 'boolean') return textCell(leaf ? 'так' : 'ні');
  if (typeof leaf === 'number') return { kind: 'money', text: hryvnias(leaf) };
  if (field.kind === 'date') return dateCell(leaf) ?? textCell(leaf);
  if (field.kind === 'choice') return choiceCell(field, labelKey, leaf);
  const isNumber = field.kind === 'integer' || field.kind === 'decimal';
  return isNumber && readsBackSame(leaf) ? { kind: 'number', text: leaf } : textCell(leaf);
}

function readsBackSame(leaf: string): boolean {
  return String(Number(leaf)) === leaf && /^-?\d{1,15}(\.\d+)?$/.test(leaf);
}

function hryvnias(kopiykas: number): string {
  const digits = String(Math.abs(kopiykas)).padStart(3, '0');
  return `${kopiykas < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function dateCell(leaf: string): WriteCell | undefined {
  const date = civilDateSchema.safeParse(leaf);
  const serial = date.success ? serialOfDay(dayNumber(date.data)) : undefined;
  return date.success && serial !== undefined
    ? { kind: 'date', serial, shown: formatDateUk(date.data) }
    : undefined;
}

/** The word of a choice, where it means this choice alone; else its code. */
function choiceCell(field: LeafField, labelKey: string, leaf: string): WriteCell | undefined {
  const label = choiceLabels[labelKey]?.[leaf];
  if (label === undefined) return textCell(leaf);
  const options = { verbatim: true, padCodes: false };
  const back = readValue({ kind: 'text', text: label }, field, labelKey, options);
  return textCell(back.leaf === leaf && !back.problem ? label : leaf);
}
