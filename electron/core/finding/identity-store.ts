import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { SameThing } from '../../../shared/contract/finding.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { identities, type IdentityKind, identityKey } from '../../../shared/domain/search/identity-key.ts';
import type { Db } from '../db/open.ts';
import { write } from '../db/write.ts';

/** Takes identities of mirrored lots that changed into their table. Gives how many lots were behind. */
export function refreshLotIdentities(db: Db, limit: number): number {
  const lots = db
    .prepare<[number], { id: string; application: string | null }>(
      `SELECT lot_id AS id, json_extract(lot.object, '$.application') AS application
       FROM lot_stale LEFT JOIN lot ON lot.id = lot_id LIMIT ?`,
    )
    .all(limit);
  if (lots.length === 0) return 0;
  write(db, (tx) => {
    const add = tx.prepare('INSERT OR IGNORE INTO lot_identity (what, key, lot_id) VALUES (?, ?, ?)');
    for (const { id, application } of lots) {
      tx.prepare('DELETE FROM lot_identity WHERE lot_id = ?').run(id);
      for (const { what, key } of identitiesIn(application)) add.run(what, key, id);
      tx.prepare('DELETE FROM lot_stale WHERE lot_id = ?').run(id);
    }
  });
  return lots.length;
}

function identitiesIn(application: string | null): readonly { what: IdentityKind; key: string }[] {
  if (application === null) return [];
  const content = JSON.parse(application) as DossierContent;
  return identities.flatMap(({ what, pointer }) => {
    const value = valueAt(content, pointer);
    const key = typeof value === 'string' ? identityKey(value) : null;
    return key === null ? [] : [{ what, key }];
  });
}

const columns: Readonly<Record<IdentityKind, string>> = {
  vin: 'vin_key',
  'cadastral-number': 'cadastral_key',
  'register-number': 'register_key',
};

/**
 * Finds the same thing in other dossiers of any state, archived ones too, and in lots of other offices that the
 * central database has told of; at most five, newest first.
 */
export function findSameThings(
  db: Db,
  what: IdentityKind,
  key: string,
  except: DossierId,
): readonly SameThing[] {
  type Row = Omit<SameThing, 'archived' | 'lotNumber' | 'officeName'> & {
    readonly archived: number;
    readonly lotNumber: string | null;
    readonly officeName: string | null;
  };
  return db
    .prepare<[{ what: string; key: string; except: string }], Row>(
      `SELECT * FROM (
         SELECT 'dossier' AS kind, id, title, state, archived, lot_number AS lotNumber, NULL AS officeName
         FROM dossier WHERE ${columns[what]} = @key AND id <> @except AND deleted_at IS NULL
         ORDER BY no DESC LIMIT 5)
       UNION ALL
       SELECT * FROM (
         SELECT 'lot', lot.id, lot.title, lot.state, 0, lot.lot_number, lot.office_name
         FROM lot_identity JOIN lot ON lot.id = lot_id
         WHERE what = @what AND key = @key AND lot_id <> @except
           AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = lot_id)
         ORDER BY lot.updated_at DESC LIMIT 5)
       LIMIT 5`,
    )
    .all({ what, key, except })
    .map((row) => ({
      ...row,
      archived: row.archived === 1,
      lotNumber: row.lotNumber ?? undefined,
      officeName: row.officeName ?? undefined,
    }));
}

/**
 * Finds the same thing in other dossiers that are neither archived nor finished, at most five; the unsold lot that
 * this one is the next attempt of is passed over.
 */
export function findUnfinishedWith(
  db: Db,
  { what, key }: { readonly what: IdentityKind; readonly key: string },
  { except, previousLot }: { readonly except: DossierId; readonly previousLot: string | undefined },
): readonly { readonly dossierId: DossierId; readonly title: string }[] {
  return db
    .prepare<[unknown], { dossierId: DossierId; title: string }>(
      `SELECT id AS dossierId, title FROM dossier
       WHERE ${columns[what]} = @key AND id <> @except AND archived = 0 AND deleted_at IS NULL
         AND NOT (state = 'unsold' AND lot_number IS NOT NULL AND lot_number = @previousLot)
         AND state NOT IN ('closed', 'withdrawn', 'cancelled', 'returned-to-debtor') LIMIT 5`,
    )
    .all({ key, except, previousLot: previousLot ?? null });
}
