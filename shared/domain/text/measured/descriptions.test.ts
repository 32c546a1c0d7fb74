import { expect, it } from 'vitest';
import { measuredDescriptions } from './descriptions.ts';

const twoScripts =
  /(?=[\p{L}\p{M}\p{N}]*\p{Script=Latin})(?=[\p{L}\p{M}\p{N}]*\p{Script=Cyrillic})[\p{L}\p{M}\p{N}]+/gu;

it('has 300 different descriptions', () => {
  expect(new Set(measuredDescriptions).size).toBe(300);
});

it('mixes scripts inside one unbroken word only where the marking itself does', () => {
  const mixed = measuredDescriptions.flatMap((text) => text.match(twoScripts) ?? []);
  expect(mixed.toSorted()).toEqual(['5хE27', 'АИР160S4']);
});
