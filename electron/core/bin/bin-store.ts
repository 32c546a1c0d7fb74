import type { BinnedDossier, BinnedFile, BinnedRow } from '../../../shared/contract/bin.ts';
import type { DossierId, UserId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

type DossierRow = Omit<BinnedDossier, 'hasPapers' | 'keepingOver'> & { readonly hasPapers: number };
type FileRow = Omit<BinnedFile, 'restorable'> & { readonly restorable: number };
type RemovedRow = Omit<BinnedRow, 'restorable' | 'value'> & {
  readonly restorable: number;
  readonly value: string;
};

const open = `d.deleted_at IS NULL AND d.archived = 0 AND d.state IN ('preparing', 'approved', 'returned')`;

/** Dossiers in the bin, the newest first. */
export function listBinned(db: Db, limit: number): readonly Omit<BinnedDossier, 'keepingOver'>[] {
  return db
    .prepare<[number], DossierRow>(
      `SELECT d.id, d.title, d.object_type AS objectType, d.proceeding_number AS proceedingNumber, d.debtor,
         d.deleted_at AS deletedAt, coalesce(user.name, '') AS deletedByName,
         (SELECT count(*) FROM dossier_file WHERE dossier_id = d.id AND removed_at IS NULL) AS files,
         EXISTS (SELECT 1 FROM paper WHERE paper.dossier_id = d.id) AS hasPapers
       FROM dossier d LEFT JOIN user ON user.id = d.deleted_by
       WHERE d.deleted_at IS NOT NULL ORDER BY d.deleted_at DESC, d.no DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ ...row, hasPapers: row.hasPapers === 1 }));
}

/** Files removed from dossiers that are not in the bin themselves, the newest first. */
export function listRemovedFiles(db: Db, limit: number): readonly BinnedFile[] {
  return db
    .prepare<[number], FileRow>(
      `SELECT file.id, file.dossier_id AS dossierId, d.title AS dossierTitle,
         coalesce(nullif(trim(file.title), ''), file.original_name) AS title, file.type,
         file.removed_at AS removedAt, (${open}) AS restorable
       FROM dossier_file file JOIN dossier d ON d.id = file.dossier_id
       WHERE file.removed_at IS NOT NULL AND d.deleted_at IS NULL
       ORDER BY file.removed_at DESC, file.id DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ ...row, restorable: row.restorable === 1 }));
}

const rowColumns = `
  r.id, r.dossier_id AS dossierId, d.title AS dossierTitle, d.object_type AS objectType, r.pointer, r.value,
  r.at AS removedAt, coalesce(user.name, '') AS removedByName, (${open}) AS restorable`;
// CROSS: the newest removed rows are read in their order and stop at the limit, never all dossiers first.
const rowTables = `removed_row r CROSS JOIN dossier d ON d.id = r.dossier_id LEFT JOIN user ON user.id = r.user_id`;

/** Rows taken out of lists of dossiers that are not in the bin themselves, the newest first. */
export function listRemovedRows(db: Db, limit: number): readonly BinnedRow[] {
  return db
    .prepare<[number], RemovedRow>(
      `SELECT ${rowColumns} FROM ${rowTables} WHERE d.deleted_at IS NULL ORDER BY r.at DESC, r.id DESC LIMIT ?`,
    )
    .all(limit)
    .map(toBinnedRow);
}

/** Gives one removed row. Throws AppError `not-found`. */
export function getRemovedRow(db: Db, id: number): BinnedRow {
  const row = db
    .prepare<[number], RemovedRow>(`SELECT ${rowColumns} FROM ${rowTables} WHERE r.id = ?`)
    .get(id);
  if (!row) throw new AppError('not-found', 'No such removed row');
  return toBinnedRow(row);
}

type RowPlace = { readonly dossierId: DossierId; readonly pointer: string; readonly rowId: string };

/** Puts a row of a list into the bin; the same row taken out again is kept as it was last. */
export function putRemovedRow(
  tx: Tx,
  place: RowPlace,
  removed: { readonly value: BinnedRow['value']; readonly userId: UserId; readonly at: number },
): void {
  tx.prepare(
    `INSERT INTO removed_row (dossier_id, pointer, row_id, value, user_id, at)
     VALUES (@dossierId, @pointer, @rowId, @value, @userId, @at)
     ON CONFLICT DO UPDATE SET value = excluded.value, user_id = excluded.user_id, at = excluded.at`,
  ).run({ ...place, ...removed, value: JSON.stringify(removed.value) });
}

/** Takes a row out of the bin: it stands in its list again. */
export function deleteRemovedRow(tx: Tx, place: RowPlace): void {
  tx.prepare(
    'DELETE FROM removed_row WHERE dossier_id = @dossierId AND pointer = @pointer AND row_id = @rowId',
  ).run(place);
}

/** Puts a dossier into the bin, or takes it out with `undefined`. */
export function setDeleted(
  tx: Tx,
  id: DossierId,
  deleted: { readonly at: number; readonly by: UserId } | undefined,
): void {
  tx.prepare('UPDATE dossier SET deleted_at = @at, deleted_by = @by WHERE id = @id').run({
    id,
    at: deleted?.at ?? null,
    by: deleted?.by ?? null,
  });
  touch(tx, 'dossier');
}

/** Tells whether the register of papers names the dossier: its numbers never go, so neither does it. */
export function hasPapers(db: Db, id: DossierId): boolean {
  return db.prepare<[string]>('SELECT 1 FROM paper WHERE dossier_id = ? LIMIT 1').get(id) !== undefined;
}

/** Erases a dossier with its files' rows and words; blobs that no row names any more are freed by the sweep. */
export function eraseDossier(tx: Tx, id: DossierId): void {
  tx.prepare('DELETE FROM dossier_text WHERE rowid = (SELECT no FROM dossier WHERE id = ?)').run(id);
  tx.prepare('DELETE FROM dossier_file WHERE dossier_id = ?').run(id);
  tx.prepare('DELETE FROM dossier WHERE id = ?').run(id);
  touch(tx, 'dossier');
  touch(tx, 'file');
}

function toBinnedRow(row: RemovedRow): BinnedRow {
  return { ...row, value: JSON.parse(row.value) as BinnedRow['value'], restorable: row.restorable === 1 };
}
