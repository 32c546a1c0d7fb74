import { type Auction, auctionSchema } from '../../../shared/central-api/auction.ts';
import { type Lot, lotSchema } from '../../../shared/central-api/lot.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { LotState } from '../../../shared/domain/dossier.ts';
import type { AuctionId, DossierId } from '../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import type { SaleWay } from '../../../shared/domain/rules/rule-set.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** A row of the mirror, for lists: nothing of it has to be parsed. */
export type LotSummary = {
  readonly id: DossierId;
  readonly lotNumber: string;
  readonly rev: number;
  readonly state: LotState;
  readonly title: string;
  readonly objectType: ObjectType;
  readonly saleWay: SaleWay;
  readonly officeName: string;
  /** Times submitted. */
  readonly version: number;
  readonly submittedAt: EpochMs | undefined;
  readonly updatedAt: EpochMs;
  readonly acceptedBy: string | undefined;
  /** A dossier of this workstation. */
  readonly own: boolean;
};
export type LotFilter = {
  readonly states?: readonly LotState[] | undefined;
  /** Part of title, lot number or office, any letter case. */
  readonly search?: string | undefined;
  /** Only lots that have an auction. */
  readonly withAuction?: boolean | undefined;
  readonly limit?: number | undefined;
};

type SummaryRow = Omit<LotSummary, 'own' | 'submittedAt' | 'acceptedBy'> & {
  readonly own: number;
  readonly submittedAt: number | null;
  readonly acceptedBy: string | null;
};
type ObjectRow = { readonly object: string };

/** Finds a lot as the central database last gave it. */
export function findLot(db: Db, id: DossierId): Lot | undefined {
  const row = db.prepare<[string], ObjectRow>(`SELECT object FROM lot WHERE id = ?`).get(id);
  return row && lotSchema.parse(JSON.parse(row.object));
}

/** Finds the newest submission of a lot that came before this one, with its number. */
export function findEarlierLot(
  db: Db,
  id: DossierId,
  before: number,
): { readonly version: number; readonly lot: Lot } | undefined {
  const row = db
    .prepare<[unknown], ObjectRow & { readonly version: number }>(
      `SELECT version, object FROM lot_version WHERE lot_id = @id AND version < @before ORDER BY version DESC LIMIT 1`,
    )
    .get({ id, before });
  return row && { version: row.version, lot: lotSchema.parse(JSON.parse(row.object)) };
}

/** Lists mirrored lots, oldest submission first; drafts and never submitted ones come last. */
export function listLots(db: Db, filter: LotFilter = {}): readonly LotSummary[] {
  return db
    .prepare<[Record<string, string | number>], SummaryRow>(
      `SELECT id, lot_number AS lotNumber, rev, state, title, object_type AS objectType, office_name AS officeName,
         version, submitted_at AS submittedAt, updated_at AS updatedAt,
         json_extract(object, '$.application.sale.way') AS saleWay,
         json_extract(object, '$.acceptedBy.userId') AS acceptedBy,
         EXISTS (SELECT 1 FROM dossier WHERE dossier.id = lot.id) AS own
       FROM lot
       WHERE (@anyState = 1 OR state IN (SELECT value FROM json_each(@states)))
         AND (@search = '' OR instr(search_key, @search) > 0)
         AND (@withAuction = 0 OR EXISTS (SELECT 1 FROM auction WHERE auction.lot_id = lot.id))
       ORDER BY submitted_at IS NULL, submitted_at, id LIMIT @limit`,
    )
    .all({
      anyState: filter.states === undefined ? 1 : 0,
      states: JSON.stringify(filter.states ?? []),
      search: (filter.search ?? '').trim().toLocaleLowerCase('uk'),
      withAuction: filter.withAuction === true ? 1 : 0,
      limit: filter.limit ?? 10_000,
    })
    .map(({ own, submittedAt, acceptedBy, ...row }) => ({
      ...row,
      own: own === 1,
      submittedAt: (submittedAt ?? undefined) as EpochMs | undefined,
      acceptedBy: acceptedBy ?? undefined,
    }));
}

/** Finds the title of a lot: as the dossier of this workstation says it, else as the central database does. */
export function findTitle(db: Db, id: DossierId): string | undefined {
  const row = db
    .prepare<[{ id: string }], { title: string | null }>(
      `SELECT coalesce((SELECT title FROM dossier WHERE id = @id), (SELECT title FROM lot WHERE id = @id)) AS title`,
    )
    .get({ id });
  return row?.title ?? undefined;
}

