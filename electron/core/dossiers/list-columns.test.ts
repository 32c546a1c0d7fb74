import { expect, test } from 'vitest';
import { sampleFlat } from '../../../shared/domain/sample-dossier.ts';
import { sortKey, toListColumns } from './list-columns.ts';

test('the columns of a list row come from the draft', () => {
  expect(toListColumns(sampleFlat)).toMatchObject({
    proceedingNumber: '74512836',
    debtor: 'Мельничук Степан Петрович',
    settlement: 'місто Київ',
    startPriceKopiykas: 40_380_500,
    vinKey: null,
  });
  expect(toListColumns({ sale: { startPrice: '412 300,00' } }).startPriceKopiykas).toBe(41_230_000);
  expect(toListColumns({ sale: { startPrice: 'сто гривень' } }).startPriceKopiykas).toBeNull();
  expect(toListColumns({}).title).toBe('');
});

test('the sort key keeps the order of the Ukrainian alphabet', () => {
  const letters = Array.from('абвгґдеєжзиіїйклмнопрстуфхцчшщьюя');
  const shuffled = letters.toReversed();
  expect(shuffled.toSorted((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1))).toEqual(letters);
  expect(sortKey('ЇЖАК')).toBe(sortKey('їжак'));
});
