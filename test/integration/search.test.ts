import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/all.ts';
import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { foundNumbers } from '../../electron/core/dossiers/list-store.ts';
import { wordsBeginning } from '../../electron/core/dossiers/word-store.ts';
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
  put(1, indexText([text]));
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

function put(rowid: number, text: string): void {
  db.prepare('DELETE FROM dossier_text WHERE rowid = ?').run(rowid);
  db.prepare('INSERT INTO dossier_text (rowid, body) VALUES (?, ?)').run(rowid, text);
}

/** What the query of `searchQuery` finds as it is. */
function plainly(query: string): readonly number[] {
  return db
    .prepare<[string], number>('SELECT rowid FROM dossier_text WHERE dossier_text MATCH ? ORDER BY rowid')
    .pluck()
    .all(query);
}

test('beginnings that are spelled out find the same rows, after rows were changed and erased too', () => {
  const pairs = [...Object.values(pairsToFind).flat(), ...pairsToMiss];
  const asked = pairs.flatMap(([text, typed]) => [typed, text, typed.slice(0, -1), `${typed} ${text}`]);
  const expectSame = (): void => {
    for (const query of asked.map(searchQuery).filter((each) => each !== ''))
      expect([query, foundNumbers(db, query).toSorted().join()]).toEqual([query, plainly(query).join()]);
  };
  for (const [index, [text]] of pairs.entries()) put(index + 1, indexText([text]));
  expectSame();
  for (const [index] of pairs.entries()) {
    if (index % 3 === 0) put(index + 1, indexText([pairs[(index * 7) % pairs.length]?.[0] ?? '']));
    if (index % 5 === 0) db.prepare('DELETE FROM dossier_text WHERE rowid = ?').run(index + 1);
  }
  expectSame();
});

test('the words that begin so are known while they are few, also inside a transaction that is taken back', () => {
  put(9_001, 'юрковський юрковського юрковецькому');
  expect(wordsBeginning(db, 'юрков')).toEqual(['юрковецькому', 'юрковський', 'юрковського']);
  const taken = () =>
    write(db, () => {
      put(9_002, 'юрковська');
      expect(wordsBeginning(db, 'юрковськ')).toEqual(['юрковська', 'юрковський', 'юрковського']);
      throw new Error('taken back');
    });
  expect(taken).toThrow('taken back');
  expect(wordsBeginning(db, 'юрковськ')).toEqual(['юрковський', 'юрковського']);
  put(
    9_003,
    Array.from({ length: 20 }, (_, index) => `юрковськ${String.fromCodePoint(0x430 + index)}`).join(' '),
  );
  expect(wordsBeginning(db, 'юрковськ')).toBeUndefined();
  expect(foundNumbers(db, '"юрковськ"*')).toEqual(Uint32Array.of(9_001, 9_003));
  expect(wordsBeginning(db, 'юрковсього')).toEqual([]);
});
