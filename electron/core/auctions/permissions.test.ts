import { expect, test } from 'vitest';
import type { Auction } from '../../../shared/central-api/auction.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { lotActions } from './permissions.ts';

const attempt = (state: Auction['state'], dueOn = '2026-12-04') =>
  ({ state, milestones: [{ kind: 'payment', dueOn, toVerify: false }] }) as unknown as Auction;
const facts = (state: Auction['state'], roles: Parameters<typeof lotActions>[0]['roles']) => ({
  lotState: 'published' as const,
  auction: attempt(state),
  roles,
  today: '2026-12-01' as CivilDate,
  pending: [] as readonly string[],
});

test('a payment may be recorded by the publisher only, while it is awaited', () => {
  expect(lotActions(facts('awaiting-payment', ['organizer-publisher']))).toContain('record-payment');
  expect(lotActions(facts('awaiting-payment', ['organizer-checker']))).toEqual([]);
  expect(lotActions(facts('awaiting-payment', ['officer']))).not.toContain('record-payment');
  expect(lotActions(facts('running', ['organizer-publisher']))).not.toContain('record-payment');
});

test('"did not pay" opens the day after the term, not on its last day', () => {
  const publisher = facts('awaiting-payment', ['organizer-publisher']);
  expect(lotActions({ ...publisher, today: '2026-12-04' as CivilDate })).not.toContain('record-no-payment');
  expect(lotActions({ ...publisher, today: '2026-12-05' as CivilDate })).toEqual([
    'record-payment',
    'record-no-payment',
    'suspend',
    'cancel',
  ]);
});

test('the officer issues the act after payment, then records the transfer, then closes', () => {
  expect(lotActions(facts('paid', ['officer']))).toEqual(['issue-act', 'cancel']);
  expect(lotActions(facts('act-issued', ['officer']))).toEqual(['record-transfer']);
  expect(lotActions({ ...facts('complete', ['officer']), lotState: 'sold' })).toEqual(['close']);
});

test.each(['officer', 'organizer-publisher'] as const)(
  'the %s suspends and cancels until the payment, resumes what is suspended, cancels until the act',
  (role) => {
    const may = (state: Auction['state']) =>
      lotActions(facts(state, [role])).filter((action) => ['suspend', 'resume', 'cancel'].includes(action));
    for (const state of ['scheduled', 'registration', 'running', 'held', 'awaiting-payment'] as const)
      expect(may(state)).toEqual(['suspend', 'cancel']);
    expect(may('suspended')).toEqual(['resume', 'cancel']);
    expect(may('paid')).toEqual(['cancel']);
    for (const state of ['act-issued', 'complete', 'not-held', 'cancelled'] as const)
      expect(may(state)).toEqual([]);
  },
);

test('nothing may be done while a decision is on its way', () => {
  expect(lotActions({ ...facts('paid', ['officer']), pending: ['milestone'] })).toEqual([]);
});

test('an assistant, a head of department and a checker of department move nothing', () => {
  expect(lotActions(facts('paid', ['assistant', 'head-of-department']))).toEqual([]);
  expect(lotActions(facts('running', ['assistant', 'organizer-checker']))).toEqual([]);
});
