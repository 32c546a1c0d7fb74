import { expect, test } from 'vitest';
import { newDraft, problemsOf, withKind } from './first-run-draft.ts';

test('an empty draft stops at every step', () => {
  const draft = newDraft('available');
  expect([...problemsOf(draft, 'office')]).toEqual(['officeName', 'settlement']);
  expect([...problemsOf(draft, 'person')]).toEqual(['name', 'login']);
  expect([...problemsOf(draft, 'passphrase')]).toEqual(['passphrase']);
});

test('another kind of office drops roles that it has not', () => {
  const draft = { ...newDraft('available'), roles: ['officer', 'head-of-department'] as const };
  expect(withKind(draft, 'private').roles).toEqual(['officer']);
  expect(withKind(draft, 'organizer').roles).toEqual(['organizer-checker']);
});

test('the place of papers is asked of offices that draw them up', () => {
  const draft = { ...newDraft('available'), officeName: 'Відділ виконання' };
  expect([...problemsOf(draft, 'office')]).toEqual(['settlement']);
  expect([...problemsOf({ ...draft, settlement: 'м. Чернігів' }, 'office')]).toEqual([]);
  expect([...problemsOf(withKind(draft, 'organizer'), 'office')]).toEqual([]);
});

test('a login keeps to the rules of the contract', () => {
  const draft = { ...newDraft('available'), name: 'Коваль Олена', login: 'Коваль' };
  expect(problemsOf(draft, 'person').has('login')).toBe(true);
  expect(problemsOf({ ...draft, login: 'коваль' }, 'person').size).toBe(0);
});

test('the key is remembered only where the key store is good', () => {
  expect(newDraft('insecure').keepInKeyStore).toBe(false);
  expect(newDraft('available').keepInKeyStore).toBe(true);
});
