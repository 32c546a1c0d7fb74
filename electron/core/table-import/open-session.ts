import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { OpenedTable } from '../../../shared/contract/table-import.ts';
import { cleanFileName } from '../files/file-name.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Workspace } from '../workspace.ts';
import { lastImport } from './import-store.ts';
import { machineSheet, mainSheet, readOwnFormat } from './own-format.ts';
import { type ReadTable, readPasted, readTableFile } from './read/open-table.ts';
import { createPacer } from './read/pacer.ts';
import { refused } from './read/refuse.ts';
import type { TableDesk, TableSession } from './table-session.ts';

/** Reads a chosen file or a pasted text and keeps it open; the table that was open before is let go. */
export async function openTable(
  workspace: Workspace,
  desk: TableDesk,
  tokens: TokenRegistry,
  input: Input<CoreContract['tables.open']>,
): Promise<OpenedTable> {
  const path = 'token' in input ? tokens.take(input.token) : undefined;
  if ('token' in input && path === undefined) throw refused('not-readable');
  const table = await desk.run(input.id, (signal) => {
    const pace = createPacer(signal);
    return 'text' in input ? readPasted(input.text, pace) : readTableFile(path ?? '', pace);
  });
  const session: TableSession = {
    id: input.id,
    name: 'name' in input ? cleanFileName(input.name) : '',
    table,
    own: readOwnFormat(table),
    photos: [],
    judged: undefined,
    imported: new Set(),
    importing: false,
  };
  desk.put(session);
  return describe(workspace, session);
}

function describe({ db }: Workspace, { id, name, table, own }: TableSession): OpenedTable {
  return {
    id,
    name,
    format: table.format,
    sizeBytes: table.sizeBytes,
    sheets: table.sheets.map(({ name: sheet, hidden, grid }) => ({
      name: sheet,
      hidden: hidden || sheet === machineSheet,
      rows: grid.rows.length,
      columns: grid.columns,
    })),
    sheet: likeliestSheet(table),
    notices: table.notices,
    own: own !== undefined,
    importedBefore: lastImport(db, table.sha256),
  };
}

/** The main sheet of an export, else the visible sheet with the most rows. */
function likeliestSheet({ sheets }: ReadTable): number {
  const main = sheets.findIndex(({ name }) => name === mainSheet);
  if (main !== -1) return main;
  const weigh = (index: number): number => {
    const sheet = sheets[index];
    return sheet && !sheet.hidden ? sheet.grid.rows.length : -1;
  };
  return sheets.reduce((best, _sheet, index) => (weigh(index) > weigh(best) ? index : best), 0);
}
