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
  expect(lotActions(facts('awaiting-payment', ['organizer-publisher']))).toEqual(['record-payment']);
  expect(lotActions(facts('awaiting-payment', ['organizer-checker']))).toEqual([]);
  expect(lotActions(facts('awaiting-payment', ['officer']))).toEqual([]);
  expect(lotActions(facts('running', ['organizer-publisher']))).toEqual([]);
});

test('"did not pay" opens the day after the term, not on its last day', () => {
  const publisher = facts('awaiting-payment', ['organizer-publisher']);
  expect(lotActions({ ...publisher, today: '2026-12-04' as CivilDate })).toEqual(['record-payment']);
  expect(lotActions({ ...publisher, today: '2026-12-05' as CivilDate })).toEqual([
    'record-payment',
    'record-no-payment',
  ]);
});

test('the officer issues the act after payment, then records the transfer, then closes', () => {
  expect(lotActions(facts('paid', ['officer']))).toEqual(['issue-act']);
  expect(lotActions(facts('act-issued', ['officer']))).toEqual(['record-transfer']);
  expect(lotActions({ ...facts('complete', ['officer']), lotState: 'sold' })).toEqual(['close']);
});

test('nothing may be done while a decision is on its way', () => {
  expect(lotActions({ ...facts('paid', ['officer']), pending: ['milestone'] })).toEqual([]);
});

test('an assistant and a head of department move nothing', () => {
  expect(lotActions(facts('paid', ['assistant', 'head-of-department']))).toEqual([]);
});
