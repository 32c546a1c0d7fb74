import type { Language } from '../i18n/i18n.ts';

const locales: Readonly<Record<Language, string>> = { uk: 'uk-UA', en: 'en-GB' };
/** Instants are shown by Kyiv time wherever the computer stands: terms of law are counted there. */
const timeZone = 'Europe/Kyiv';

/** Making one costs as much as a hundred uses: rows of a scrolled list share them. */
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const wholeFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  uk: new Intl.NumberFormat(locales.uk, { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 0 }),
};

/** Gives i18next's language code as ours; anything unknown is Ukrainian. */
export function toLanguage(code: string): Language {
  return code.startsWith('en') ? 'en' : 'uk';
}

/** Kopiykas → «1 234 567,89» (no currency word). Groups are joined by no-break spaces. */
export function formatMoney(kopiykas: number, language: Language): string {
  const separator = language === 'uk' ? ',' : '.';
  const sign = kopiykas < 0 ? '−' : '';
  const absolute = Math.abs(kopiykas);
  const hryvnias = wholeFormats[language].format(Math.trunc(absolute / 100));
  return `${sign}${hryvnias}${separator}${String(absolute % 100).padStart(2, '0')}`;
}

/** `2026-11-24` → `24.11.2026`. A civil date never passes through a time zone. */
export function formatCivilDate(date: string): string {
  const [year, month, day] = date.split('-');
  return year && month && day ? `${day}.${month}.${year}` : date;
}

/** The days in a text of core (a hint, a key of the directory) as a person writes them. */
export function readableDays(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, formatCivilDate);
}

/** An instant → `24.11.2026, 18:05` by Kyiv time. */
export function formatInstant(at: number, seconds = false): string {
  const parts = new Map(instantFormat.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const time = `${of('hour')}:${of('minute')}${seconds ? `:${of('second')}` : ''}`;
  return `${of('day')}.${of('month')}.${of('year')}, ${time}`;
}

/** The day on which summer time ends. */
const longestDayMs = 25 * 3_600_000;

/** An instant → `18:05` by Kyiv time when it is today, else the date with time. */
export function formatInstantShort(at: number, now = Date.now()): string {
  const full = formatInstant(at);
  if (Math.abs(now - at) > longestDayMs) return full;
  const [day, time = full] = full.split(', ');
  return day === formatInstant(now).split(', ')[0] ? time : full;
}

/** Day and month in words for headings: «вівторок, 24 листопада». */
export function formatDayInWords(date: string, language: Language): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return date;
  const format = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(noon);
}

/** Whole numbers with groups: «100 000». */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
export type ByteUnit = (typeof byteUnits)[number];

/** Bytes → number and unit (i18n `unitBytes.<unit>`), decimal multiples as file managers show them. */
export function toByteSize(
  bytes: number,
  language: Language,
): { readonly value: string; readonly unit: ByteUnit } {
  let value = Math.max(0, bytes);
  let index = 0;
  while (value >= 1000 && index < byteUnits.length - 1) {
    value /= 1000;
    index += 1;
  }
  const digits = index === 0 || value >= 100 ? 0 : 1;
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
  return { value: format.format(value), unit: byteUnits[index] ?? 'gigabyte' };
}
