import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { type Mention, mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { touch, type Tx } from '../db/write.ts';
import { describeEntry, dropEntryIfUnused, insertEntry } from './entry-store.ts';
import { findKey, insertKey, type KeyPlace } from './key-store.ts';
import { redescribe } from './known.ts';
import { findDossierNo } from './reading-store.ts';
import { deleteUse, putUse, type Use, usesOf } from './use-store.ts';

/** Raised when a dossier is read otherwise: older readings are renewed in quiet time. */
export const directoryVersion = 1;

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
  const no = findDossierNo(tx, id);
  if (no === undefined) return;
  for (const use of usesOf(tx, no)) dropUse(tx, no, use);
  touch(tx, 'directory');
}

type Noted = { readonly mention: Mention; readonly mark: number; readonly use: Use | undefined };

function noteUse(tx: Tx, { no, at }: Place, { mention, mark, use }: Noted): void {
  const { keyId, entryId } = use ?? keyFor(tx, mention, at);
  putUse(tx, no, { keyId, mark });
  describeEntry(tx, entryId, { ...mention, no, at });
}

function keyFor(tx: Tx, { kind, key }: Mention, at: number): KeyPlace {
  const known = findKey(tx, kind, key);
  if (known) return known;
  const entryId = insertEntry(tx, kind, at);
  return { keyId: insertKey(tx, { kind, key, entryId }), entryId };
}

function dropUse(tx: Tx, no: number, { keyId, entryId }: Use): void {
  deleteUse(tx, no, keyId);
  if (!dropEntryIfUnused(tx, entryId, keyId)) redescribe(tx, entryId);
}

/** A short number that changes with the values: what stands unchanged is not written again. */
function markOf({ label, hint, values }: Mention): number {
  let mark = 0x811c9dc5;
  for (const sign of JSON.stringify([label, hint, values])) {
    mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return mark >>> 0;
}
