import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { ImportReport, SkippedRow } from '../../../shared/contract/table-import.ts';
import { contentSchemaOf } from '../../../shared/domain/fields/content-schema.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import { AppError } from '../../../shared/result.ts';
import { type Tx, write } from '../db/write.ts';
import { addDossier } from '../dossiers/create.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Indexer } from '../finding/indexer.ts';
import type { Workspace } from '../workspace.ts';
import { headingsOf } from './columns/header-row.ts';
import { plainHeading } from './columns/suggest.ts';
import { addMatchedPhotos } from './import-photos.ts';
import { insertImport, insertImportRow, rememberPlaces } from './import-store.ts';
import { contextFor, judgedFor } from './judged.ts';
import { type JudgeContext, type JudgedRow, judgeRow } from './judge/judge-row.ts';
import type { RowFlags } from './judge/judge-table.ts';
import { headingsKey } from './layout.ts';
import { photosOf } from './preview.ts';
import type { GridRow } from './read/grid.ts';
import type { TableDesk, TableSession } from './table-session.ts';
import { createTeller } from './teller.ts';

type ImportInput = Input<CoreContract['tables.import']>;
/** How long one transaction may hold core, milliseconds; the number of rows in it follows from that. */
const aimMs = 40;
const shownSkipped = 200;
const shownProblems = 20;

type Run = {
  readonly workspace: Workspace;
  readonly session: TableSession;
  readonly input: ImportInput;
  readonly context: JudgeContext;
  readonly importId: string;
  readonly idByRow: Map<number, DossierId>;
  readonly skipped: SkippedRow[];
  partial: number;
};

type ImportParts = {
  readonly desk: TableDesk;
  readonly tokens: TokenRegistry;
  readonly indexer: Pick<Indexer, 'hold'>;
};

/**
 * Brings the chosen rows in: the same way as a dossier typed by hand (row, words, preparer, audit in one transaction),
 * many to a transaction, others answered between. Called off, it keeps what is in and says so. Photos come afterwards,
 * through the intake of files.
 */
export async function importTable(
  workspace: Workspace,
  { desk, tokens, indexer }: ImportParts,
  input: ImportInput,
): Promise<ImportReport> {
  const session = desk.session(input.id);
  if (session.importing) throw new AppError('invalid-state', 'This table is going in already');
  session.importing = true;
  try {
    const judged = await judgedFor(workspace, desk, session, input.plan);
    const context = contextFor(workspace, session, input.plan);
    const importId = workspace.ports.newId();
    const run: Run = {
      workspace,
      session,
      input,
      context,
      importId,
      idByRow: new Map(),
      skipped: [],
      partial: 0,
    };
    begin(run);
    return await desk.run(session.id, async (signal) => {
      // Words come with each dossier; judging them one by one meanwhile would cost a fifth more time.
      const letGo = indexer.hold();
      try {
        await bringRowsIn(run, judged.flags, signal);
      } finally {
        letGo();
      }
      const photos = photosOf(session, input.plan, judged, context.resolved.dataRows);
      const added = await addMatchedPhotos(workspace, tokens, signal, {
        id: session.id,
        byRow: photos.byRow,
        idByRow: run.idByRow,
      });
      return reportOf(run, added, signal.aborted);
    });
  } finally {
    session.importing = false;
    session.judged = undefined;
  }
}

function begin({ workspace, session, input, context, importId }: Run): void {
  const { db, ports, actor } = workspace;
  const { sheet } = context.resolved;
  write(db, (tx) => {
    insertImport(tx, {
      id: importId,
      sha256: session.table.sha256,
      fileName: session.name,
      sheet: sheet.name,
      userId: actor.id,
      startedAt: ports.now(),
    });
    remember(tx, input, context, ports.now());
  });
}

