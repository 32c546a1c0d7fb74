import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** An entry of the chain about one dossier; `data` is the text that was hashed. */
export type TrailEntry = { readonly seq: number; readonly action: string; readonly data: string };
/** An instant that a dossier can be looked at again as of, with whoever acted. */
export type Moment = { readonly seq: number; readonly at: EpochMs; readonly userName: string };

/** Gives what happened to a dossier with who did it, newest first. */
export function listTrail(db: Db, id: DossierId, limit: number): readonly (Moment & TrailEntry)[] {
  return db
    .prepare<[unknown], Moment & TrailEntry>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName, audit.action, audit.data
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id ORDER BY audit.seq DESC LIMIT @limit`,
    )
    .all({ id, limit });
}

/** Gives the moments of a dossier, newest first. */
export function listMoments(db: Db, id: DossierId, limit: number): readonly Moment[] {
  return db
    .prepare<[unknown], Moment>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id ORDER BY audit.seq DESC LIMIT @limit`,
    )
    .all({ id, limit });
}

/** Gives one moment of a dossier, or undefined when the entry is not about it. */
export function findMoment(db: Db, id: DossierId, seq: number): Moment | undefined {
  return db
    .prepare<[unknown], Moment>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id AND audit.seq = @seq`,
    )
    .get({ id, seq });
}

/** Gives what happened to a dossier after an entry, newest first. */
export function trailAfter(db: Db, id: DossierId, seq: number): readonly TrailEntry[] {
  return db
    .prepare<[unknown], TrailEntry>(
      `SELECT seq, action, data FROM audit
       WHERE entity = 'dossier' AND entity_id = @id AND seq > @seq ORDER BY seq DESC`,
    )
    .all({ id, seq });
}

/** Gives what happened to the files of a dossier up to an entry, oldest first. */
export function fileTrailUpTo(db: Db, id: DossierId, seq: number): readonly TrailEntry[] {
  return db
    .prepare<[unknown], TrailEntry>(
      `SELECT seq, action, data FROM audit
       WHERE entity = 'dossier' AND entity_id = @id AND seq <= @seq AND action LIKE 'file.%' ORDER BY seq`,
    )
    .all({ id, seq });
}

/** Gives when an entry last changed fields or files of a dossier, or undefined. */
export function lastChangeAt(db: Db, id: DossierId): EpochMs | undefined {
  const row = db
    .prepare<[unknown], { at: EpochMs | null }>(
      `SELECT max(at) AS at FROM audit WHERE entity = 'dossier' AND entity_id = @id
         AND (action IN ('dossier.edit', 'dossier.undo', 'dossier.redo') OR action LIKE 'file.%')`,
    )
    .get({ id });
  return row?.at ?? undefined;
}

/** Gives the last entry of a dossier before an instant; the first of all when there is none so old. */
export function lastSeqBefore(db: Db, id: DossierId, before: number): number | undefined {
  const row = db
    .prepare<[unknown], { seq: number | null }>(
      `SELECT coalesce(max(seq) FILTER (WHERE at < @before), min(seq)) AS seq FROM audit
       WHERE entity = 'dossier' AND entity_id = @id`,
    )
    .get({ id, before });
  return row?.seq ?? undefined;
}
