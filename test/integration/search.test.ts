import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/all.ts';
import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { indexText } from '../../shared/domain/search/index-text.ts';
import { searchQuery } from '../../shared/domain/search/query.ts';
import { pairsToFind, pairsToMiss } from '../support/search-pairs.ts';

let dir: string;
let db: Db;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-search-'));
  db = openDatabase(join(dir, 'test.db'), new Uint8Array(32).fill(3), { create: true });
  migrate(db, migrations, () => undefined);
});
afterAll(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

/** Asks the program's own index about one text. */
function finds(text: string, typed: string): boolean {
  db.prepare('DELETE FROM dossier_text WHERE rowid = 1').run();
  db.prepare('INSERT INTO dossier_text (rowid, body) VALUES (1, ?)').run(indexText([text]));
  const query = searchQuery(typed);
  return (
    query !== '' &&
    db.prepare('SELECT 1 FROM dossier_text WHERE dossier_text MATCH ?').get(query) !== undefined
  );
}

test('at least 95 % of the fixed list is found', () => {
  const groups = Object.entries(pairsToFind);
  const missed = groups.flatMap(([group, pairs]) =>
    pairs.filter(([text, typed]) => !finds(text, typed)).map((pair) => [group, ...pair].join(' | ')),
  );
  const all = groups.reduce((sum, [, pairs]) => sum + pairs.length, 0);
  expect(all).toBeGreaterThanOrEqual(200);
  process.stdout.write(`found ${all - missed.length} of ${all}; missed: ${JSON.stringify(missed)}\n`);
  expect(missed.length / all).toBeLessThanOrEqual(0.05);
});

test.each(pairsToMiss)('%s is not found by %s', (text, typed) => {
  expect(finds(text, typed)).toBe(false);
});
