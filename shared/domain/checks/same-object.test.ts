import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dossierIdSchema } from '../ids.ts';
import type { SameObject } from './check.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'same-object',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const other = (what: SameObject['what']): SameObject => ({
  dossierId: dossierIdSchema.parse('0193a4e0-0000-7000-8000-000000000009'),
  title: 'Інше досьє',
  what,
  value: '123',
});

test.each([
  ['vin', '/details/vin'],
  ['cadastral-number', '/details/cadastralNumber'],
  ['register-number', '/rights/registerNumber'],
] as const)('the same %s elsewhere warns at its place', (what, pointer) => {
  expect(find({}, { sameObject: [other(what)] })).toMatchObject([
    { severity: 'warn', pointer, params: { title: 'Інше досьє' } },
  ]);
});

test('nothing elsewhere, nothing said', () => {
  expect(brief({}, { sameObject: [] })).toEqual([]);
});
