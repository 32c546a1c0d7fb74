import { parseDateInput } from '../../../shared/domain/civil-date.ts';
import type { FieldValue, LeafField } from '../../../shared/domain/fields/field.ts';
import { isBlank, readDecimal, readInteger } from '../../../shared/domain/fields/read-leaf.ts';
import { formatMoney, parseMoney } from '../../../shared/domain/money.ts';
import { formatCivilDate } from '../../ui/format.ts';

export type TextProblem = 'money' | 'date' | 'integer' | 'decimal' | 'too-small' | 'too-large';

/** Gives the text that an input shows for a value that is kept. */
export function toText(field: LeafField, value: FieldValue | undefined, language: 'uk' | 'en'): string {
  if (value === undefined || value === null || Array.isArray(value)) return '';
  if (typeof value === 'number') return field.kind === 'money' ? formatMoney(value, language) : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.kind === 'date' && parseDateInput(value)) return formatCivilDate(parseDateInput(value) ?? value);
  return value;
}

/** Gives the value that is kept for a typed text: what cannot be read stays as typed, an empty text is `null`. */
export function toValue(field: LeafField, text: string): FieldValue {
  if (text.trim() === '') return null;
  switch (field.kind) {
    case 'money':
      return parseMoney(text) ?? text;
    case 'date':
      return parseDateInput(withDots(text)) ?? text;
    case 'yes-no':
      return text === 'yes';
    case 'integer':
    case 'decimal':
      return text.trim();
    case 'text':
    case 'multiline':
    case 'choice':
      return text;
  }
}

/** Tells why a kept value cannot be read as what its field is; undefined when it can, or when it is empty. */
export function problemOf(field: LeafField, value: FieldValue | undefined): TextProblem | undefined {
  if (isBlank(value)) return undefined;
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? undefined : 'money';
    case 'date':
      return typeof value === 'string' && parseDateInput(value) ? undefined : 'date';
    case 'integer':
      return rangeProblem(field, readInteger(value), 'integer');
    case 'decimal':
      return rangeProblem(field, toNumber(readDecimal(value)), 'decimal');
    case 'text':
    case 'multiline':
    case 'choice':
    case 'yes-no':
      return undefined;
  }
}

function rangeProblem(
  field: { readonly minimum?: number; readonly maximum?: number },
  value: number | undefined,
  unreadable: TextProblem,
): TextProblem | undefined {
  if (value === undefined) return unreadable;
  if (field.minimum !== undefined && value < field.minimum) return 'too-small';
  if (field.maximum !== undefined && value > field.maximum) return 'too-large';
  return undefined;
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** «24112026» typed without dots is a date too. */
function withDots(text: string): string {
  const match = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  return match ? `${match[1]}.${match[2]}.${match[3]}` : text;
}
