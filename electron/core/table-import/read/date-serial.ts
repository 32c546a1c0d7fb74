import { fromDayNumber } from '../../../../shared/domain/civil-date.ts';

/** Day numbers (since 1970-01-01) of the days before the first one of each way of counting. */
const day0 = { 1900: -25_569, 1904: -24_107 } as const;
const lastSerial = 2_958_465;

/**
 * Gives the day of an Excel number, with `Thh:mm` when it has a time; undefined when it means no day. In the 1900 system
 * Excel counts a 29 February 1900 that never was: numbers before it are a day later, itself it is no day.
 */
export function dateOfSerial(serial: number, system: 1900 | 1904): string | undefined {
  const minutes = Math.round(serial * 1_440);
  const whole = Math.floor(minutes / 1_440);
  if (!Number.isFinite(serial) || whole < (system === 1900 ? 1 : 0) || whole > lastSerial) return undefined;
  if (system === 1900 && whole === 60) return undefined;
  const day = fromDayNumber(day0[system] + whole + (system === 1900 && whole < 60 ? 1 : 0));
  const rest = minutes - whole * 1_440;
  if (rest === 0) return day;
  return `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

/** Gives the number of a day in the 1900 system; undefined before 1 March 1900, where the systems of programs differ. */
export function serialOfDay(dayNumber: number): number | undefined {
  const serial = dayNumber - day0[1900];
  return serial >= 61 && serial <= lastSerial ? serial : undefined;
}

/** Built-in formats of dates (ECMA-376, 18.8.30 with the East Asian ones); 18–21 and 45–47 are times of day. */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Tells that a number with this format is a day. Takes the number of the format and its code when it is a custom one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const signs = code
    .slice(0, 300)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/s\.0+/gi, 's')
    .toLowerCase();
  // «yy» and «dd»; letters of the Ukrainian and Russian spelling of formats too.
  return /[yр]{2}|d|д/.test(signs) && !/[#0?]/.test(signs);
}
