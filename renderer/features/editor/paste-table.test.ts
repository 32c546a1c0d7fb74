import { expect, test } from 'vitest';
import { itemFields } from '../../../shared/domain/fields/object.ts';
import { movedRow, withEdits } from './dossier-content.ts';
import { parseCells, pasteInto } from './paste-table.ts';

const ids = (): (() => string) => {
  let last = 0;
  return () => `new-${++last}`;
};

test('cells of a spreadsheet are read with tabs, lines and quotes', () => {
  expect(parseCells('Верстат\t1\tшт.\r\n"Стіл ""Дуб"""\t2\tшт.\r\n')).toEqual([
    ['Верстат', '1', 'шт.'],
    ['Стіл "Дуб"', '2', 'шт.'],
  ]);
});

test('a plain word is not a table', () => {
  expect(parseCells('Верстат')).toBeUndefined();
});

test('pasted rows fill columns in order, sums become kopiykas, a heading line is left out', () => {
  const cells = parseCells('Найменування\tК-сть\nВерстат\t1\tшт.\tІнв-7\tробочий\t12 500,50') ?? [];
  const headings = ['Найменування', 'К-сть', 'Од. виміру'];
  expect(pasteInto([], itemFields, { cells, row: 0, column: 0, headings, newId: ids() })).toEqual([
    {
      id: 'new-1',
      name: 'Верстат',
      quantity: '1',
      unit: 'шт.',
      inventoryNumber: 'Інв-7',
      condition: 'робочий',
      value: 1_250_050,
    },
  ]);
});

test('existing rows keep their id and the cells that were not pasted', () => {
  const rows = [{ id: 'a', name: 'Стіл', unit: 'шт.' }];
  const cells = [['3'], ['4']];
  expect(pasteInto(rows, itemFields, { cells, row: 0, column: 1, headings: [], newId: ids() })).toEqual([
    { id: 'a', name: 'Стіл', unit: 'шт.', quantity: '3' },
    { id: 'new-1', quantity: '4' },
  ]);
});

test('what is typed lies over what core answered', () => {
  const edits = new Map([
    ['/object/title', { pointer: '/object/title', value: 'нове', state: 'waiting' as const }],
  ]);
  expect(withEdits({ object: { title: 'старе', unit: 'шт.' } }, edits)).toEqual({
    object: { title: 'нове', unit: 'шт.' },
  });
});

test('a row moves within its bounds', () => {
  const rows = [{ id: 'a' }, { id: 'b' }];
  expect([movedRow(rows, 1, -1), movedRow(rows, 1, 1)]).toEqual([[{ id: 'b' }, { id: 'a' }], rows]);
});
