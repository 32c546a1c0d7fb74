import type { Tx } from '../db/write.ts';
import {
  deleteBurst,
  extendBurst,
  type FieldEdit,
  findBurst,
  insertBurst,
  type OpenBurst,
} from './burst-store.ts';
import { appendEntry } from './chain-store.ts';

/** Typing pauses longer than this end a burst. */
export const burstGapMs = 10_000;

/**
 * Notes one edit of one field (decisions.md: audit merges the edits of one field in one burst).
 * The chain is append-only, so the running burst stands in a working row of its own; it is sealed into the chain
 * when it ends: by a pause, another field, any other entry, locking or stopping. A crash keeps the row.
 */
export function addFieldEdit(tx: Tx, edit: FieldEdit): void {
  const open = findBurst(tx);
  if (open && continues(open, edit)) {
    extendBurst(tx, edit);
    return;
  }
  sealBurst(tx);
  insertBurst(tx, edit);
}

/** Puts the open burst into the chain. Does nothing when there is none. */
export function sealBurst(tx: Tx): void {
  const open = findBurst(tx);
  if (!open) return;
  const { at, userId, dossierId, pointer, before, after, rowId, edits, startedAt } = open;
  appendEntry(tx, {
    at,
    userId,
    action: 'dossier.edit',
    entity: 'dossier',
    entityId: dossierId,
    data: { pointer, before, after, ...(rowId === undefined ? {} : { rowId }), edits, startedAt },
  });
  deleteBurst(tx);
}

function continues(open: OpenBurst, edit: FieldEdit): boolean {
  const pause = edit.at - open.at;
  return (
    open.userId === edit.userId &&
    open.dossierId === edit.dossierId &&
    open.pointer === edit.pointer &&
    open.rowId === edit.rowId &&
    pause >= 0 &&
    pause <= burstGapMs
  );
}
