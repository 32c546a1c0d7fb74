import { expect, test } from 'vitest';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import { dossierIdSchema } from '../../../shared/domain/ids.ts';
import { milestoneState, upliftPercent, workingDaysLeftOf } from './terms.ts';

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

test('working days left are those that core counted for the same lot and day', () => {
  const id = dossierIdSchema.parse('01920000-0000-7000-8000-000000000001');
  const row = {
    target: { screen: 'auction', id },
    dueOn: civilDateSchema.parse('2026-11-24'),
    workingDaysLeft: 4,
  } as const;
  const rows = [{ ...row, target: { screen: 'exchange' } } as const, row];
  expect([
    workingDaysLeftOf(rows, id, '2026-11-24'),
    workingDaysLeftOf(rows, id, '2026-11-25'),
    workingDaysLeftOf(rows, 'another', '2026-11-24'),
    workingDaysLeftOf(rows, id, undefined),
  ]).toEqual([4, undefined, undefined, undefined]);
});
