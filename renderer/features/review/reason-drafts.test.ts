import { expect, test } from 'vitest';
import { areComplete, newReason } from './reason-drafts.ts';

test.each([
  ['/object/title', true, 'empty-field'],
  ['/valuation/value', false, 'data-differ'],
  ['/files/photo', false, 'photos'],
  ['/files/appraisal-report', false, 'unreadable-document'],
  ['', false, 'other'],
])('the kind of a remark at %s (empty: %s) is guessed', (pointer, empty, code) => {
  expect(newReason([], { pointer, empty }).code).toBe(code);
});

test('remarks keep their keys apart', () => {
  const first = newReason([], { pointer: '', empty: false });
  expect(newReason([first], { pointer: '', empty: false }).key).toBe(first.key + 1);
});

test('a remark without words is not complete', () => {
  const draft = newReason([], { pointer: '', empty: false });
  expect([areComplete([]), areComplete([draft]), areComplete([{ ...draft, text: 'Додайте фото' }])]).toEqual([
    false,
    false,
    true,
  ]);
});
