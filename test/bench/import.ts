/**
 * Many lots from an XLSX into the database, as the window asks for it: open, suggestions, judging, import. Beside it the
 * same file read by ExcelJS with its rows put into a plain database, and the floor: the same contents inserted by the same
 * library in the same batches, without words, audit and checks. Ends with a count and a digest of what stands there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '../../electron/core/db/open.ts';
import { targetLabel } from '../../electron/core/table-import/columns/target-label.ts';
import { objectTypeLabels } from '../../electron/core/documents/build/labels.ts';
import { valueAt } from '../../shared/domain/fields/walk.ts';
import { type MadeCell, xlsxOf } from '../support/tables.ts';
import { type CoreProcess, firstRun, startCoreProcess } from './core-process.ts';
import { memoryOf } from './memory.ts';
import { openBenchDatabase } from './open-behind.ts';
import { loadPeer, peerVersion } from './peers.ts';
import { makeDossiers, type MadeDossier } from './realistic.ts';
import { report, requireEqual } from './report.ts';

const count = Number(process.argv[2] ?? 5_000);
const limitMs = 30_000;
const limitMb = 300;
const batch = 25;
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(process.env['LOTDESK_BENCH_DIR'] ?? tmpdir(), 'lotdesk-bench-import-'));
const targets = [
  '/object/title',
  '/object/description',
  '/object/region',
  '/object/settlement',
  '/object/address',
  '/proceeding/number',
  '/proceeding/debtSum',
  '/proceeding/arrestedOn',
  '/parties/list/debtor/name',
  '/parties/list/debtor/code',
  '/parties/list/creditor/name',
  '/valuation/value',
  '/valuation/valuedOn',
  '/sale/startPrice',
  '/sale/deposit',
  '/sale/step',
  '/storage/storer',
  '/payment/iban',
] as const;

function cellOf({ content }: MadeDossier, target: string): MadeCell {
  const role = /^\/parties\/list\/(\w+)\/(\w+)$/.exec(target);
  const party = role && content.parties?.list?.find((each) => each.role === role[1]);
  const value = role
    ? (party as Readonly<Record<string, unknown>> | undefined)?.[role[2] ?? '']
    : valueAt(content, target);
  if (typeof value === 'number') return value / 100;
  return typeof value === 'string' ? value : null;
}

/** What must stand in the database: title and price of every row, in order. */
const digest = (rows: readonly (readonly [string, number | null])[]) =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');

async function ours(core: CoreProcess, path: string) {
  const [chosen] = (await core.internal('internal.registerPaths', { paths: [path] })) as { token: string }[];
  const id = randomUUID();
  const started = performance.now();
  const opened = await core.call('tables.open', { id, token: chosen?.token ?? '', name: 'bench.xlsx' });
  const layout = await core.call('tables.layout', { id, sheet: opened.sheet });
  const read = performance.now();
  const plan = {
    sheet: opened.sheet,
    headerRow: layout.headerRow,
    objectType: null,
    columns: layout.columns.flatMap(({ column, suggestion }) =>
      suggestion ? [{ column, target: suggestion.target }] : [],
    ),
    photosBy: 'row' as const,
    fillMerged: false,
    padCodes: false,
  };
  const page = { id, plan, show: 'all' as const, offset: 0, limit: 50, photosVersion: 0 };
  const { summary } = await core.call('tables.preview', page);
  const judged = performance.now();
  const done = await core.call('tables.import', {
    id,
    plan,
    withErrors: true,
    withDuplicates: true,
    without: [],
  });
  const ended = performance.now();
  requireEqual('columns understood', plan.columns.length, targets.length + 1);
  requireEqual('rows judged', summary.rows, count);
  requireEqual('dossiers made', done.imported, count);
  return {
    readMs: read - started,
    judgedMs: judged - read,
    importMs: ended - judged,
    wholeMs: ended - started,
  };
}

async function stored(): Promise<readonly (readonly [string, number | null])[]> {
  const db = await openBenchDatabase(folder);
  const rows = db
    .prepare<[], { title: string; price: number | null }>(
      'SELECT title, start_price_kopiykas AS price FROM dossier ORDER BY no',
    )
    .all();
  closeDatabase(db);
  return rows.map(({ title, price }) => [title, price] as const);
}

