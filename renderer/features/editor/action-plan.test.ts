import { expect, test } from 'vitest';
import { actionsOf } from './action-plan.ts';
import { readOnlyReasonOf } from './read-only-reason.ts';

test('the step forward comes first, editing is no button', () => {
  expect(actionsOf(['edit', 'archive', 'unseal', 'send']).map(({ name }) => name)).toEqual([
    'send',
    'unseal',
    'archive',
  ]);
});

test('a dossier that may be edited is not read-only whatever its state', () => {
  expect(
    readOnlyReasonOf({ state: 'returned', may: ['edit'], archived: false, deletedAt: undefined }),
  ).toBeUndefined();
});

function reasonOf(state: 'sealed' | 'preparing' | 'sold', archived = false) {
  return readOnlyReasonOf({ state, may: [], archived, deletedAt: undefined });
}

test('the reason of being read-only follows the state', () => {
  expect([reasonOf('sealed'), reasonOf('preparing'), reasonOf('sold'), reasonOf('sold', true)]).toEqual([
    'sealed',
    'role',
    'sent',
    'archived',
  ]);
});
