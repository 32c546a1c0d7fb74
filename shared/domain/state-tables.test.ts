import { expect, test } from 'vitest';
import { auctionStates } from '../contract/auctions.ts';
import { lotStates } from './dossier.ts';
import {
  auctionTransitions,
  finalAuctionStates,
  finalLotStates,
  findTransition,
  lotTransitions,
  stateAllows,
} from './state-tables.ts';

const cancel = (state: (typeof auctionStates)[number]) =>
  findTransition(auctionTransitions, state, 'cancel', ['officer'])?.to;

test('every lot state is reached, and has a way out unless it is final', () => {
  for (const state of lotStates) {
    expect(
      lotTransitions.some(({ to }) => to === state),
      `into ${state}`,
    ).toBe(true);
    const out = lotTransitions.some(({ from }) => from.includes(state));
    expect(out, `out of ${state}`).toBe(!finalLotStates.includes(state));
  }
});

test('every auction state is reached, and has a way out unless it is final', () => {
  for (const state of auctionStates.filter((name) => name !== 'scheduled')) {
    expect(
      auctionTransitions.some(({ to }) => to === state),
      `into ${state}`,
    ).toBe(true);
  }
  for (const state of auctionStates) {
    const out = auctionTransitions.some(({ from }) => from.includes(state));
    expect(out || finalAuctionStates.includes(state), `out of ${state}`).toBe(true);
  }
});

test('one state, action and role never means two moves', () => {
  for (const table of [lotTransitions, auctionTransitions]) {
    const moves = table.flatMap((row) =>
      (row.from.length === 0 ? ['-'] : row.from).flatMap((from) =>
        row.by.map((role) => `${from} ${row.action} ${role}`),
      ),
    );
    expect(new Set(moves).size).toBe(moves.length);
  }
});

test('a move needs both the right state and the right role', () => {
  expect(findTransition(lotTransitions, 'submitted', 'accept', ['organizer-checker'])?.to).toBe('accepted');
  expect(findTransition(lotTransitions, 'submitted', 'accept', ['officer'])).toBeUndefined();
  expect(findTransition(lotTransitions, 'draft', 'accept', ['organizer-checker'])).toBeUndefined();
  expect(findTransition(lotTransitions, undefined, 'create', ['officer'])?.to).toBe('draft');
  expect(findTransition(lotTransitions, 'accepted', 'return', ['organizer-checker'])).toBeUndefined();
  expect(stateAllows(lotTransitions, 'submitted', 'accept')).toBe(true);
  expect(stateAllows(lotTransitions, 'draft', 'accept')).toBe(false);
});

test('an auction is cancelled at any time before the act, never after it', () => {
  expect(cancel('suspended')).toBe('cancelled');
  expect(cancel('paid')).toBe('cancelled');
  expect(cancel('act-issued')).toBeUndefined();
  expect(findTransition(auctionTransitions, 'suspended', 'resume', ['officer'])?.to).toBe('state-before');
});