/** Finds one attempt by its id. */
export function findAuction(db: Db, id: AuctionId): Auction | undefined {
  const row = db.prepare<[string], ObjectRow>(`SELECT object FROM auction WHERE id = ?`).get(id);
  return row && auctionSchema.parse(JSON.parse(row.object));
}

/** Lists the attempts of a lot in their order; the last one is the current one. */
export function listAuctionsOf(db: Db, lotId: DossierId): readonly Auction[] {
  return db
    .prepare<[string], ObjectRow>(`SELECT object FROM auction WHERE lot_id = ? ORDER BY attempt, id`)
    .all(lotId)
    .map((row) => auctionSchema.parse(JSON.parse(row.object)));
}

/** Revision and state of a mirrored lot, for comparing with what arrives. */
export type LotMark = { readonly rev: number; readonly state: LotState; readonly version: number };

/** Finds revision, state and version of a mirrored lot without parsing it. */
export function findLotMark(db: Db, id: DossierId): LotMark | undefined {
  return db.prepare<[string], LotMark>(`SELECT rev, state, version FROM lot WHERE id = ?`).get(id);
}

/** Writes a lot of the server; an older revision than the mirrored one changes nothing. Says whether it did. */
export function putLot(tx: Tx, lot: Lot): boolean {
  const { changes } = tx
    .prepare(
      `INSERT INTO lot (id, lot_number, rev, state, office_id, office_name, title, search_key, object_type, version,
         submitted_at, updated_at, object)
       VALUES (@id, @lotNumber, @rev, @state, @officeId, @officeName, @title, @searchKey, @objectType, @version,
         @submittedAt, @updatedAt, @object)
       ON CONFLICT (id) DO UPDATE SET lot_number = excluded.lot_number, rev = excluded.rev, state = excluded.state,
         office_id = excluded.office_id, office_name = excluded.office_name, title = excluded.title,
         search_key = excluded.search_key, object_type = excluded.object_type, version = excluded.version,
         submitted_at = excluded.submitted_at, updated_at = excluded.updated_at, object = excluded.object
       WHERE excluded.rev > lot.rev`,
    )
    .run({
      id: lot.id,
      lotNumber: lot.lotNumber,
      rev: lot.rev,
      state: lot.state,
      officeId: lot.office.id,
      officeName: lot.office.name,
      title: lot.application.object.title,
      searchKey: `${lot.application.object.title}\n${lot.lotNumber}\n${lot.office.name}`.toLocaleLowerCase(
        'uk',
      ),
      objectType: lot.application.objectType,
      version: lot.version,
      submittedAt: lot.submittedAt === undefined ? null : Date.parse(lot.submittedAt),
      updatedAt: Date.parse(lot.updatedAt),
      object: JSON.stringify(lot),
    });
  if (changes > 0) touch(tx, 'lot');
  return changes > 0;
}

/** Writes an attempt of the server; an older revision than the mirrored one changes nothing. Says whether it did. */
export function putAuction(tx: Tx, auction: Auction): boolean {
  const { changes } = tx
    .prepare(
      `INSERT INTO auction (id, lot_id, rev, number, attempt, state, object)
       VALUES (@id, @lotId, @rev, @number, @attempt, @state, @object)
       ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, number = excluded.number, state = excluded.state,
         object = excluded.object
       WHERE excluded.rev > auction.rev`,
    )
    .run({
      id: auction.id,
      lotId: auction.lotId,
      rev: auction.rev,
      number: auction.number,
      attempt: auction.attempt,
      state: auction.state,
      object: JSON.stringify(auction),
    });
  if (changes > 0) touch(tx, 'auction');
  return changes > 0;
}

/** Takes an object out of the mirror: only a tombstone of the feed may ask for it. */
export function dropMirrored(tx: Tx, kind: 'lot' | 'auction', id: string): void {
  if (kind === 'lot') {
    tx.prepare(`DELETE FROM lot WHERE id = ?`).run(id);
    tx.prepare(`DELETE FROM auction WHERE lot_id = ?`).run(id);
    tx.prepare(`DELETE FROM remote_file WHERE lot_id = ?`).run(id);
    touch(tx, 'auction');
  } else {
    tx.prepare(`DELETE FROM auction WHERE id = ?`).run(id);
  }
  touch(tx, kind);
}
