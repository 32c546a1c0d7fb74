import { expect, test } from 'vitest';
import { checkPassphrase, strengthOf } from './passphrase-strength.ts';

test('a passphrase of four words is very good', () => {
  expect(strengthOf('калина вітер глечик дорога', 'koval')).toBe(4);
});

test('a short passphrase is too weak', () => {
  expect(strengthOf('Пароль1!', 'koval')).toBe(0);
});

test('a repeated character and a plain row keep the length but not the variety', () => {
  expect(checkPassphrase('aaaaaaaaaaaaaaa', '').varied).toBe(false);
  expect(checkPassphrase('abcdefghijklmno', '').varied).toBe(false);
  expect(strengthOf('абвгдеєжзиіїйклмн', '')).toBeLessThanOrEqual(2);
});

test('a passphrase may not contain the login', () => {
  expect(checkPassphrase('мійлогін-koval-2026', 'koval').notLogin).toBe(false);
  expect(strengthOf('мійлогін-koval-2026', 'koval')).toBe(1);
});
