import type { RowDuplicate } from '../../../shared/contract/table-import.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import type { ListColumns } from '../dossiers/list-columns.ts';

export type KnownDossier = { readonly id: DossierId; readonly title: string };

/** Gives the ways to look for dossiers about the same object; statements are made once for a whole table. */
export function createDuplicateFinder(db: Db) {
  const vin = db.prepare<[unknown], KnownDossier>(
    'SELECT id, title FROM dossier WHERE vin_key = @vinKey LIMIT 3',
  );
  const cadastral = db.prepare<[unknown], KnownDossier>(
    'SELECT id, title FROM dossier WHERE cadastral_key = @cadastralKey LIMIT 3',
  );
  const register = db.prepare<[unknown], KnownDossier>(
    'SELECT id, title FROM dossier WHERE register_key = @registerKey LIMIT 3',
  );
  const proceeding = db.prepare<[unknown], KnownDossier>(
    `SELECT id, title FROM dossier
     WHERE proceeding_number = @proceedingNumber AND proceeding_number <> '' AND title_key = @titleKey LIMIT 3`,
  );
  return (columns: ListColumns): readonly RowDuplicate[] => {
    return [
      ...(columns.vinKey === null ? [] : found(vin.all(columns), 'vin')),
      ...(columns.cadastralKey === null ? [] : found(cadastral.all(columns), 'cadastral')),
      ...(columns.registerKey === null ? [] : found(register.all(columns), 'register')),
      ...(columns.proceedingNumber === '' || columns.titleKey === ''
        ? []
        : found(proceeding.all(columns), 'proceeding-title')),
    ];
  };
}

function found(rows: readonly KnownDossier[], why: RowDuplicate['by']): readonly RowDuplicate[] {
  return rows.map(({ id, title }) => ({ id, title, row: undefined, by: why }));
}

/** Gives which rows of a sheet of the very same file are dossiers already. */
export function importedRows(db: Db, sha256: Sha256, sheet: string): ReadonlyMap<number, KnownDossier> {
  const rows = db
    .prepare<[unknown], KnownDossier & { readonly row: number }>(
      `SELECT r.row, d.id, d.title FROM table_import i
       JOIN table_import_row r ON r.import_id = i.id
       JOIN dossier d ON d.id = r.dossier_id
       WHERE i.sha256 = @sha256 AND i.sheet = @sheet`,
    )
    .all({ sha256, sheet });
  return new Map(rows.map(({ row, id, title }) => [row, { id, title }]));
}

/** Gives the last time that the very same file went in, with how many dossiers came of it in all. */
export function lastImport(
  db: Db,
  sha256: Sha256,
): { readonly at: EpochMs; readonly userName: string; readonly dossiers: number } | undefined {
  return db
    .prepare<[string], { at: EpochMs; userName: string; dossiers: number }>(
      `SELECT i.started_at AS at, u.name AS userName,
         (SELECT count(*) FROM table_import_row r JOIN table_import j ON j.id = r.import_id
          WHERE j.sha256 = i.sha256) AS dossiers
       FROM table_import i JOIN user u ON u.id = i.user_id
       WHERE i.sha256 = ? ORDER BY i.started_at DESC LIMIT 1`,
    )
    .get(sha256);
}

export type NewImport = {
  readonly id: string;
  readonly sha256: Sha256;
  readonly fileName: string;
  readonly sheet: string;
  readonly userId: UserId;
  readonly startedAt: EpochMs;
};

/** Notes that a table began to go in. */
export function insertImport(tx: Tx, entry: NewImport): void {
  tx.prepare(
    `INSERT INTO table_import (id, sha256, file_name, sheet, user_id, started_at)
     VALUES (@id, @sha256, @fileName, @sheet, @userId, @startedAt)`,
  ).run(entry);
}

/** Notes which dossier a row became, in the dossier's own transaction. */
export function insertImportRow(tx: Tx, importId: string, row: number, dossierId: DossierId): void {
  tx.prepare('INSERT INTO table_import_row (import_id, row, dossier_id) VALUES (?, ?, ?)').run(
    importId,
    row,
    dossierId,
  );
}

/** Gives where the columns of a table with these headings went last time: heading → place ('' is none). */
export function rememberedPlaces(db: Db, headingsKey: string): Readonly<Record<string, string>> | undefined {
  const row = db
    .prepare<[string], { places: string }>('SELECT places FROM column_mapping WHERE headings_key = ?')
    .get(headingsKey);
  return row && (JSON.parse(row.places) as Readonly<Record<string, string>>);
}

/** Remembers where the columns went; the thousand sets used last are kept. */
export function rememberPlaces(
  tx: Tx,
  headingsKey: string,
  places: Readonly<Record<string, string>>,
  at: EpochMs,
): void {
  tx.prepare(
    `INSERT INTO column_mapping (headings_key, places, used_at) VALUES (@headingsKey, @places, @at)
     ON CONFLICT (headings_key) DO UPDATE SET places = excluded.places, used_at = excluded.used_at`,
  ).run({ headingsKey, places: JSON.stringify(places), at });
  tx.prepare(
    `DELETE FROM column_mapping WHERE headings_key NOT IN
       (SELECT headings_key FROM column_mapping ORDER BY used_at DESC LIMIT 1000)`,
  ).run();
}
