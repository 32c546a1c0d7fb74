import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kopiykas, maxMoneyKopiykas } from '../money.ts';
import { arbitraryRuleSet } from './arbitrary-rule-set.ts';
import { compareRuleSets } from './compare-rule-sets.ts';
import { depositOf, fixedPriceThresholdOf, soleDwellingLimitOf, startPriceOf, stepOf } from './price.ts';
import { ruleRows } from './rule-rows.ts';
import { objectClasses, parseRuleSet, type RuleSet, saleWays } from './rule-set.ts';

const seed = 20_261_126;
const value = fc.oneof(
  fc.integer({ min: 0, max: maxMoneyKopiykas }),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(0, 1, 99, 101, maxMoneyKopiykas),
);

function valid(raw: unknown): RuleSet {
  const parsed = parseRuleSet(raw);
  if (!parsed.ok) throw new Error(`generator: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.ruleSet;
}

/** The same by another way: whole numbers only, half up. */
function exactPercent(base: number, percent: string): bigint {
  const [whole = '0', part = ''] = percent.split('.');
  const units = BigInt(whole + part.padEnd(4, '0'));
  const scale = 1_000_000n;
  const product = BigInt(base) * units;
  return product / scale + (2n * (product % scale) >= scale ? 1n : 0n);
}

test('no valid set gives a later attempt a higher price, nor any sum that is not a whole kopiyka, half up', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, value, fc.boolean(), (raw, kopiykas, mortgaged) => {
      const ruleSet = valid(raw);
      for (const way of saleWays) {
        for (const objectClass of objectClasses) {
          const prices = ([1, 2, 3] as const).map((attempt) =>
            startPriceOf(ruleSet, { value: kopiykas as Kopiykas, attempt, way, objectClass, mortgaged }),
          );
          const [first, second, third] = prices.map(({ sum }): number => sum) as [number, number, number];
          expect(kopiykas >= first && first >= second && second >= third && third >= 0).toBe(true);
          for (const start of prices) {
            const sums = [start, depositOf(ruleSet, way, start.sum), stepOf(ruleSet, way, start.sum)];
            for (const { base, percent, sum } of sums) {
              expect(Number.isSafeInteger(sum) && sum <= base).toBe(true);
              expect(BigInt(sum)).toBe(exactPercent(base, percent));
            }
          }
        }
      }
    }),
    { numRuns: 60, seed },
  );
});

test('thresholds of any valid set are exact whole sums', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, (raw) => {
      const ruleSet = valid(raw);
      for (const [sum, wages] of [
        [fixedPriceThresholdOf(ruleSet), ruleSet.fixedPriceThresholdWages.value],
        [soleDwellingLimitOf(ruleSet), ruleSet.soleDwellingWages.value],
      ] as const)
        expect(BigInt(sum)).toBe(BigInt(ruleSet.minimumWage.value) * BigInt(wages));
    }),
    { numRuns: 60, seed },
  );
});

test('a set compared with itself has no differences, and with another exactly those of the changed values', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, arbitraryRuleSet, (one, other) => {
      const [before, after] = [valid(one), valid(other)];
      expect(compareRuleSets(before, before)).toEqual([]);
      const keys = new Set([...ruleRows(before), ...ruleRows(after)].map(({ key }) => key));
      const there = compareRuleSets(before, after);
      const back = compareRuleSets(after, before);
      expect(new Set(there.map(({ key }) => key))).toEqual(new Set(back.map(({ key }) => key)));
      expect(there.every(({ key }) => keys.has(key))).toBe(true);
      const added = there.filter(({ kind }) => kind === 'added').map(({ key }) => key);
      const gone = back.filter(({ kind }) => kind === 'removed').map(({ key }) => key);
      expect(new Set(added)).toEqual(new Set(gone));
    }),
    { numRuns: 15, seed },
  );
});

type Node = Record<string, unknown>;

/** Every place of a set: what stands there can be spoiled. */
function placesOf(node: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) => [[...at, name], ...placesOf(child, [...at, name])]);
}

const spoilers: readonly ((holder: Node, name: string) => void)[] = [
  (holder, name) => {
    if (!Array.isArray(holder)) delete holder[name];
  },
  (holder, name) => void (holder[name] = null),
  (holder, name) => void (holder[name] = { surprise: 1 }),
  (holder, name) => void (holder[name] = Number.NaN),
  (holder, name) => void (holder[name] = -1),
  (holder, name) => void (holder[name] = 'НІ'),
];
const optional = /^\/(until|overrides\/[^/]+|documents\/.*\/when)$/;

test('a set spoiled at any one place is refused whole, with the place', () => {
  fc.assert(
    fc.property(arbitraryRuleSet, fc.nat(), fc.nat(), (raw, placeAt, spoilerAt) => {
      const broken = structuredClone(raw) as Node;
      const places = placesOf(broken).filter((path) => !isFreeText(path));
      const path = places[placeAt % places.length] ?? [];
      const spoil = spoilers[spoilerAt % spoilers.length];
      const holder = path.slice(0, -1).reduce<Node>((node, step) => node[step] as Node, broken);
      const before = JSON.stringify(broken);
      spoil?.(holder, path.at(-1) ?? '');
      if (JSON.stringify(broken) === before || optional.test(`/${path.join('/')}`)) return;
      const parsed = parseRuleSet(broken);
      expect([path.join('/'), parsed.ok]).toEqual([path.join('/'), false]);
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      expect(parsed.problems.some(({ pointer }) => related(pointer, path))).toBe(true);
    }),
    { numRuns: 300, seed },
  );
});

/** Any words are right there: spoiling by other words breaks nothing. */
function isFreeText(path: readonly string[]): boolean {
  return ['article', 'source', 'title'].includes(path.at(-1) ?? '');
}

/** The problem is named at the place, above it, or below. */
function related(pointer: string, path: readonly string[]): boolean {
  const place = `/${path.join('/')}`;
  return pointer === '' || place.startsWith(pointer) || pointer.startsWith(place);
}
