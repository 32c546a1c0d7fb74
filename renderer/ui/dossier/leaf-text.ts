import { parseDateInput } from '../../../shared/domain/civil-date.ts';
import type { FieldValue, LeafField } from '../../../shared/domain/fields/field.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatCivilDate } from '../format.ts';

/** Gives the text that an input shows for a value that is kept. */
export function toText(field: LeafField, value: FieldValue | undefined, language: 'uk' | 'en'): string {
  if (value === undefined || value === null || Array.isArray(value)) return '';
  if (typeof value === 'number') return field.kind === 'money' ? formatMoney(value, language) : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.kind !== 'date') return value;
  const date = parseDateInput(value);
  return date ? formatCivilDate(date) : value;
}