function remember(
  tx: Tx,
  { plan }: ImportInput,
  { resolved }: JudgeContext,
  at: ReturnType<Workspace['ports']['now']>,
) {
  const { grid } = resolved.sheet;
  const header = grid.rows.find(({ no }) => no === plan.headerRow);
  if (!header || resolved.lists) return;
  const headings = headingsOf(header, grid.columns);
  const targets = new Map(plan.columns.map(({ column, target }) => [column, target]));
  const places = Object.fromEntries(
    headings.map((heading, column) => [plainHeading(heading), targets.get(column) ?? '']),
  );
  rememberPlaces(tx, headingsKey(headings), places, at);
}

async function bringRowsIn(run: Run, flags: readonly RowFlags[], signal: AbortSignal): Promise<void> {
  const { dataRows } = run.context.resolved;
  const tell = createTeller(run.workspace, run.session.id, 'importing');
  const without = new Set(run.input.without);
  let size = 8;
  for (let at = 0; at < dataRows.length;) {
    const rows = dataRows.slice(at, at + size);
    if (signal.aborted) skipRest(run, dataRows.slice(at));
    if (signal.aborted) return;
    const started = performance.now();
    bringBatchIn(run, rows, flags.slice(at, at + size), without);
    at += rows.length;
    size = nextSize(size, performance.now() - started);
    tell(at, dataRows.length);
    await nextTurn();
  }
}

function nextSize(size: number, tookMs: number): number {
  return Math.max(1, Math.min(64, Math.round((size * aimMs) / Math.max(1, tookMs))));
}

function bringBatchIn(
  run: Run,
  rows: readonly GridRow[],
  flags: readonly RowFlags[],
  without: ReadonlySet<number>,
): void {
  const taken: JudgedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const why = reasonToSkip(run.input, row, flags[index], without);
    const judged = judgeRow(row, run.context);
    if (why === undefined) taken.push(judged);
    else if (run.skipped.length < shownSkipped) {
      run.skipped.push({ row: row.no, why, problems: judged.problems.slice(0, shownProblems) });
    } else run.skipped.push({ row: row.no, why, problems: [] });
  }
  if (taken.length === 0) return;
  const ids = write(run.workspace.db, (tx) => taken.map((judged) => keep(run, tx, judged)));
  // Only after the commit: a failed transaction leaves nothing.
  for (const [index, { row, problems }] of taken.entries()) {
    const id = ids[index];
    if (id === undefined) continue;
    run.idByRow.set(row, id);
    run.session.imported.add(row);
    if (problems.some(({ severity }) => severity === 'error')) run.partial += 1;
  }
}

function keep({ workspace, importId, session }: Run, tx: Tx, judged: JudgedRow): DossierId {
  const definition = judged.objectType && findObjectType(judged.objectType);
  if (!definition) throw new AppError('internal', 'A row without a kind of property was taken');
  const content = contentSchemaOf(definition).parse(judged.content);
  const { row } = judged;
  const data = { importId, fileSha256: session.table.sha256, row };
  const { type: objectType } = definition;
  const id = addDossier(workspace, tx, { objectType, content, action: 'dossier.import', data });
  insertImportRow(tx, importId, row, id);
  return id;
}

function reasonToSkip(
  input: ImportInput,
  row: GridRow,
  flags: RowFlags | undefined,
  without: ReadonlySet<number>,
): SkippedRow['why'] | undefined {
  if (without.has(row.no)) return 'unchosen';
  if (!flags || flags.impossible || (flags.error && !input.withErrors)) return 'errors';
  return flags.duplicate && !input.withDuplicates ? 'duplicate' : undefined;
}

function skipRest(run: Run, rows: readonly GridRow[]): void {
  for (const { no } of rows) run.skipped.push({ row: no, why: 'cancelled', problems: [] });
}

function reportOf(run: Run, photos: ImportReport['photos'], cancelled: boolean): ImportReport {
  const [firstId] = run.idByRow.values();
  return {
    imported: run.idByRow.size,
    partial: run.partial,
    skipped: run.skipped.length,
    skippedRows: run.skipped.slice(0, shownSkipped),
    firstId,
    cancelled,
    photos,
  };
}
