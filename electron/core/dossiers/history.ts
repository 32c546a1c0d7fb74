import type { HistoryEntry } from '../../../shared/contract/dossiers.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { auditHead } from '../audit/chain-store.ts';
import { findBurst } from '../audit/burst-store.ts';
import { listTrail, type Moment, type TrailEntry } from '../audit/trail-store.ts';
import type { Db } from '../db/open.ts';
import { fileTitles } from '../files/file-store.ts';
import { createUserStore } from '../users/store.ts';
import { noteOf, type NoteParts } from './history-note.ts';

/** Gives who changed what of one dossier, newest first, from the audit chain; running typing stands on top. */
export function historyOf(db: Db, id: DossierId, limit: number): readonly HistoryEntry[] {
  const titles = fileTitles(db, id);
  const sealed = listTrail(db, id, limit).map((entry) => toEntry(entry, titles));
  return [...runningEdit(db, id), ...sealed].slice(0, limit);
}

function runningEdit(db: Db, id: DossierId): readonly HistoryEntry[] {
  const burst = findBurst(db);
  if (burst?.dossierId !== id) return [];
  return [
    {
      seq: auditHead(db).seq + 1,
      at: burst.at as EpochMs,
      userName: createUserStore(db).find(burst.userId)?.name ?? '',
      action: 'dossier.edit',
      pointer: burst.pointer,
      before: burst.before,
      after: burst.after,
      rowId: burst.rowId,
      note: undefined,
    },
  ];
}

function toEntry({ data, ...row }: Moment & TrailEntry, titles: ReadonlyMap<string, string>): HistoryEntry {
  const parts = JSON.parse(data) as NoteParts & {
    readonly pointer?: string;
    readonly before?: FieldValue;
    readonly after?: FieldValue;
    readonly rowId?: string;
  };
  return {
    ...row,
    pointer: parts.pointer,
    before: parts.before,
    after: parts.after,
    rowId: parts.rowId,
    note: noteOf(row.action, parts, titles),
  };
}
