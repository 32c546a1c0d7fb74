import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'fixed-price-kind',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const fixed = { '/sale/way': 'fixed-price' } as const;

test.each(['flat', 'house', 'non-residential', 'unfinished', 'land', 'vehicle'] as const)(
  '%s: never at a fixed price',
  (type) => {
    expect(find(fixed, {}, type)).toMatchObject([
      {
        message: 'forbidden',
        replacement: type === 'land' ? 'land-auction' : 'electronic-auction',
        overridable: false,
      },
    ]);
  },
);

test.each(['movable', 'equipment', 'goods', 'animals-perishables'] as const)('%s: may be', (type) => {
  expect(brief(fixed, {}, type)).toEqual([]);
});

test('an auction is always right', () => {
  expect(brief()).toEqual([]);
});
