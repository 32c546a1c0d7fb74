import { expect, test } from 'vitest';
import { type KeyPress, toShortcut } from './shortcuts.ts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});

test('letters go by the place of the key, so the Ukrainian layout works', () => {
  expect(toShortcut(press({ key: 'т', code: 'KeyN', ctrlKey: true }), true)).toEqual({ kind: 'new-dossier' });
  expect(toShortcut(press({ key: 'а', code: 'KeyF', ctrlKey: true }), false)).toEqual({ kind: 'search' });
});

test('Ctrl with a digit opens a section', () => {
  expect(toShortcut(press({ key: '3', code: 'Digit3', ctrlKey: true }), false)).toEqual({
    kind: 'screen',
    digit: 3,
  });
});

test('plain signs are text while a person types', () => {
  expect(toShortcut(press({ key: '/', code: 'Slash' }), true)).toBeUndefined();
  expect(toShortcut(press({ key: '/', code: 'Slash' }), false)).toEqual({ kind: 'search' });
  expect(toShortcut(press({ key: '?', code: 'Digit7', shiftKey: true }), false)).toEqual({ kind: 'keys' });
});

test('Alt is left to the window system', () => {
  expect(toShortcut(press({ key: 'f', code: 'KeyF', ctrlKey: true, altKey: true }), false)).toBeUndefined();
});
