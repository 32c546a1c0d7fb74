import { parseDateInput } from '../../../shared/domain/civil-date.ts';
import type { FieldValue, Leaf, LeafField } from '../../../shared/domain/fields/field.ts';
import {
  isBlank,
  readDate,
  readDecimal,
  readInteger,
  readMoney,
} from '../../../shared/domain/fields/read-leaf.ts';
import { parseMoney } from '../../../shared/domain/money.ts';

export type TextProblem = 'money' | 'date' | 'integer' | 'decimal' | 'too-small' | 'too-large';

/** Gives the value that is kept for a typed text: what cannot be read stays as typed, an empty text is `null`. */
export function toValue(field: LeafField, text: string): Leaf | null {
  if (text.trim() === '') return null;
  if (field.kind === 'money') return parseMoney(text) ?? text;
  if (field.kind === 'date') return parseDateInput(withDots(text)) ?? text;
  if (field.kind === 'yes-no') return text === 'yes';
  return field.kind === 'integer' || field.kind === 'decimal' ? text.trim() : text;
}

/** Tells why a kept value cannot be read as what its field is; undefined when it can, or when it is empty. */
export function problemOf(field: LeafField, value: FieldValue | undefined): TextProblem | undefined {
  if (isBlank(value)) return undefined;
  if (field.kind === 'money') return readMoney(value) === undefined ? 'money' : undefined;
  if (field.kind === 'date') return readDate(value) ? undefined : 'date';
  if (field.kind === 'integer') return rangeProblem(field, readInteger(value), 'integer');
  if (field.kind === 'decimal') return rangeProblem(field, toNumber(readDecimal(value)), 'decimal');
  return undefined;
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
