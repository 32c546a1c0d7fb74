import { z } from 'zod';
import { assert } from '../assert.ts';

/** A day of the calendar, `YYYY-MM-DD`; never passes through a time zone. */
export const civilDateSchema = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDateSchema>;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMsSchema = z.int().brand<'EpochMs'>();
export type EpochMs = z.infer<typeof epochMsSchema>;

const dayMs = 86_400_000;

/** Gives the day number since 1970-01-01; a plain count, no zone is involved. */
export function dayNumber(date: CivilDate): number {
  const [year, month, day] = date.split('-').map(Number);
  assert(year !== undefined && month !== undefined && day !== undefined, 'a civil date has three parts');
  return Math.round(utcMs(year, month, day) / dayMs);
}

/** Years of a civil date have four digits: 0000-01-01 … 9999-12-31. */
const firstDay = Math.round(utcMs(0, 1, 1) / dayMs);
const lastDay = Math.round(utcMs(9_999, 12, 31) / dayMs);

/**
 * Gives the civil date of a day number (inverse of `dayNumber`). What lies beyond the calendar stays on its first or last
 * day: «31.12.9999» is how other programs write "without end", and a term counted from it must not break anything.
 */
export function fromDayNumber(day: number): CivilDate {
  const held = Math.min(Math.max(day, firstDay), lastDay);
  return new Date(held * dayMs).toISOString().slice(0, 10) as CivilDate;
}

/** Gives the date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Gives the same day `months` later; where that month is shorter, its last day (31.08 + 6 months = 28.02). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number);
  assert(year !== undefined && month !== undefined && day !== undefined, 'a civil date has three parts');
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return fromParts(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Gives a negative, zero or positive number as `left` is before, the same as or after `right`. */
export function compareDates(left: CivilDate, right: CivilDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Gives the days from one date to another: 0 for the same day, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Gives 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

const monthsUk = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
];

/** Gives «24 листопада 2026 року» (`long`) or «24.11.2026» (`short`). */
export function formatDateUk(date: CivilDate, style: 'long' | 'short' = 'short'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (style === 'short') return `${day}.${month}.${year}`;
  return `${Number(day)} ${monthsUk[Number(month) - 1] ?? ''} ${Number(year)} року`;
}

const kyiv = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * Gives the day that an instant falls on in Kyiv: the one place where an instant becomes a civil date. An instant beyond
 * the calendar (a server's year 1 or 9999 for "never") falls on its first or last day.
 */
export function kyivDateOf(epochMs: number): CivilDate {
  const held = Math.min(Math.max(epochMs, firstDay * dayMs), lastDay * dayMs);
  const parts = new Map(kyiv.formatToParts(held).map((part) => [part.type, part.value]));
  const year = parts.get('year')?.padStart(4, '0');
  return civilDateSchema.parse(`${year}-${parts.get('month')}-${parts.get('day')}`);
}

/** Gives the instant at which a day begins in Kyiv; clocks there are two or three hours ahead of UTC. */
export function kyivMidnight(date: CivilDate): number {
  const utc = dayNumber(date) * 86_400_000;
  const summer = utc - 3 * 3_600_000;
  return kyivDateOf(summer) === date ? summer : utc - 2 * 3_600_000;
}

const typedDate = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
/** No day is written longer; the search for «року» at the end of a long text of spaces takes seconds. */
const longestDateText = 60;

/** Reads «24.11.2026», «24/11/2026» or `2026-11-24`; undefined for anything else and for days that do not exist. */
export function parseDateInput(text: string): CivilDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestDateText) return undefined;
  const plain = trimmed.replace(/\s*(р\.|року)$/u, '');
  const match = typedDate.exec(plain);
  const iso = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : plain;
  const parsed = civilDateSchema.safeParse(iso);
  return parsed.success ? parsed.data : undefined;
}

function fromParts(year: number, month: number, day: number): CivilDate {
  return fromDayNumber(Math.round(utcMs(year, month, day) / dayMs));
}

function daysInMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

/** `Date.UTC` reads years 0–99 as 1900–1999; setting the full year does not. */
function utcMs(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}
