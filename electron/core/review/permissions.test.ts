import { expect, test } from 'vitest';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { ArrivedLot } from './arrived.ts';
import { reviewActions } from './permissions.ts';

const person = (id: string, ...roles: SessionUser['roles']): SessionUser => ({
  id: id as SessionUser['id'],
  name: 'X',
  roles,
});
const submitted: ArrivedLot = { state: 'submitted', officerOrganizes: false };
const accepted = (userId: string): ArrivedLot => ({
  state: 'accepted',
  acceptedBy: { userId, name: 'X' } as NonNullable<Lot['acceptedBy']>,
  officerOrganizes: false,
});

test('a checker accepts or returns what was submitted, and never publishes', () => {
  expect(reviewActions(submitted, person('a', 'organizer-checker'), [])).toEqual(['accept', 'return']);
  expect(reviewActions(accepted('b'), person('a', 'organizer-checker'), [])).toEqual([]);
});

test('a publisher publishes or returns what another person accepted', () => {
  const lot = accepted('a');
  expect(reviewActions(lot, person('b', 'organizer-publisher'), [])).toEqual(['return', 'publish']);
});

test('who accepted does not publish, even holding both roles', () => {
  const lot = accepted('a');
  expect(reviewActions(lot, person('a', 'organizer-checker', 'organizer-publisher'), [])).toEqual(['return']);
});

test('nothing may be decided while a decision is on its way, and never by an officer', () => {
  expect(reviewActions(submitted, person('a', 'organizer-checker'), ['accept'])).toEqual([]);
  expect(reviewActions(submitted, person('a', 'officer', 'auditor'), [])).toEqual([]);
});

test('a lot whose auction the officer organizes is not for an organizer to decide on', () => {
  const both = person('a', 'organizer-checker', 'organizer-publisher');
  expect(reviewActions({ ...submitted, officerOrganizes: true }, both, [])).toEqual([]);
  expect(reviewActions({ ...accepted('b'), officerOrganizes: true }, both, [])).toEqual([]);
});
