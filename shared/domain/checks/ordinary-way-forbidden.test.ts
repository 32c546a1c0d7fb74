import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'ordinary-way-forbidden',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test('valuables do not go the ordinary way, a flat does', () => {
  expect(brief({}, {}, 'jewellery')).toEqual(['!forbidden /sale/way']);
  expect(brief()).toEqual([]);
});

test('limited circulation and securities are told at their place', () => {
  const at = '/details/limitedCirculation';
  expect(brief({ [at]: true }, {}, 'movable')).toEqual([`!limited-circulation ${at}`]);
  expect(brief({ [at]: false }, {}, 'movable')).toEqual([]);
  const kind = '/details/corporateKind';
  expect(find({ [kind]: 'securities' }, {}, 'corporate-rights')).toMatchObject([
    { message: 'securities', pointer: kind, toVerify: true },
  ]);
  expect(brief({ [kind]: 'llc-share' }, {}, 'corporate-rights')).toEqual([]);
});
