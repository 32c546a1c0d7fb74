import { type CivilDate, formatDateUk, parseDateInput } from '../../../../shared/domain/civil-date.ts';
import { dateOfSerial } from '../read/date-serial.ts';
import type { Cell } from '../read/grid.ts';
import { cellText, noted, type ReadValue, wrong } from './value.ts';

/** Numbers that can only be days of a spreadsheet (1940–2119), where a column of days lost its format. */
const serials = { from: 14_611, to: 80_400 };

/** Reads a day: a date cell, a number of a spreadsheet, or a text («31.12.2026», ISO, «31 грудня 2026 року»). */
export function readDateCell(cell: Cell, verbatim: boolean): ReadValue {
  if (cell.kind === 'date') return dateOfCell(cell.text);
  const text = cellText(cell);
  if (cell.kind === 'number' || (cell.kind === 'text' && !verbatim && /^\d{5}$/.test(text.trim()))) {
    return dateOfNumber(text.trim());
  }
  if (cell.kind !== 'text') return wrong('date', text.slice(0, 200));
  const date = parseDateText(text);
  if (date !== undefined) return { leaf: verbatim ? text.slice(0, 200) : date };
  const kept = verbatim ? text.slice(0, 200) : text.trim().slice(0, 200);
  if (/^\s*\d{1,2}[./-]\d{1,2}[./-]\d{2}\s*$/.test(text)) return wrong('date-two-digit-year', kept);
  if (isMonthFirst(text)) return wrong('date-order', kept);
  return wrong('date', kept);
}

function dateOfCell(text: string): ReadValue {
  const [day = '', time] = text.split('T');
  const date = parseDateInput(day);
  if (date === undefined) return wrong('date', text);
  return time === undefined ? { leaf: date } : noted('date-time-dropped', date, { time });
}

function dateOfNumber(text: string): ReadValue {
  const serial = Number(text);
  const date =
    serial >= serials.from && serial <= serials.to ? dateOfSerial(Math.floor(serial), 1900) : undefined;
  return date === undefined
    ? wrong('date', text.slice(0, 200))
    : noted('date-serial', date, { serial: text });
}

const months = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0');
  return formatDateUk(`2026-${month}-01` as CivilDate, 'long').split(' ')[1] ?? '';
});

function parseDateText(text: string): CivilDate | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00A0]+/gu, ' ')
    .toLowerCase();
  const withoutTime = plain.replace(/[ t]00:00(:00(\.0+)?)?z?$/, '');
  const known = parseDateInput(withoutTime) ?? parseDateInput(withoutTime.replaceAll('-', '.'));
  if (known !== undefined) return known;
  const words = /^"?(\d{1,2})"? (\p{L}+) (\d{4})(?: ?(?:р\.?|року))?$/u.exec(plain.replace(/[«»]/gu, ''));
  const month = months.indexOf(words?.[2] ?? '-') + 1;
  return words && month > 0 ? parseDateInput(`${words[1]}.${month}.${words[3]}`) : undefined;
}

/** «12/31/2026»: a table of another country; turning it round silently would swap days and months elsewhere. */
function isMonthFirst(text: string): boolean {
  const match = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*$/.exec(text);
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) > 12 && Number(match[2]) <= 31;
}
