import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');
type Row = { readonly id: string; readonly shownBy: string };

const rows: readonly Row[] = document
  .split('\n')
  .filter((line) => /^\| S?\d+ /u.test(line))
  .map((line) => {
    const cells = line.split(' | ');
    return {
      id: /^\| (S?\d+)/u.exec(line)?.[1] ?? '',
      shownBy: (cells.at(-1) ?? '').replace(/\s*\|$/u, '').trim(),
    };
  });
const asked = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 16, 17, 18, 20, 22, 28].map((n) => `S${n}`);
const points = Array.from({ length: 20 }, (_, index) => String(index + 1));
const range = Array.from({ length: 28 }, (_, index) => `S${index + 1}`);

/** What is wrong with the test that a row names; undefined when it is there. */
function missing({ id, shownBy }: Row): string | undefined {
  const named = /^`([^`]+)`: `([^`]+)`$/u.exec(shownBy);
  if (!named) return asked.includes(id) || shownBy !== 'later issue' ? `${id} names no test` : undefined;
  const [, file = '', name = ''] = named;
  if (!existsSync(join(root, file))) return `${id}: no file ${file}`;
  const source = readFileSync(join(root, file), 'utf8');
  const begins = ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}`));
  return begins ? undefined : `${id}: no test "${name}" in ${file}`;
}

test('every point of the checklist and every assertion has a row', () => {
  const ids = new Set(rows.map(({ id }) => id));
  expect([...points, ...range].filter((id) => !ids.has(id))).toEqual([]);
});

test('every test that the document names is there', () => {
  expect(rows.map(missing).filter((problem) => problem !== undefined)).toEqual([]);
});

test('what this issue asks for is shown, not put off', () => {
  const shown = new Set(rows.filter(({ shownBy }) => shownBy !== 'later issue').map(({ id }) => id));
  expect([...points, ...asked].filter((id) => !shown.has(id))).toEqual([]);
});

test('a row that names a test that is gone is found', () => {
  const gone = { id: 'S1', shownBy: '`electron/main/ipc.test.ts`: `S1: never written`' };
  expect(missing(gone)).toContain('no test');
  expect(missing({ ...gone, shownBy: '`test/none.test.ts`: `x`' })).toContain('no file');
});
