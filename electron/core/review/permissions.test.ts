import { expect, test } from 'vitest';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { reviewActions } from './permissions.ts';

const person = (id: string, ...roles: SessionUser['roles']): SessionUser => ({
  id: id as SessionUser['id'],
  name: 'X',
  roles,
});
const acceptedBy = (userId: string) => ({ userId, name: 'X' }) as NonNullable<Lot['acceptedBy']>;

test('a checker accepts or returns what was submitted, and never publishes', () => {
  expect(reviewActions({ state: 'submitted' }, person('a', 'organizer-checker'), [])).toEqual([
    'accept',
    'return',
  ]);
  expect(
    reviewActions({ state: 'accepted', acceptedBy: acceptedBy('b') }, person('a', 'organizer-checker'), []),
  ).toEqual([]);
});

test('a publisher publishes or returns what another person accepted', () => {
  const lot = { state: 'accepted', acceptedBy: acceptedBy('a') } as const;
  expect(reviewActions(lot, person('b', 'organizer-publisher'), [])).toEqual(['return', 'publish']);
});

test('who accepted does not publish, even holding both roles', () => {
  const lot = { state: 'accepted', acceptedBy: acceptedBy('a') } as const;
  expect(reviewActions(lot, person('a', 'organizer-checker', 'organizer-publisher'), [])).toEqual(['return']);
});

test('nothing may be decided while a decision is on its way, and never by an officer', () => {
  expect(reviewActions({ state: 'submitted' }, person('a', 'organizer-checker'), ['accept'])).toEqual([]);
  expect(reviewActions({ state: 'submitted' }, person('a', 'officer', 'auditor'), [])).toEqual([]);
});
