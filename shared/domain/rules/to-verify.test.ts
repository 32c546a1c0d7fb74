import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleRows } from './rule-rows.ts';
import { ruleSetSchema } from './rule-set.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('every value that waits for a lawyer is named in docs/to-verify.md, and nothing confirmed is', () => {
  const rows = ruleRows(ruleSetSchema.parse(JSON.parse(read('resources/rule-sets/2026-01.json'))));
  const page = read('docs/to-verify.md');
  const listed = new Set<string | undefined>(
    Array.from(page.matchAll(/^\| `([^`]+)` +\| .+ \| .+ \| .+ \| .+ \|$/gm), ([, key]) => key),
  );
  const waiting = rows.filter(({ toVerify }) => toVerify).map(({ key }) => key);
  expect(listed).toEqual(new Set(waiting));
});
