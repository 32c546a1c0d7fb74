import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toApplication } from '../../../shared/domain/application.ts';
import { sampleDossier } from '../../../shared/domain/checks/sample-facts.ts';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { nextAttemptOf } from '../../../shared/domain/reuse/next-attempt.ts';
import { ruleSetSchema } from '../../../shared/domain/rules/rule-set.ts';
import { figuresOf } from './sale-figures.ts';

const ruleSet = ruleSetSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
  ) as unknown,
);
const today = civilDateSchema.parse('2026-11-24');

const mortgage = {
  '/rights/mortgaged': true,
  '/rights/consumerLoan': false,
  '/rights/mortgageContract': 'договір № 2214 від 14.05.2019',
} as const;
const byCourt = {
  ...mortgage,
  '/rights/initialPriceBy': 'court-decision',
  '/rights/initialPrice': 50_000_000,
};

function figures(changes: Readonly<Record<string, FieldValue>>, attempt: 1 | 2 | 3) {
  const application = toApplication(sampleDossier(changes));
  return figuresOf(ruleSet, { application }, attempt, attempt === 1);
}

test('the first attempt has the sums of the application, whatever the rule would give', () => {
  expect(figures({ '/sale/startPrice': 12_345 }, 1).startPrice.amount).toBe('123.45');
});

test('later attempts of mortgaged property are percents of the price that the court has set', () => {
  expect([figures(byCourt, 2), figures(byCourt, 3)]).toMatchObject([
    { startPrice: { amount: '425000.00' }, deposit: { amount: '21250.00' }, step: { amount: '4250.00' } },
    { startPrice: { amount: '350000.00' }, deposit: { amount: '17500.00' }, step: { amount: '3500.00' } },
  ]);
});

test('a price of its own means nothing where the appraisal sets it, or where nothing is mortgaged', () => {
  const ofValue = figures({}, 2);
  expect(ofValue.startPrice.amount).toBe('343234.25');
  expect(figures({ ...byCourt, '/rights/initialPriceBy': 'appraisal' }, 2)).toEqual(ofValue);
  expect(figures({ ...byCourt, '/rights/mortgaged': false }, 2)).toEqual(ofValue);
});

test('the workstation prepares the next attempt at the very sums that the central database opens it at', () => {
  const dossier = sampleDossier(byCourt);
  const next = nextAttemptOf(dossier, { lotNumber: '654321', failedAttempts: 1, ruleSet, today });
  const { startPrice, deposit, step } = toApplication({ ...dossier, content: next?.content ?? {} }).sale;
  expect({ startPrice, deposit, step }).toEqual(figures(byCourt, 2));
});
