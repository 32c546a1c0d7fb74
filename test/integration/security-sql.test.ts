import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = 'electron/core';
const sources: readonly string[] = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .toSorted();

const template = /`(?:[^`\\]|\\.)*`/gu;
const placed = /\$\{([^}]*)\}/gu;
const sqlWords =
  /\b(?:SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WHERE|ORDER BY|RETURNING|VALUES|MATCH|user_version)\b|\bkey="/u;

/** What is put into an SQL text in a source: its place in the folder and the expression. */
function placedInSql(name: string, source: string): readonly string[] {
  const texts = source.match(template) ?? [];
  return texts
    .filter((text) => sqlWords.test(text))
    .flatMap((text) => [...text.matchAll(placed)].map((hit) => `${name}: ${hit[1]?.trim() ?? ''}`));
}

/** Constants of the module itself: names of columns, fragments chosen by the shape of a filter; never a value (pragmas take no parameters). */
const constants: readonly string[] = [
  'bin/bin-store.ts: open',
  'bin/bin-store.ts: rowColumns',
  'bin/bin-store.ts: rowTables',
  'db/live-copy.ts: name',
  'db/migrate.ts: version',
  "db/open.ts: Buffer.from(key).toString('hex')",
  'directory/browse.ts: entryColumns',
  'directory/entry-store.ts: entryColumns',
  'directory/suggest.ts: entryColumns',
  'directory/suggest.ts: index + 1',
  "directory/suggest.ts: others.join(' ')",
  'dossiers/approval-round-store.ts: column',
  'dossiers/checks.ts: column',
  'dossiers/list-changes.ts: MOST + 1',
  'dossiers/list-changes.ts: name',
  'dossiers/list-changes.ts: no',
  'dossiers/list-store.ts: column',
  'dossiers/list-store.ts: from',
  'dossiers/list-store.ts: conditions',
  'dossiers/list-store.ts: order',
  'dossiers/list-store.ts: columns',
  'dossiers/list-store.ts: direction',
  'dossiers/list-store.ts: emptyLast(filter)',
  'dossiers/steps.ts: columns',
  'exchange/link-store.ts: sql',
  'exchange/outbox.ts: columns',
  'exchange/remote-files.ts: columns',
  'exchange/transfer-store.ts: columns',
  'files/file-store.ts: fileColumns',
  'finding/identity-store.ts: columns[what]',
  'paperwork/paper-store.ts: select',
  'reference/classifier-store.ts: select',
  'users/store.ts: columns',
];

test('S22: no SQL text is put together from values; only constants of the module stand in it', () => {
  const found = sources.flatMap((name) => placedInSql(name, readFileSync(join(root, folder, name), 'utf8')));
  expect([...new Set(found)]).toEqual(constants);
});

test('S22: SQL is never joined with +', () => {
  const joined =
    /(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE)[^'"`\n]*['"`]\s*\+|\+\s*['"`]\s*(?:WHERE|AND|ORDER BY)\b/u;
  expect(sources.filter((name) => joined.test(readFileSync(join(root, folder, name), 'utf8')))).toEqual([]);
});

test('S22: a planted value in an SQL text is found', () => {
  const planted = "db.prepare(`SELECT id FROM dossier WHERE title = '${title}'`)";
  expect(placedInSql('planted.ts', planted)).toEqual(['planted.ts: title']);
});
