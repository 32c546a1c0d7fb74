import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** Columns of a row of the list, from `dossier d`. */
export const rowColumns = `
  d.id, d.title, d.object_type AS objectType, d.state, d.proceeding_number AS proceedingNumber, d.debtor,
  d.region, d.settlement, d.start_price_kopiykas AS startPriceKopiykas, d.lot_number AS lotNumber,
  d.updated_at AS updatedAt, d.created_at AS createdAt, d.archived, d.attempt, d.auction_on AS auctionOn,
  d.due_on AS dueOn, d.problems,
  (SELECT name FROM user WHERE user.id = d.created_by) AS createdByName,
  (SELECT id FROM dossier_file WHERE dossier_id = d.id AND cover = 1) AS coverFileId,
  (SELECT count(*) FROM outbox WHERE outbox.dossier_id = d.id)
    + (SELECT count(*) FROM transfer
       WHERE transfer.dossier_id = d.id AND transfer.direction = 'up' AND transfer.state <> 'stored') AS waiting,
  EXISTS (SELECT 1 FROM outbox WHERE outbox.dossier_id = d.id AND outbox.state = 'parked')
    OR EXISTS (SELECT 1 FROM transfer
       WHERE transfer.dossier_id = d.id AND transfer.direction = 'up' AND transfer.state = 'failed') AS refused`;

export type StoredRow = Omit<
  DossierRow,
  | 'archived'
  | 'refused'
  | 'startPriceKopiykas'
  | 'lotNumber'
  | 'coverFileId'
  | 'attempt'
  | 'auctionOn'
  | 'dueOn'
  | 'problems'
> & {
  readonly archived: number;
  readonly refused: number;
  readonly startPriceKopiykas: number | null;
  readonly lotNumber: string | null;
  readonly coverFileId: string | null;
  readonly attempt: number | null;
  readonly auctionOn: DossierRow['auctionOn'] | null;
  readonly dueOn: DossierRow['dueOn'] | null;
  readonly problems: number | null;
};

/** Gives rows by their numbers, in the order given. */
export function rowsOf(db: Db, numbers: readonly number[]): readonly DossierRow[] {
  return db
    .prepare<[string], StoredRow>(
      `SELECT ${rowColumns} FROM json_each(?) asked JOIN dossier d ON d.no = asked.value ORDER BY asked.key`,
    )
    .all(JSON.stringify(numbers))
    .map(toDossierRow);
}

/** Gives ids by row numbers, in the order given. */
export function idsOf(db: Db, numbers: readonly number[]): readonly DossierId[] {
  return db
    .prepare<[string], DossierId>(
      'SELECT d.id FROM json_each(?) asked JOIN dossier d ON d.no = asked.value ORDER BY asked.key',
    )
    .pluck()
    .all(JSON.stringify(numbers));
}

/** SQL null → undefined, 0/1 → boolean. */
export function toDossierRow(row: StoredRow): DossierRow {
  return {
    ...row,
    archived: row.archived === 1,
    refused: row.refused === 1,
    startPriceKopiykas: row.startPriceKopiykas ?? undefined,
    lotNumber: row.lotNumber ?? undefined,
    coverFileId: row.coverFileId ?? undefined,
    attempt: row.attempt ?? undefined,
    auctionOn: row.auctionOn ?? undefined,
    dueOn: row.dueOn ?? undefined,
    problems: row.problems ?? undefined,
  };
}
