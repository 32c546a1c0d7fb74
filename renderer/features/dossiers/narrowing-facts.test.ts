import { expect, test } from 'vitest';
import { narrowingSchema, type Narrowing } from '../../../shared/contract/dossier-list.ts';
import { chipsOf, withPart } from './narrowing-facts.ts';

const t = ((key: string) => key) as never;

test('every part that narrows has a chip, and without its chip the part is gone', () => {
  const narrow = narrowingSchema.parse({
    states: ['returned'],
    priceFrom: 100,
    regions: ['Полтавська область'],
    settlements: ['Полтава'],
    officers: [],
    changedTo: '2026-11-20',
    attempts: [2],
    auctionFrom: '2026-12-01',
    dueTo: '2026-12-05',
    problems: false,
    waiting: true,
    refused: true,
  });
  let rest: Narrowing = narrow;
  const chips = chipsOf(narrow, undefined, t, 'uk');
  expect(chips).toHaveLength(12);
  for (const { key } of chips)
    rest = chipsOf(rest, undefined, t, 'uk').find((chip) => chip.key === key)?.without ?? rest;
  expect(rest).toEqual({});
});

test('an empty choice takes the part away', () => {
  expect(withPart({ regions: ['А'] }, 'regions', [])).toEqual({});
  expect(withPart({}, 'priceFrom', 5)).toEqual({ priceFrom: 5 });
  expect(withPart({ priceFrom: 5 }, 'priceFrom', undefined)).toEqual({});
});
