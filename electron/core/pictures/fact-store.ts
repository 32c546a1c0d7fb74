import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import {
  bands,
  bandsOf,
  furthestDistance,
  hashDistance,
  nearBands,
  turnsOf,
} from '../../../shared/domain/hash-distance.ts';
import type { DossierId, FileId, UserId } from '../../../shared/domain/ids.ts';
import type { Taken } from '../../../shared/domain/taken.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import type { PictureFacts } from '../ports.ts';

/** Rises when pictures are hashed another way: older rows are then made anew. */
export const hashMethod = 1;
/** Of a picture that a hundred others resemble, the nearest are enough. */
const maxPairs = 20;

const noBands = [null, null, null, null];

function takenColumns(taken: Taken | undefined): Readonly<Record<string, string | number | null>> {
  return {
    at: taken?.at ?? null,
    latitude: taken?.latitude ?? null,
    longitude: taken?.longitude ?? null,
    camera: taken?.camera ?? null,
  };
}

/** Keeps what is known of a picture and finds those that look like it, in every dossier. */
export function keepFacts(tx: Tx, fileId: FileId, { hashes, taken }: PictureFacts): void {
  const [band0, band1, band2, band3] = hashes === undefined ? noBands : bandsOf(hashes);
  tx.prepare(
    `INSERT OR REPLACE INTO picture_fact (file_id, method, hashes, band_0, band_1, band_2, band_3, captured_at,
       latitude, longitude, camera)
     VALUES (@fileId, @method, @hashes, @band0, @band1, @band2, @band3, @at, @latitude, @longitude, @camera)`,
  ).run({
    fileId,
    method: hashMethod,
    hashes: hashes ?? null,
    band0,
    band1,
    band2,
    band3,
    ...takenColumns(taken),
  });
  tx.prepare(
    'DELETE FROM similar_picture WHERE (left_id = @fileId OR right_id = @fileId) AND kept_at IS NULL',
  ).run({
    fileId,
  });
  const pair = tx.prepare(
    `INSERT OR IGNORE INTO similar_picture (left_id, right_id, distance)
     VALUES (min(@fileId, @otherId), max(@fileId, @otherId), @distance)`,
  );
  for (const near of [
    ...sameFiles(tx, fileId),
    ...(hashes === undefined ? [] : nearFiles(tx, fileId, hashes)),
  ]) {
    pair.run({ fileId, ...near });
  }
  touch(tx, 'file');
}

type Near = { readonly otherId: string; readonly distance: number };

/** The very same picture elsewhere, also one that has no hash because it is blank. */
function sameFiles(db: Db, fileId: FileId): readonly Near[] {
  return db
    .prepare<[{ fileId: string; limit: number }], { otherId: string }>(
      `SELECT other.id AS otherId FROM dossier_file own JOIN dossier_file other
         ON other.original_sha256 = own.original_sha256 AND other.id <> own.id
       WHERE own.id = @fileId LIMIT @limit`,
    )
    .all({ fileId, limit: maxPairs })
    .map(({ otherId }) => ({ otherId, distance: 0 }));
}

function nearFiles(db: Db, fileId: FileId, hashes: string): readonly Near[] {
  // Every way in which the other picture may be turned is looked up: its own parts stand upright in the index.
  const turns = turnsOf(hashes).map(bandsOf);
  const wanted = Array.from({ length: bands }, (_, band) => [
    ...new Set(turns.flatMap((parts) => nearBands(parts[band] ?? 0))),
  ]);
  return db
    .prepare<[Record<string, string>], { otherId: string; hashes: string }>(
      `SELECT file_id AS otherId, hashes FROM picture_fact WHERE file_id <> @fileId AND file_id IN (
         SELECT file_id FROM picture_fact WHERE band_0 IN (SELECT value FROM json_each(@band0))
         UNION SELECT file_id FROM picture_fact WHERE band_1 IN (SELECT value FROM json_each(@band1))
         UNION SELECT file_id FROM picture_fact WHERE band_2 IN (SELECT value FROM json_each(@band2))
         UNION SELECT file_id FROM picture_fact WHERE band_3 IN (SELECT value FROM json_each(@band3)))`,
    )
    .all({
      fileId,
      ...Object.fromEntries(wanted.map((values, band) => [`band${band}`, JSON.stringify(values)])),
    })
    .map((row) => ({ otherId: row.otherId, distance: hashDistance(hashes, row.hashes) }))
    .filter(({ distance }) => distance <= furthestDistance)
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, maxPairs);
}

export type SimilarRow = { readonly leftId: FileId; readonly rightId: FileId; readonly distance: number };

/** Pairs of photos of one dossier that look alike and that nobody decided to keep. */
export function similarWithin(db: Db, dossierId: DossierId, maximumDistance: number): readonly SimilarRow[] {
  return db
    .prepare<[{ dossierId: string; maximumDistance: number }], SimilarRow>(
      `SELECT left_id AS leftId, right_id AS rightId, distance FROM similar_picture pair
         JOIN dossier_file first ON first.id = pair.left_id
         JOIN dossier_file second ON second.id = pair.right_id
       WHERE first.dossier_id = @dossierId AND second.dossier_id = @dossierId AND distance <= @maximumDistance
         AND kept_at IS NULL AND first.type = 'photo' AND second.type = 'photo'
         AND first.removed_at IS NULL AND second.removed_at IS NULL
       ORDER BY distance, first.position, second.position LIMIT 200`,
    )
    .all({ dossierId, maximumDistance });
}

