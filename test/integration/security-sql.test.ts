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
  'directory/entry-store.ts: columns',
  'directory/entry-store.ts: index + 1',
  "directory/entry-store.ts: others.join(' ')",
  'dossiers/approval-round-store.ts: column',
  'dossiers/list-change-store.ts: MOST + 1',
  'dossiers/list-change-store.ts: name',
  'dossiers/list-change-store.ts: no',
  'dossiers/list-row-store.ts: rowColumns',
  'dossiers/list-store.ts: column',
  'dossiers/list-store.ts: from',
  'dossiers/list-store.ts: conditions',
  'dossiers/list-store.ts: order',
  'dossiers/list-store.ts: rowColumns',
  'dossiers/list-store.ts: direction',
  'dossiers/list-store.ts: emptyLast(filter)',
  'dossiers/step-store.ts: columns',
  'exchange/link-store.ts: sql',
  'exchange/outbox-store.ts: columns',
  'exchange/remote-file-store.ts: columns',
  'exchange/transfer-store.ts: columns',
  'files/file-store.ts: fileColumns',
  'finding/identity-store.ts: columns[what]',
  'paperwork/paper-store.ts: select',
  'reference/classifier-store.ts: select',
  'today/today-store.ts: marked',
  'today/today-store.ts: shown',
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

/** Where SQL may stand: the stores of the rooms, and `db/`, which opens, migrates and copies. */
const mayHoldSql = /^db\/|(?:^|\/|-)store\.ts$/u;
const statement = /\b(?:SELECT|INSERT (?:OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM)\s/u;

function holdsStrayStatement(name: string, source: string): boolean {
  return !mayHoldSql.test(name) && statement.test(source);
}

// The linter knows the calls (`walls.test.ts`); this finds a statement that is handed on to be run elsewhere.
test('SQL lives in stores: no other file of core holds a statement', () => {
  expect(
    sources.filter((name) => holdsStrayStatement(name, readFileSync(join(root, folder, name), 'utf8'))),
  ).toEqual([]);
});

test('a planted statement amid a use case is found, the same in a store is not', () => {
  const planted = "const sql = 'UPDATE dossier SET archived = 1'; workspace.db.exec(sql);";
  expect(holdsStrayStatement('dossiers/archive.ts', planted)).toBe(true);
  expect(holdsStrayStatement('dossiers/archive-store.ts', planted)).toBe(false);
});
