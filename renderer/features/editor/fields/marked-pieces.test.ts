import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces.ts';

test('the very letters are marked and invisible ones get their code', () => {
  const text = 'Квартиpа\u200B в місті';
  expect(
    markedPieces(text, [
      { start: 6, end: 7 },
      { start: 8, end: 9 },
    ]).map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)),
  ).toEqual(['Кварти', '[p]', 'а', '[U+200B]', ' в місті']);
});

test('far from a mark the text is shortened', () => {
  const pieces = markedPieces(`${'а'.repeat(100)}o${'б'.repeat(100)}`, [{ start: 100, end: 101 }]);
  expect(pieces.map(({ text }) => text)).toEqual([`…${'а'.repeat(24)}`, 'o', `${'б'.repeat(24)}…`]);
});

test('spans of an older text that do not fit are left out', () => {
  expect(markedPieces('аб', [{ start: 5, end: 9 }]).map(({ marked }) => marked)).toEqual([false]);
});
