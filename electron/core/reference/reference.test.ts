import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import { readReference } from './reference.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const day = civilDateSchema.parse('2026-11-24');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-reference-'));
  for (const folder of ['rule-sets', 'calendar'])
    cpSync(join(resources, folder), join(dir, folder), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the shipped sets and calendars are all taken', () => {
  const reference = readReference(dir);
  expect(reference.refused).toEqual([]);
  expect(reference.ruleSetById(reference.ruleSetFor(day).id).from <= day).toBe(true);
  expect(reference.calendar.years.has(2026)).toBe(true);
});

test('a broken set is refused whole and named, the others stay', () => {
  const source = JSON.parse(readFileSync(join(dir, 'rule-sets', '2026-01.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(
    join(dir, 'rule-sets', '2027-01.json'),
    JSON.stringify({ ...source, id: '2027-01', reportValidityMonths: 'six' }),
  );
  writeFileSync(join(dir, 'rule-sets', 'half.json'), '{"id": ');
  const reference = readReference(dir);
  expect(reference.refused.map(({ name }) => name)).toEqual(['2027-01.json', 'half.json']);
  expect(reference.refused[0]?.problems.join()).toContain('/reportValidityMonths');
  expect(reference.ruleSetFor(day).id).toBe('2026-01');
  expect(() => reference.ruleSetById('2027-01')).toThrowError(expect.objectContaining({ code: 'not-found' }));
});
