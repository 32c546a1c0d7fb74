import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import { rowNumberOf, textKeyOf } from '../../ui/dossier/field-key.ts';
import { countBySection, inFormOrder, inputIdOf, sectionOf } from './pointers.ts';

const finding = (pointer: string, severity: 'block' | 'warn' = 'block'): Finding => ({
  code: 'required-field',
  severity,
  message: 'empty',
  params: {},
  pointer,
  article: 'ст. 61',
  toVerify: false,
  overridable: false,
});

test.each([
  ['/valuation/value', 'valuation'],
  ['/details/vin', 'object'],
  ['/items/3/name', 'object'],
  ['/files/photo', 'files'],
  ['/approval', 'checks'],
  ['', 'checks'],
])('%s is shown in section %s', (pointer, section) => {
  expect(sectionOf(pointer)).toBe(section);
});

test('texts of a cell are found without its row number', () => {
  expect([textKeyOf('/parties/list/0/code'), rowNumberOf('/parties/list/0/code')]).toEqual([
    'field.parties.list.code',
    1,
  ]);
  expect(inputIdOf('/parties/list/0/code')).toBe('field-parties-list-0-code');
});

test('problems come in the order of the form, what blocks first', () => {
  const mixed = [
    finding('/sale/startPrice'),
    finding('/details/vin', 'warn'),
    finding('/object/title'),
    finding('/parties/list/1/code'),
    finding('/parties/list/0/code', 'warn'),
    finding('/parties/list/0/code'),
    finding('/files'),
  ];
  expect(inFormOrder(mixed, 'vehicle').map(({ pointer, severity }) => `${pointer} ${severity}`)).toEqual([
    '/parties/list/0/code block',
    '/parties/list/0/code warn',
    '/parties/list/1/code block',
    '/object/title block',
    '/details/vin warn',
    '/sale/startPrice block',
    '/files block',
  ]);
});

test('each section counts what blocks and what warns', () => {
  const counts = countBySection([finding('/sale/step'), finding('/sale/step', 'warn'), finding('/items')]);
  expect([counts.get('sale'), counts.get('object'), counts.get('payment')]).toEqual([
    { block: 1, warn: 1 },
    { block: 1, warn: 0 },
    undefined,
  ]);
});

test('what was left with a reason is not counted as missing', () => {
  const passed: JudgedFinding = {
    ...finding('/sale/deposit'),
    passed: { reason: 'Погоджено з керівником', by: 'Гончаренко' },
  };
  expect(countBySection([passed, finding('/sale/step')]).get('sale')).toEqual({ block: 1, warn: 0 });
  expect(countBySection([passed]).get('sale')).toBeUndefined();
});
