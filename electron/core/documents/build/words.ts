import { type CivilDate, formatDateUk } from '../../../../shared/domain/civil-date.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { readDate, readDecimal, readMoney, readText } from '../../../../shared/domain/fields/read-leaf.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { moneyInWords } from '../../../../shared/domain/money-in-words.ts';
import type { FieldRow } from '../document-model.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { unitLabels } from './labels.ts';

const space = '\u00A0';

/** «403 805,00 грн (чотириста три тисячі вісімсот п’ять гривень 00 копійок)», spaces inside the figure do not break. */
export function sumInFigureAndWords(kopiykas: number): string {
  return `${formatMoney(kopiykas, 'uk')}${space}грн (${moneyInWords(kopiykas)})`;
}

/** «24 листопада 2026 року»: the day does not part from its month. */
export function dateInWords(date: CivilDate): string {
  return formatDateUk(date, 'long').replaceAll(' ', space);
}

const kyivTime = new Intl.DateTimeFormat('uk-UA', {
  timeZone: 'Europe/Kyiv',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** «24.11.2026, 09:00» in Kyiv. */
export function momentInFigures(epochMs: number): string {
  const part = new Map(kyivTime.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const day = `${part.get('day')}.${part.get('month')}.${part.get('year')}`;
  return `${day},${space}${part.get('hour')}:${part.get('minute')}`;
}

/** Rows of a section: every field that is filled, in the order of the form, named as on the screen. */
export function fieldRows(
  section: string,
  fields: readonly LeafField[],
  values: Readonly<Record<string, unknown>>,
): readonly FieldRow[] {
  return fields.flatMap((field) => {
    const value = valueInWords(`${section}/${field.key}`, field, values[field.key]);
    return value === undefined ? [] : [{ label: labelOf(`${section}/${field.key}`), value }];
  });
}

/** Gives the value of a field as a paper writes it; undefined when there is none that can be read. */
export function valueInWords(place: string, field: LeafField, raw: unknown): string | undefined {
  if (field.kind === 'yes-no') return yesOrNo(raw);
  if (field.kind === 'choice')
    return typeof raw === 'string' ? (choiceLabels[place]?.[raw] ?? raw) : undefined;
  if (field.kind === 'money') return mapped(readMoney(raw), sumInFigureAndWords);
  if (field.kind === 'date') return mapped(readDate(raw), dateInWords);
  const text = field.kind === 'decimal' ? readDecimal(raw)?.replace('.', ',') : readText(raw);
  return withUnit(text, 'unit' in field ? field.unit : undefined);
}

function yesOrNo(raw: unknown): string | undefined {
  return typeof raw === 'boolean' ? (raw ? 'так' : 'ні') : undefined;
}

function mapped<T>(value: T | undefined, inWords: (value: T) => string): string | undefined {
  return value === undefined ? undefined : inWords(value);
}

/** The same for the narrow columns of a table: sums and days in figures only. */
export function valueInFigures(place: string, field: LeafField, raw: unknown): string | undefined {
  if (field.kind === 'money') return mapped(readMoney(raw), (sum) => `${formatMoney(sum, 'uk')}${space}грн`);
  if (field.kind === 'date') return mapped(readDate(raw), (date) => formatDateUk(date, 'short'));
  return valueInWords(place, field, raw);
}

/** Name of a field as a paper writes it. */
export function labelOf(place: string): string {
  return fieldLabels[place] ?? place;
}

/** «1,2 МБ», «340 КБ». */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace('.', ',')}${space}МБ`;
  return `${Math.max(1, Math.round(bytes / 1_024))}${space}КБ`;
}

function withUnit(text: string | undefined, unit: string | undefined): string | undefined {
  if (text === undefined || unit === undefined) return text;
  return `${text}${space}${unitLabels[unit] ?? unit}`;
}
