import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Subject } from '../../shared/contract/contract.ts';
import { mergeBursts } from './merge-bursts.ts';

const told = vi.fn<(subjects: readonly Subject[]) => void>();
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  told.mockReset();
});
const texts = () => told.mock.calls.map(([subjects]) => subjects.join(' '));

test('changes by hand are told at once, one by one', () => {
  const changed = mergeBursts(told);
  for (let n = 1; n <= 20; n += 1) {
    changed(['dossier']);
    expect(told).toHaveBeenCalledTimes(n);
    vi.advanceTimersByTime(300);
  }
});

test('many in a row are told together four times a second, each subject once, the last one too', () => {
  const changed = mergeBursts(told);
  for (let n = 0; n < 500; n += 1) {
    changed(n % 2 === 0 ? ['dossier', 'file'] : ['file']);
    vi.advanceTimersByTime(10);
  }
  const during = told.mock.calls.length;
  // Five seconds: twenty refills and the four of the beginning.
  expect(during).toBeLessThanOrEqual(24);
  expect(during).toBeGreaterThanOrEqual(20);
  expect(
    texts()
      .slice(5, -1)
      .every((text) => text.split(' ').toSorted().join(' ') === 'dossier file'),
  ).toBe(true);
  vi.runAllTimers();
  changed(['exchange']);
  expect(texts().at(-1)).toBe('exchange');
});

test('what changed while nothing may be told is told when it may, without another change', () => {
  const changed = mergeBursts(told);
  for (let n = 0; n < 4; n += 1) changed(['dossier']);
  changed(['audit']);
  expect(told).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(250);
  expect(texts().at(-1)).toBe('audit');
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
});

test('a teller that throws stops nothing that comes after', () => {
  told.mockImplementationOnce(() => {
    throw new Error('broken');
  });
  const changed = mergeBursts(told);
  expect(() => changed(['dossier'])).toThrow('broken');
  changed(['file']);
  expect(texts().at(-1)).toBe('file');
});
