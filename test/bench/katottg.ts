/**
 * How long the official codifier (31,748 rows) takes from the chosen file to the version that can be searched, beside
 * what plain SQLite takes to insert the same rows. The longest time that core let nobody else work stands beside.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drain } from '../../shared/domain/reference/file-problem.ts';
import { readReferenceText } from '../../shared/domain/reference/read-file.ts';
import { officialFile } from '../support/official-files.ts';
import { startTestCore } from '../support/test-core.ts';
import { report, requireEqual, timeResults } from './report.ts';

const rounds = Number(process.argv[2] ?? 5);
const loadBefore = loadavg()[0] ?? 0;
const file = officialFile('katottg-2025-05-16.csv');

/** Imports the codifier into a fresh workspace; gives the times of the import, of the longest block, of a search. */
export async function measureImport(path: string) {
  const desk = startTestCore();
  await desk.firstRun({ roles: ['administrator', 'officer'] });
  // What came with the program is kept before: it is no part of the import.
  await desk.call('classifiers.search', { schemes: ['katottg'], text: 'київ', limit: 1 });
  const reply = await desk.core.internal('internal.registerPaths', { paths: [path] });
  const [chosen] = (reply.ok ? reply.value : []) as readonly { readonly token: string }[];
  const watch = watchBlocks();
  const started = performance.now();
  const outcome = await desk.call('classifiers.importFile', { token: chosen?.token ?? '' });
  const imported = performance.now() - started;
  const longest = watch.stop();
  requireEqual(
    'codes kept',
    outcome.ok && outcome.kind === 'classifier' && outcome.version.codeCount,
    31_748,
  );
  const asked = performance.now();
  await desk.call('classifiers.search', { schemes: ['katottg'], text: 'біла церква київська', limit: 20 });
  const first = performance.now() - asked;
  const again = performance.now();
  await desk.call('classifiers.search', { schemes: ['katottg'], text: 'софіївка бровар', limit: 20 });
  const second = performance.now() - again;
  await desk.dispose();
  return { imported, longest, first, second };
}

/** Notes the longest time between two turns of the event loop. */
function watchBlocks() {
  let [last, longest, on] = [performance.now(), 0, true];
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop: () => {
      on = false;
      return longest;
    },
  };
}

/** The same rows into a plain table in one transaction: what SQLite itself takes, without keys, words and encryption. */
function measurePlain(path: string, folder: string, round: number): number {
  const read = drain(readReferenceText(readFileSync(path, 'utf8')));
  const codes = read.ok && read.value.kind === 'classifier' ? read.value.codes : [];
  const db = new Database(join(folder, `plain-${round}.db`));
  db.pragma('journal_mode = WAL');
  db.exec(
    'CREATE TABLE code (code TEXT PRIMARY KEY, parent TEXT, kind TEXT, name TEXT) STRICT, WITHOUT ROWID',
  );
  const insert = db.prepare('INSERT INTO code VALUES (?, ?, ?, ?)');
  const started = performance.now();
  db.transaction(() => {
    for (const { code, parent, kind, name } of codes) insert.run(code, parent ?? null, kind, name);
  })();
  const took = performance.now() - started;
  db.close();
  return took;
}

if (file === undefined) {
  console.log('The official codifier is not on this machine (LOTDESK_OFFICIAL_FILES): nothing was measured.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'lotdesk-bench-katottg-'));
  const ours: Awaited<ReturnType<typeof measureImport>>[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measureImport(file));
    plain.push(measurePlain(file, folder, round));
  }
  report('katottg', loadBefore, [
    ...timeResults(
      'import of 31,748 codes',
      ours.map(({ imported }) => imported),
      { floor: plain },
    ),
    ...timeResults(
      'longest block of core',
      ours.map(({ longest }) => longest),
    ),
    ...timeResults(
      'first search',
      ours.map(({ first }) => first),
    ),
    ...timeResults(
      'search',
      ours.map(({ second }) => second),
    ),
  ]);
  rmSync(folder, { recursive: true });
}