export type ElsewhereRow = {
  readonly fileId: FileId;
  readonly otherId: FileId;
  readonly dossierId: DossierId;
  readonly title: string;
  readonly distance: number;
  readonly same: boolean;
};

/**
 * Photos of this dossier that stand in another one that is neither archived nor over; one row a photo and dossier. What
 * the program itself copied from one to the other (or to both from a third) is no finding.
 */
export function similarElsewhere(
  db: Db,
  dossierId: DossierId,
  maximumDistance: number,
): readonly ElsewhereRow[] {
  type Row = Omit<ElsewhereRow, 'same'> & { readonly same: number };
  return db
    .prepare<[{ dossierId: string; maximumDistance: number }], Row>(
      `SELECT own.id AS fileId, other.id AS otherId, dossier.id AS dossierId, dossier.title AS title,
         min(pair.distance) AS distance, max(own.original_sha256 = other.original_sha256) AS same
       FROM dossier_file own
         JOIN (SELECT left_id AS own_id, right_id AS other_id, distance, kept_at FROM similar_picture
               UNION ALL SELECT right_id, left_id, distance, kept_at FROM similar_picture) pair ON pair.own_id = own.id
         JOIN dossier_file other ON other.id = pair.other_id
         JOIN dossier ON dossier.id = other.dossier_id
         LEFT JOIN copied_file ON copied_file.file_id = own.id
       WHERE own.dossier_id = @dossierId AND other.dossier_id <> @dossierId AND pair.distance <= @maximumDistance
         AND pair.kept_at IS NULL AND own.type = 'photo' AND other.type = 'photo'
         AND own.removed_at IS NULL AND other.removed_at IS NULL AND dossier.archived = 0
         AND dossier.state NOT IN ('closed', 'withdrawn', 'cancelled', 'returned-to-debtor')
         AND coalesce(copied_file.first_id, own.id) NOT IN (
           SELECT coalesce(kin.first_id, file.id) FROM dossier_file file
             LEFT JOIN copied_file kin ON kin.file_id = file.id
           WHERE file.dossier_id = dossier.id AND file.removed_at IS NULL)
       GROUP BY own.id, dossier.id ORDER BY own.position LIMIT 100`,
    )
    .all({ dossierId, maximumDistance })
    .map((row) => ({ ...row, same: row.same === 1 }));
}

/** Notes that two pictures stay although they look alike. False when they are no known pair. */
export function keepPair(
  tx: Tx,
  pair: readonly [FileId, FileId],
  by: { readonly userId: UserId; readonly at: EpochMs },
): boolean {
  const [leftId, rightId] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  const { changes } = tx
    .prepare(
      'UPDATE similar_picture SET kept_by = @userId, kept_at = @at WHERE left_id = @leftId AND right_id = @rightId',
    )
    .run({ leftId, rightId, ...by });
  touch(tx, 'file');
  return changes === 1;
}

export type TakenRow = { readonly fileId: FileId; readonly taken: Taken };

/** When and where the pictures of a dossier were taken, for those that say it. */
export function takenOfDossier(db: Db, dossierId: DossierId): readonly TakenRow[] {
  type Row = {
    fileId: FileId;
    at: string | null;
    latitude: number | null;
    longitude: number | null;
    camera: string | null;
  };
  return db
    .prepare<[string], Row>(
      `SELECT file_id AS fileId, captured_at AS at, latitude, longitude, camera
       FROM picture_fact JOIN dossier_file ON dossier_file.id = file_id
       WHERE dossier_id = ? AND removed_at IS NULL
         AND (captured_at IS NOT NULL OR latitude IS NOT NULL OR camera IS NOT NULL)`,
    )
    .all(dossierId)
    .map(({ fileId, at, latitude, longitude, camera }) => ({
      fileId,
      taken: {
        at: at ?? undefined,
        latitude: latitude ?? undefined,
        longitude: longitude ?? undefined,
        camera: camera ?? undefined,
      },
    }));
}

export type Undescribed = {
  readonly id: FileId;
  readonly originalSha256: string;
  readonly thumbnail: Uint8Array;
};

/** Pictures that came before facts were kept, or were hashed another way. */
export function undescribed(db: Db, limit: number): readonly Undescribed[] {
  return db
    .prepare<[{ method: number; limit: number }], Undescribed>(
      `SELECT file.id, coalesce(file.original_sha256, file.sha256) AS originalSha256, jpeg AS thumbnail
       FROM file_thumbnail JOIN dossier_file file ON file.id = file_thumbnail.file_id
         LEFT JOIN picture_fact ON picture_fact.file_id = file.id
       WHERE file.removed_at IS NULL AND coalesce(picture_fact.method, 0) <> @method
       ORDER BY file.added_at DESC LIMIT @limit`,
    )
    .all({ method: hashMethod, limit });
}

/** How many pictures of this dossier still wait for their facts. */
export function countUndescribed(db: Db, dossierId: DossierId): number {
  const row = db
    .prepare<[string, number], { n: number }>(
      `SELECT count(*) AS n FROM dossier_file file JOIN file_thumbnail ON file_thumbnail.file_id = file.id
         LEFT JOIN picture_fact ON picture_fact.file_id = file.id
       WHERE file.dossier_id = ? AND file.removed_at IS NULL AND coalesce(picture_fact.method, 0) <> ?`,
    )
    .get(dossierId, hashMethod);
  return row?.n ?? 0;
}
