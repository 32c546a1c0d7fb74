import { expect, test } from 'vitest';
import { milestoneState, upliftPercent } from './terms.ts';

const due = { met: undefined, metOn: undefined, dueOn: '2026-11-24' };

test('a term is waited for, due today, then overdue', () => {
  expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((today) => milestoneState(due, today))).toEqual([
    'waiting',
    'due-today',
    'overdue',
  ]);
});

test('what is met or failed does not look at the day', () => {
  expect([
    milestoneState({ ...due, met: true }, '2027-01-01'),
    milestoneState({ ...due, met: false }, '2026-01-01'),
  ]).toEqual(['met', 'not-met']);
});

test('uplift is told in percent of the start price', () => {
  expect([
    upliftPercent(100_000, 112_550),
    upliftPercent(100_000, 100_000),
    upliftPercent(100_000, undefined),
  ]).toEqual([12.6, undefined, undefined]);
});
