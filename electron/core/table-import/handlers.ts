import type { Handlers, Input } from '../../../shared/contract/contract.ts';
import type { tablesContract } from '../../../shared/contract/table-import.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { write } from '../db/write.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Indexer } from '../finding/indexer.ts';
import type { Workspace } from '../workspace.ts';
import { dossiersToExport, exportTable } from './export-dossiers.ts';
import { listPhotos, mostPhotos } from './import-photos.ts';
import { layoutOf } from './layout.ts';
import { openTable } from './open-session.ts';
import { previewTable } from './preview.ts';
import { createPacer } from './read/pacer.ts';
import { importTable } from './run-import.ts';
import { writeReport } from './save-report.ts';
import { createTableDesk, type TableDesk } from './table-session.ts';
import { createTeller } from './teller.ts';
import { createCsvWriter } from './write/csv-writer.ts';
import { writeTargetFile } from './write/target-file.ts';
import { createXlsxWriter } from './write/xlsx-writer.ts';

/** An export of many dossiers may work long; it can be called off all the time. */
const exportWorkMs = 600_000;

/** The room of tables: many lots in from a table, dossiers out to one. `stop` calls long work off before locking. */
export function createTableHandlers(
  workspace: Workspace,
  tokens: TokenRegistry,
  indexer: Pick<Indexer, 'hold'>,
): { readonly handlers: Handlers<typeof tablesContract>; readonly stop: () => Promise<void> } {
  const desk = createTableDesk();
  const pathOf = (token: string): string => {
    const path = tokens.take(token, 'write');
    if (path === undefined) throw new AppError('not-found', 'The place to save to is not known');
    return path;
  };
  return {
    stop: desk.stop,
    handlers: {
      'tables.open': (input) => openTable(workspace, desk, tokens, input),
      'tables.layout': (input) => layoutOf(workspace.db, desk.session(input.id), input),
      'tables.preview': (input) => previewTable(workspace, desk, input),
      'tables.addPhotos': async (input) => {
        const session = desk.session(input.id);
        const paths = input.tokens.flatMap((token) => tokens.take(token) ?? []);
        const { photos, passedOver } = await listPhotos(paths);
        const known = new Set(session.photos.map(({ path }) => path));
        const fresh = photos.filter(({ path }) => !known.has(path));
        session.photos = [...session.photos, ...fresh].slice(0, mostPhotos);
        return { files: session.photos.length, passedOver };
      },
      'tables.clearPhotos': ({ id }) => {
        desk.session(id).photos = [];
        return null;
      },
      'tables.import': (input) => importTable(workspace, { desk, tokens, indexer }, input),
      'tables.cancel': ({ id }) => {
        desk.abort(id);
        return null;
      },
      'tables.saveReport': (input) => saveReport(workspace, desk, pathOf(input.token), input),
      'tables.close': ({ id }) => {
        desk.close(id);
        return null;
      },
      'tables.export': (input) => saveExport(workspace, desk, pathOf(input.token), input),
    },
  };
}

async function saveReport(
  workspace: Workspace,
  desk: TableDesk,
  path: string,
  input: Input<(typeof tablesContract)['tables.saveReport']>,
): Promise<{ readonly rows: number }> {
  const session = desk.session(input.id);
  let rows = 0;
  await desk.run(input.id, (signal) =>
    writeTargetFile(path, async (sink) => {
      const pace = createPacer(signal, exportWorkMs);
      rows = await writeReport(workspace, session, input, createXlsxWriter(sink), pace);
    }),
  );
  return { rows };
}

async function saveExport(
  workspace: Workspace,
  desk: TableDesk,
  path: string,
  { id, format, what }: Input<(typeof tablesContract)['tables.export']>,
): Promise<{ readonly dossiers: number; readonly sizeBytes: number }> {
  const ids = dossiersToExport(workspace, what);
  const onProgress = createTeller(workspace, id, 'exporting');
  let dossiers = 0;
  const { sizeBytes } = await desk.run(id, (signal) =>
    writeTargetFile(path, async (sink) => {
      const writer = format === 'xlsx' ? createXlsxWriter(sink) : createCsvWriter(sink);
      const tools = { writer, pace: createPacer(signal, exportWorkMs), onProgress };
      dossiers = await exportTable(workspace, ids, { flat: format === 'csv' }, tools);
    }),
  );
  noteExport(workspace, id, { format, dossiers });
  return { dossiers, sizeBytes };
}

/** Personal data that leave the program in bulk are noted. */
function noteExport(
  { db, ports, actor }: Workspace,
  id: string,
  data: { readonly format: string; readonly dossiers: number },
): void {
  write(db, (tx) => {
    const at = ports.now();
    addAudit(tx, { at, userId: actor.id, action: 'dossier.export', entity: 'table', entityId: id, data });
  });
}
