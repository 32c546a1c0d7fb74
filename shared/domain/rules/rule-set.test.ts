import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDateSchema } from '../civil-date.ts';
import type { Kopiykas } from '../money.ts';
import { maxMoneyKopiykas } from '../money.ts';
import { type Attempt, depositOf, fixedPriceThresholdOf, startPriceOf, stepOf } from './price.ts';
import { problemText } from './rule-problem.ts';
import { ruleRows } from './rule-rows.ts';
import {
  chooseRuleSet,
  objectClasses,
  parseRuleSet,
  type RuleSet,
  ruleSetSchema,
  saleWays,
} from './rule-set.ts';

const raw = JSON.parse(
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const ruleSet: RuleSet = ruleSetSchema.parse(raw);
const at = (day: string) => civilDateSchema.parse(day);
const money = (kopiykas: number) => kopiykas as Kopiykas;

function withPercents(percents: readonly string[]): unknown {
  const changed = structuredClone(raw) as { prices: { vehicle: { value: readonly string[] } } };
  changed.prices.vehicle.value = percents;
  return changed;
}

test('the shipped set is whole, and every conflicting or unknown value waits for a lawyer', () => {
  expect(parseRuleSet(raw).ok).toBe(true);
  const doubtful = ruleRows(ruleSet).filter(({ confidence }) => ['conflict', 'unknown'].includes(confidence));
  expect(doubtful.length).toBeGreaterThan(5);
  expect(doubtful.every(({ toVerify }) => toVerify)).toBe(true);
  expect(ruleSet.deposit['electronic-auction']).toMatchObject({ confidence: 'conflict', toVerify: true });
});

test('prices of the first kinds', () => {
  const price = (objectClass: 'real-estate' | 'vehicle', attempt: Attempt) =>
    startPriceOf(ruleSet, {
      value: money(40_380_501),
      attempt,
      way: 'electronic-auction',
      objectClass,
      mortgaged: false,
    }).sum;
  expect([price('real-estate', 1), price('real-estate', 2), price('real-estate', 3)]).toEqual([
    40_380_501, 34_323_426, 28_266_351,
  ]);
  expect([price('vehicle', 2), price('vehicle', 3)]).toEqual([30_285_376, 20_190_251]);
  expect(depositOf(ruleSet, 'electronic-auction', money(40_380_500))).toMatchObject({
    base: 40_380_500,
    percent: '5',
    sum: 2_019_025,
    toVerify: true,
  });
  expect(stepOf(ruleSet, 'electronic-auction', money(40_380_500)).sum).toBe(403_805);
  expect(fixedPriceThresholdOf(ruleSet)).toBe(25_941_000);
});

test('no valid set gives a later attempt a higher price', () => {
  const percent = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${String(part).padStart(2, '0')}`));
  fc.assert(
    fc.property(
      fc.array(percent, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: maxMoneyKopiykas }),
      (percents, value) => {
        const parsed = parseRuleSet(withPercents(percents));
        const numbers = percents.map(Number) as [number, number, number];
        const lawful =
          numbers[0] >= numbers[1] && numbers[1] >= numbers[2] && numbers[2] > 0 && numbers[0] <= 100;
        expect(parsed.ok).toBe(lawful);
        if (!parsed.ok) return;
        const facts = {
          value: money(value),
          way: 'electronic-auction',
          objectClass: 'vehicle',
          mortgaged: false,
        } as const;
        const [first, second, third] = ([1, 2, 3] as const).map(
          (attempt) => startPriceOf(parsed.ruleSet, { ...facts, attempt }).sum,
        );
        expect(first! >= second! && second! >= third!).toBe(true);
        expect(first! <= value).toBe(true);
      },
    ),
  );
});

test('a broken set is refused whole with every problem and its place', () => {
  const broken = { ...raw, id: 'ВЕЛИКА', reportValidityMonths: { value: 'шість' }, surprise: 1 };
  const parsed = parseRuleSet(broken);
  expect(parsed.ok ? [] : parsed.problems.map(problemText)).toEqual([
    '/id: wrong-form',
    '/reportValidityMonths/value: wrong-type',
    '/reportValidityMonths/article: missing',
    '/reportValidityMonths/source: missing',
    '/reportValidityMonths/confidence: missing',
    '/reportValidityMonths/toVerify: missing',
    '/surprise: unknown-name',
  ]);
  expect(parseRuleSet(null).ok).toBe(false);
  expect(parseRuleSet({ ...raw, until: '2025-12-31' }).ok).toBe(false);
});

test('a value without its article is refused', () => {
  const broken = structuredClone(raw) as { minimumWage: { article?: string } };
  delete broken.minimumWage.article;
  expect(parseRuleSet(broken).ok).toBe(false);
});

test('the set in force on a day is the last one that began and has not ended', () => {
  const old: RuleSet = { ...ruleSet, id: '2025-01', from: at('2025-01-01'), until: at('2025-12-31') };
  const next: RuleSet = { ...ruleSet, id: '2026-11', from: at('2026-11-01') };
  const sets = [next, old, ruleSet];
  expect(chooseRuleSet(sets, at('2024-12-31'))).toBeUndefined();
  expect(chooseRuleSet(sets, at('2025-12-31'))?.id).toBe('2025-01');
  expect(chooseRuleSet(sets, at('2026-01-01'))?.id).toBe('2026-01');
  expect(chooseRuleSet(sets, at('2026-10-31'))?.id).toBe('2026-01');
  expect(chooseRuleSet(sets, at('2026-11-01'))?.id).toBe('2026-11');
});

test('rows to read have unique keys, texts and articles', () => {
  const rows = ruleRows(ruleSet);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows.every(({ article, source }) => article !== '' && source !== '')).toBe(true);
  const valueOf = (key: string) => rows.find((row) => row.key === key)?.value;
  expect(valueOf('prices.real-estate')).toEqual({ kind: 'percents', value: ['100', '85', '70'] });
  expect(valueOf('terms.payment.winner')).toMatchObject({ value: { amount: 10, unit: 'working-days' } });
  expect(valueOf('documents.byType.land.cadastre-extract')).toMatchObject({ kind: 'documents' });
  for (const name of objectClasses) expect(rows.some(({ key }) => key === `prices.${name}`)).toBe(true);
  for (const name of saleWays) expect(rows.some(({ key }) => key === `deposit.${name}`)).toBe(true);
});

test.each([
  ['a field that is no choice', '/details/companyName', ['x']],
  ['a field of another kind', '/details/livestockKind', ['cattle']],
  ['a value that is not of the choice', '/details/corporateKind', ['cattle']],
  ['a text where a yes or no stands', '/rights/mortgaged', ['true']],
])('a document asked for by %s is refused: nobody could ever meet it', (_name, pointer, oneOf) => {
  const broken = structuredClone(ruleSet) as {
    documents: { byType: Record<string, { value: Record<string, unknown> }[]> };
  };
  const [rule] = broken.documents.byType['corporate-rights'] ?? [];
  if (rule) rule.value['when'] = { pointer, oneOf };
  const parsed = parseRuleSet(broken);
  expect(parsed.ok ? [] : parsed.problems.map(problemText)).toEqual([
    '/documents/byType/corporate-rights/0/value/when: no-such-choice',
  ]);
});
