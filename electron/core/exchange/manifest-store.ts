import type { DossierId, Sha256 } from '../../../shared/domain/ids.ts';
import type { LotState } from '../../../shared/domain/dossier.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** The manifest of a lot as the central database gave it, with the hash that it claims for it. */
export type KeptManifest = { readonly manifestSha256: string; readonly manifest: string };

/** Finds the manifest of a mirrored lot; undefined when it has not come yet. */
export function findManifest(db: Db, lotId: DossierId): KeptManifest | undefined {
  return db
    .prepare<[string], KeptManifest>(
      `SELECT manifest_sha256 AS manifestSha256, manifest FROM lot_manifest WHERE lot_id = ?`,
    )
    .get(lotId);
}

/** Keeps the manifest of a mirrored lot in the place of the one of an earlier version. */
export function putManifest(tx: Tx, lotId: DossierId, kept: KeptManifest): void {
  tx.prepare(
    `INSERT INTO lot_manifest (lot_id, manifest_sha256, manifest) VALUES (@lotId, @manifestSha256, @manifest)
     ON CONFLICT (lot_id) DO UPDATE SET manifest_sha256 = excluded.manifest_sha256, manifest = excluded.manifest`,
  ).run({ lotId, ...kept });
  touch(tx, 'lot');
}

/** Lists lots of other workstations in some states whose manifest of this version is not here yet. */
export function lotsWithoutManifest(
  db: Db,
  states: readonly LotState[],
): readonly { readonly id: DossierId; readonly manifestSha256: Sha256 }[] {
  return db
    .prepare<[string], { id: DossierId; manifestSha256: Sha256 }>(
      `SELECT lot.id, json_extract(lot.object, '$.manifestSha256') AS manifestSha256
       FROM lot LEFT JOIN lot_manifest ON lot_manifest.lot_id = lot.id
       WHERE lot.state IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.id = lot.id)
         AND json_extract(lot.object, '$.manifestSha256') IS NOT NULL
         AND lot_manifest.manifest_sha256 IS NOT json_extract(lot.object, '$.manifestSha256')
       ORDER BY lot.submitted_at, lot.id`,
    )
    .all(JSON.stringify(states));
}
