import { expect, test } from 'vitest';
import { remarksNow } from './remark-place.ts';
import type { DossierContent } from './sections.ts';

const parties = (...ids: readonly string[]): DossierContent => ({
  parties: { list: ids.map((id) => ({ id, name: id })) },
});
const remark = (pointer: string) => ({ code: 'data-differ', pointer, text: 'Перевірте код' });
const placeNow = (pointer: string, now: DossierContent) =>
  remarksNow([remark(pointer)], parties('a', 'b'), now).map((one) => one.pointer);

test('a remark follows its row when rows before it go, come or change places', () => {
  expect(placeNow('/parties/list/1/code', parties('a', 'b'))).toEqual(['/parties/list/1/code']);
  expect(placeNow('/parties/list/1/code', parties('b'))).toEqual(['/parties/list/0/code']);
  expect(placeNow('/parties/list/0/code', parties('new', 'b', 'a'))).toEqual(['/parties/list/2/code']);
});

test('a remark on a row that is gone stands at the list, never at another row', () => {
  expect(placeNow('/parties/list/0/code', parties('b', 'new'))).toEqual(['/parties/list']);
});

test('remarks on single fields, on files, on the whole and on rows that were never sent stay', () => {
  for (const pointer of ['/object/title', '/files/photo', '', '/parties/list/7/code', '/parties/list/1'])
    expect(placeNow(pointer, parties('b'))).toEqual([pointer]);
});
