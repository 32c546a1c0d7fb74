import { type ReviewDraft, reviewDraftSchema } from '../../../shared/contract/review.ts';
import type { ReturnReason } from '../../../shared/domain/dossier.ts';
import type { DossierId, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

type Place = { readonly lotId: DossierId; readonly userId: UserId };

/** Gives what a person has begun to write about a dossier; undefined when nothing. */
export function findDraft(db: Db, place: Place): ReviewDraft | undefined {
  const row = db
    .prepare<[Place], { draft: string }>(
      `SELECT draft FROM review_draft WHERE lot_id = @lotId AND user_id = @userId`,
    )
    .get(place);
  return row && reviewDraftSchema.parse(JSON.parse(row.draft));
}

/** Keeps what a person has written so far. It is theirs alone until they decide: no screen of others reads it. */
export function putDraft(tx: Tx, place: Place, draft: ReviewDraft): void {
  tx.prepare(
    `INSERT INTO review_draft (lot_id, user_id, draft) VALUES (@lotId, @userId, @draft)
     ON CONFLICT (lot_id, user_id) DO UPDATE SET draft = excluded.draft`,
  ).run({ ...place, draft: JSON.stringify(draft) });
}

/** Remarks whose sending was taken back are a draft again, unless the person has begun a new one. */
export function takeUpAgain(tx: Tx, place: Place, reasons: readonly ReturnReason[]): void {
  if (findDraft(tx, place)) return;
  const draft = reviewDraftSchema.safeParse({ reasons, checked: [] });
  if (draft.success) putDraft(tx, place, draft.data);
}

/** Forgets it: the decision is taken. */
export function dropDraft(tx: Tx, place: Place): void {
  tx.prepare(`DELETE FROM review_draft WHERE lot_id = @lotId AND user_id = @userId`).run(place);
}
