import type { HistoryEntry } from '../../../shared/contract/dossiers.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { auditHead } from '../audit/append.ts';
import { findBurst } from '../audit/burst.ts';
import type { Db } from '../db/open.ts';

type Row = {
  readonly seq: number;
  readonly at: EpochMs;
  readonly userName: string;
  readonly action: string;
  readonly data: string;
};

/** Gives who changed what of one dossier, newest first, from the audit chain; running typing stands on top. */
export function historyOf(db: Db, id: DossierId, limit: number): readonly HistoryEntry[] {
  const sealed = db
    .prepare<[{ id: string; limit: number }], Row>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName, audit.action, audit.data
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id ORDER BY audit.seq DESC LIMIT @limit`,
    )
    .all({ id, limit })
    .map(toEntry);
  return [...runningEdit(db, id), ...sealed].slice(0, limit);
}

function runningEdit(db: Db, id: DossierId): readonly HistoryEntry[] {
  const burst = findBurst(db);
  if (burst?.dossierId !== id) return [];
  const user = db.prepare<[string], { name: string }>('SELECT name FROM user WHERE id = ?').get(burst.userId);
  return [
    {
      seq: auditHead(db).seq + 1,
      at: burst.at as EpochMs,
      userName: user?.name ?? '',
      action: 'dossier.edit',
      pointer: burst.pointer,
      before: burst.before,
      after: burst.after,
      note: undefined,
    },
  ];
}

function toEntry({ data, ...row }: Row): HistoryEntry {
  const parts = JSON.parse(data) as {
    readonly pointer?: string;
    readonly before?: FieldValue;
    readonly after?: FieldValue;
    readonly reason?: string;
    readonly note?: string;
  };
  return {
    ...row,
    pointer: parts.pointer,
    before: parts.before,
    after: parts.after,
    note: parts.reason ?? parts.note,
  };
}
