import { describe, expect, test } from 'vitest';
import {
  formatCivilDate,
  formatDayInWords,
  formatInstant,
  formatInstantShort,
  formatMoney,
  readableDays,
  toByteSize,
} from './format.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test('shows kopiykas as hryvnias with two digits', () => {
    expect(plain(formatMoney(123_456_789, 'uk'))).toBe('1 234 567,89');
    expect(formatMoney(123_456_789, 'en')).toBe('1,234,567.89');
    expect(formatMoney(5, 'uk')).toBe('0,05');
    expect(formatMoney(0, 'uk')).toBe('0,00');
  });

  test('keeps every kopiyka of the largest sum', () => {
    expect(plain(formatMoney(9_000_000_000_000_000 - 1, 'uk'))).toBe('89 999 999 999 999,99');
  });
});

describe('dates', () => {
  test('a civil date is never shifted by a time zone', () => {
    expect(formatCivilDate('2026-01-01')).toBe('01.01.2026');
  });

  test('days inside of a text are written as days, numbers of proceedings are not touched', () => {
    expect(readableDays('іваненко іван · 1948-02-28')).toBe('іваненко іван · 28.02.1948');
    expect(readableDays('74512836 · 757/6016/25-ц')).toBe('74512836 · 757/6016/25-ц');
  });

  test('instants are shown by Kyiv time, winter and summer', () => {
    expect(formatInstant(Date.UTC(2026, 0, 1, 22, 30))).toBe('02.01.2026, 00:30');
    expect(formatInstant(Date.UTC(2026, 6, 1, 21, 5))).toBe('02.07.2026, 00:05');
  });

  test('an instant of today is shown as time only', () => {
    const now = Date.UTC(2026, 0, 1, 12);
    expect(formatInstantShort(Date.UTC(2026, 0, 1, 8), now)).toBe('10:00');
    expect(formatInstantShort(Date.UTC(2025, 11, 31, 8), now)).toBe('31.12.2025, 10:00');
  });

  test('a heading names the day in words', () => {
    expect(formatDayInWords('2026-11-24', 'uk')).toBe('вівторок, 24 листопада');
  });
});

test('bytes are shown with at most three digits', () => {
  expect(toByteSize(999, 'uk')).toEqual({ value: '999', unit: 'byte' });
  expect(toByteSize(1_536_000, 'uk')).toEqual({ value: '1,5', unit: 'megabyte' });
  expect(toByteSize(250_000_000, 'uk')).toEqual({ value: '250', unit: 'megabyte' });
});
