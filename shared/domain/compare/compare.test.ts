import {
  type Arbitrary,
  assert,
  constantFrom,
  integer,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierContent } from '../fields/sections.ts';
import { withValue } from '../fields/walk.ts';
import { sampleFlat } from '../sample-dossier.ts';
import { changesBetween, compareSides, type ComparedFile, type ComparedSide } from './compare.ts';
import { wordDifference } from './word-difference.ts';

const side = (content: DossierContent, files: readonly ComparedFile[] = []): ComparedSide => ({
  objectType: 'flat',
  content,
  files,
});
const differences = (left: ComparedSide, right: ComparedSide) =>
  compareSides(left, right).fields.filter(({ mark }) => mark !== 'same');
const marks = (left: readonly ComparedFile[], right: readonly ComparedFile[]) =>
  compareSides(side({}, left), side({}, right)).files.map(({ mark }) => mark);
const scan: ComparedFile = { id: 'f1', sha256: 'a'.repeat(64), type: 'other', title: 'Скан' };

test('a side differs from itself in nothing, and every filled field is there', () => {
  const {
    fields,
    files,
    differences: count,
  } = compareSides(side(sampleFlat, [scan]), side(sampleFlat, [scan]));
  expect([count, files.map(({ mark }) => mark)]).toEqual([0, ['same']]);
  expect(fields.length).toBeGreaterThan(40);
});

test('another writing of the same value is no difference', () => {
  const left = side({
    details: { totalArea: '54,7' },
    object: { title: ' Квартира ' },
    sale: { startPrice: '1000' },
  });
  const right = side({
    details: { totalArea: '54.70' },
    object: { title: 'Квартира' },
    sale: { startPrice: 100_000 },
  });
  expect(differences(left, right)).toEqual([]);
});

test('rows are paired by id, then by whom they name; the rest is added or removed', () => {
  const left = side({
    parties: {
      list: [
        { id: 'a', role: 'debtor', name: 'Коваль Іван Петрович', code: '1759013776' },
        { id: 'b', role: 'creditor', name: 'АТ «Банк»' },
        { id: 'c', role: 'creditor', name: 'ТОВ «Зайве»' },
      ],
    },
  });
  const right = side({
    parties: {
      list: [
        { id: 'b', role: 'creditor', name: 'АТ «Банк Новий»' },
        { id: 'z', role: 'debtor', name: 'Коваль І. П.', code: '1759013776' },
        { id: 'n', role: 'owner', name: 'Новий Власник' },
      ],
    },
  });
  const rows = compareSides(left, right).fields.map(
    ({ row, field, mark }) => `${row?.mark} ${field.key} ${mark}`,
  );
  expect(rows).toEqual([
    'changed role same',
    'changed name changed',
    'changed role same',
    'changed code same',
    'changed name changed',
    'added role added',
    'added name added',
    'removed role removed',
    'removed name removed',
  ]);
});

test('files are paired by id, then by content', () => {
  const turned = { ...scan, sha256: 'b'.repeat(64) };
  const copied = { ...scan, id: 'f2' };
  const fresh = { ...scan, id: 'f3', sha256: 'c'.repeat(64) };
  expect(marks([scan], [turned])).toEqual(['changed']);
  expect(marks([scan], [copied])).toEqual(['same']);
  expect(marks([scan], [fresh])).toEqual(['added', 'removed']);
});

const text = string({ unit: constantFrom('а', 'б', ' ', ',', 'x', '1'), maxLength: 40 });
const party = record(
  {
    id: constantFrom('a', 'b', 'c', 'd'),
    name: text,
    code: constantFrom('1759013776', '14360506', ''),
  },
  { requiredKeys: ['id'] },
);
const content = record(
  {
    object: record({ title: text, description: text }, { requiredKeys: [] }),
    parties: record({ list: uniqueArray(party, { selector: ({ id }) => id, maxLength: 4 }) }),
    storage: record({ storer: text, note: text }, { requiredKeys: [] }),
    sale: record({ startPrice: integer({ min: 0, max: 1_000_000 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as Arbitrary<DossierContent>;

test('nothing differs from itself; the changes turn one side into the other', () => {
  assert(
    property(content, content, (one, other) => {
      expect(compareSides(side(one), side(one)).differences).toBe(0);
      let now = one;
      for (const { pointer, value } of changesBetween(side(one), side(other))) {
        const changed = withValue(now, pointer, value, 'flat');
        if (!changed.ok) throw new Error(`${pointer}: ${changed.problem}`);
        now = changed.content;
      }
      expect(differences(side(now), side(other))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the pieces of a text give both texts back', () => {
  assert(
    property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      const without = (mark: string) =>
        pieces
          .filter((piece) => piece.mark !== mark)
          .map((piece) => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
  expect(wordDifference('площа 54 кв. м', 'площа 55 кв. м')).toEqual([
    { text: 'площа ', mark: 'same' },
    { text: '54', mark: 'removed' },
    { text: '55', mark: 'added' },
    { text: ' кв. м', mark: 'same' },
  ]);
});

test('long texts without anything common are shown as replaced, at once', () => {
  const pieces = wordDifference('а '.repeat(5_000), 'б '.repeat(5_000));
  expect(pieces.map(({ mark }) => mark)).toEqual(['removed', 'added', 'same']);
});
