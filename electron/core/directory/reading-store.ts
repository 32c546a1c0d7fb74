import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

/** A dossier as the directory reads it. */
export type Reading = { readonly no: number; readonly content: DossierContent; readonly at: number };
type Row = Omit<Reading, 'content'> & { readonly content: string };

/** Gives the row number of a dossier, or undefined. */
export function findDossierNo(db: Db, id: DossierId): number | undefined {
  return db.prepare<[string], number>('SELECT no FROM dossier WHERE id = ?').pluck().get(id);
}

/** Gives what a dossier says now, or undefined. */
export function findReading(db: Db, no: number): Reading | undefined {
  const row = db
    .prepare<[number], Row>('SELECT no, content, updated_at AS at FROM dossier WHERE no = ?')
    .get(no);
  return row && toReading(row);
}

/** Gives some dossiers that were read by an earlier version than this one, the oldest first. */
export function listUnread(db: Db, version: number, limit: number): readonly Reading[] {
  return db
    .prepare<[unknown], Row>(
      `SELECT no, content, updated_at AS at FROM dossier WHERE directory_version < @version ORDER BY no LIMIT @limit`,
    )
    .all({ version, limit })
    .map(toReading);
}

/** Notes by which version a dossier was read. */
export function markRead(tx: Tx, no: number, version: number): void {
  tx.prepare('UPDATE dossier SET directory_version = ? WHERE no = ?').run(version, no);
}

function toReading(row: Row): Reading {
  return { ...row, content: JSON.parse(row.content) as DossierContent };
}
