import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { type Mention, mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { touch, type Tx } from '../db/write.ts';
import { describeEntry, dropEntryIfUnused, newestUse } from './entry-store.ts';

/** Raised when a dossier is read otherwise: older readings are renewed in quiet time. */
export const directoryVersion = 1;

type Use = {
  readonly keyId: number;
  readonly mark: number;
  readonly kind: string;
  readonly key: string;
  readonly entryId: number;
};
export type Place = { readonly no: number; readonly at: number };

/**
 * Keeps the directory in step with one dossier, in the transaction that changes it. The directory is derived: it holds
 * what dossiers say now, so what is half typed is gone as soon as it is typed further.
 */
export function indexDossier(tx: Tx, place: Place, content: DossierContent): void {
  const uses = usesOf(tx, place.no);
  const before = new Map(uses.map((use) => [`${use.kind} ${use.key}`, use]));
  let changed = false;
  for (const mention of mentionsOf(content)) {
    const name = `${mention.kind} ${mention.key}`;
    const use = before.get(name);
    before.delete(name);
    const mark = markOf(mention);
    if (use?.mark === mark) continue;
    noteUse(tx, place, { mention, mark, use });
    changed = true;
  }
  for (const use of before.values()) dropUse(tx, place.no, use);
  if (changed || before.size > 0) touch(tx, 'directory');
}

/** Takes a dossier that is being erased out of the directory. */
export function forgetDossier(tx: Tx, id: DossierId): void {
  const row = tx.prepare<[string], { no: number }>('SELECT no FROM dossier WHERE id = ?').get(id);
  if (!row) return;
  for (const use of usesOf(tx, row.no)) dropUse(tx, row.no, use);
  touch(tx, 'directory');
}

function usesOf(tx: Tx, no: number): readonly Use[] {
  return tx
    .prepare<[number], Use>(
      `SELECT u.key_id AS keyId, u.mark, k.kind, k.key, k.entry_id AS entryId
       FROM directory_use u JOIN directory_key k ON k.id = u.key_id WHERE u.dossier_no = ?`,
    )
    .all(no);
}

type Noted = { readonly mention: Mention; readonly mark: number; readonly use: Use | undefined };

function noteUse(tx: Tx, { no, at }: Place, { mention, mark, use }: Noted): void {
  const { keyId, entryId } = use ?? keyFor(tx, mention, at);
  tx.prepare(
    `INSERT INTO directory_use (dossier_no, key_id, mark) VALUES (@no, @keyId, @mark)
     ON CONFLICT DO UPDATE SET mark = excluded.mark`,
  ).run({ no, keyId, mark });
  describeEntry(tx, entryId, { ...mention, no, at });
}

function keyFor(tx: Tx, { kind, key }: Mention, at: number): { keyId: number; entryId: number } {
  const known = tx
    .prepare<[string, string], { keyId: number; entryId: number }>(
      'SELECT id AS keyId, entry_id AS entryId FROM directory_key WHERE kind = ? AND key = ?',
    )
    .get(kind, key);
  if (known) return known;
  const entry = tx
    .prepare(
      `INSERT INTO directory_entry (kind, label, hint, label_key, last_at) VALUES (@kind, '', '', '', @at)`,
    )
    .run({ kind, at });
  const entryId = Number(entry.lastInsertRowid);
  const made = tx
    .prepare('INSERT INTO directory_key (kind, key, entry_id) VALUES (@kind, @key, @entryId)')
    .run({ kind, key, entryId });
  return { keyId: Number(made.lastInsertRowid), entryId };
}

function dropUse(tx: Tx, no: number, { keyId, entryId }: Use): void {
  tx.prepare('DELETE FROM directory_use WHERE dossier_no = ? AND key_id = ?').run(no, keyId);
  if (dropEntryIfUnused(tx, entryId, keyId)) return;
  const newest = newestUse(tx, entryId);
  if (newest) describeEntry(tx, entryId, newest);
}

/** A short number that changes with the values: what stands unchanged is not written again. */
function markOf({ label, hint, values }: Mention): number {
  let mark = 0x811c9dc5;
  for (const sign of JSON.stringify([label, hint, values])) {
    mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return mark >>> 0;
}
