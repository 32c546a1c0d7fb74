import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { Editor } from './editor-context.ts';
import { sameAt } from './same-at.ts';

const actions = { set: () => undefined, flush: async () => undefined, show: () => undefined };
const editor = (change: Partial<Editor> = {}) =>
  ({
    content: { object: { title: 'Квартира', condition: 'добрий' } },
    edits: new Map(),
    findings: [],
    dossier: { returnReasons: [] },
    readOnly: false,
    epoch: 0,
    section: 'object',
    ...actions,
    ...change,
  }) as unknown as Editor;
const finding = (pointer: string) =>
  ({ code: 'required-field', pointer, severity: 'block' }) as unknown as Finding;

test('typing into another field changes nothing here', () => {
  const typed = editor({ content: { object: { title: 'Квартира', condition: 'добрий, ' } } });
  expect(sameAt('/object/title', editor(), typed)).toBe(true);
  expect(sameAt('/object/condition', editor(), typed)).toBe(false);
});

test('a finding, an unsaved failure, a remark, read-only and an undo are all seen', () => {
  const here = '/object/title';
  expect(sameAt(here, editor(), editor({ findings: [finding('/object/condition')] }))).toBe(true);
  expect(sameAt(here, editor(), editor({ findings: [finding(here)] }))).toBe(false);
  expect(sameAt(here, editor(), editor({ edits: new Map([[here, { error: {} }]]) as never }))).toBe(false);
  const remark = { returnReasons: [{ code: 'other', pointer: here, text: 'уточнити' }] } as never;
  expect(sameAt(here, editor(), editor({ dossier: remark }))).toBe(false);
  expect(sameAt(here, editor(), editor({ readOnly: true }))).toBe(false);
  expect(sameAt(here, editor(), editor({ epoch: 1 }))).toBe(false);
});
