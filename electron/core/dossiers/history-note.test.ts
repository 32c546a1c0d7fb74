import { expect, test } from 'vitest';
import { noteOf } from './history-note.ts';

const titles = new Map([
  ['a', 'Звіт'],
  ['b', 'План'],
]);

test('a file action names its files, and the old title beside a new one', () => {
  expect(noteOf('file.add', { fileId: 'a' }, titles)).toBe('Звіт');
  expect(noteOf('file.keep-both', { left: 'a', right: 'b' }, titles)).toBe('Звіт, План');
  const renamed = { fileId: 'a', before: { title: 'Скан' }, after: { title: 'Звіт' } };
  expect(noteOf('file.update', renamed, titles)).toBe('Скан → Звіт');
  const retyped = { fileId: 'a', before: { title: 'Звіт' }, after: { title: 'Звіт' } };
  expect(noteOf('file.update', retyped, titles)).toBe('Звіт');
});

test('a reason goes before, an erased file and any other action say nothing', () => {
  expect(noteOf('file.remove', { fileId: 'a', reason: 'Зайвий' }, titles)).toBe('Зайвий');
  expect(noteOf('dossier.unseal', { reason: 'Помилка' }, titles)).toBe('Помилка');
  expect(noteOf('file.add', { fileId: 'gone' }, titles)).toBeUndefined();
  expect(noteOf('dossier.edit', { before: 'x', after: 'y' }, titles)).toBeUndefined();
});