const fromRoot = createRequire(import.meta.url);
type Database = {
  readonly pragma: (text: string) => unknown;
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => { readonly run: (...values: unknown[]) => unknown };
  readonly close: () => void;
};

/** A plain database of the same library with the same durability. */
function plainDatabase(name: string): Database {
  const Open = fromRoot('better-sqlite3') as new (path: string) => Database;
  const db = new Open(join(folder, name));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (no INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT');
  return db;
}

function insertPlain(name: string, contents: readonly string[]): number {
  const db = plainDatabase(name);
  const insert = db.prepare('INSERT INTO row (content) VALUES (?)');
  const started = performance.now();
  for (let at = 0; at < contents.length; at += batch) {
    db.exec('BEGIN IMMEDIATE');
    for (const content of contents.slice(at, at + batch)) insert.run(content);
    db.exec('COMMIT');
  }
  const took = performance.now() - started;
  db.close();
  return took;
}

type ExcelBook = {
  readonly xlsx: { readonly readFile: (path: string) => Promise<unknown> };
  readonly worksheets: readonly {
    readonly eachRow: (visit: (row: { readonly values: unknown }) => void) => void;
  }[];
};

async function excelJs(path: string): Promise<{ readMs: number; insertMs: number; rows: number }> {
  const { Workbook } = loadPeer('exceljs') as { readonly Workbook: new () => ExcelBook };
  const started = performance.now();
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const rows: string[] = [];
  book.worksheets[0]?.eachRow(({ values }) => rows.push(JSON.stringify(values)));
  const readMs = performance.now() - started;
  return { readMs, insertMs: insertPlain('peer.db', rows), rows: rows.length - 1 };
}

try {
  const made = makeDossiers(count, 20_261_126);
  const heads = [targetLabel('#type'), ...targets.map(targetLabel)];
  const rows = made.map((dossier) => [
    objectTypeLabels[dossier.objectType],
    ...targets.map((target) => cellOf(dossier, target)),
  ]);
  const path = join(folder, 'bench.xlsx');
  writeFileSync(path, xlsxOf([heads, ...rows]));

  const core = await startCoreProcess(folder);
  await firstRun(core);
  const before = memoryOf(core.pid);
  const times = await ours(core, path);
  const after = memoryOf(core.pid);
  await core.stop();

  const expected = made.map(({ content }) => {
    const price = valueAt(content, '/sale/startPrice');
    return [(content.object?.title ?? '').trim(), typeof price === 'number' ? price : null] as const;
  });
  requireEqual('titles and prices in the database', digest(await stored()), digest(expected));

  const peer = await excelJs(path);
  requireEqual('rows that ExcelJS read', peer.rows, count);
  const floorMs = insertPlain(
    'floor.db',
    made.map(({ content }) => JSON.stringify(content)),
  );
  const beside = {
    peerName: `ExcelJS ${peerVersion('exceljs')} + plain better-sqlite3`,
    unit: 'ms',
    n: count,
  };
  report('import', loadBefore, [
    { scenario: 'the file', metric: 'size', unit: 'MB', ours: statSync(path).size / 1e6, n: count },
    { scenario: 'read and understood', metric: 'time', ours: times.readMs, peer: peer.readMs, ...beside },
    { scenario: 'judged, duplicates looked for', metric: 'time', unit: 'ms', ours: times.judgedMs, n: count },
    {
      scenario: 'dossiers made (words, audit, checks)',
      metric: 'time',
      ours: times.importMs,
      peer: peer.insertMs,
      floor: floorMs,
      ...beside,
    },
    {
      scenario: 'file to database',
      metric: 'time',
      ours: times.wholeMs,
      peer: peer.readMs + peer.insertMs,
      ...beside,
    },
    { scenario: 'core before', metric: 'resident', unit: 'MB', ours: before?.residentMb ?? 0 },
    { scenario: 'core at its highest', metric: 'resident', unit: 'MB', ours: after?.highestMb ?? 0 },
  ]);
  if (count <= 5_000) requireEqual(`under ${limitMs} ms`, times.wholeMs < limitMs, true);
  requireEqual(`under ${limitMb} MB`, (after?.highestMb ?? 0) < limitMb, true);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
