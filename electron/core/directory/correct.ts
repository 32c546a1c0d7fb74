import { directoryFieldsOf, type KnownValues } from '../../../shared/domain/directory/kinds.ts';
import { factsOf } from '../../../shared/domain/directory/mentions.ts';
import { draftFieldSchema } from '../../../shared/domain/fields/content-schema.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import type { AuditData } from '../audit/chain.ts';
import { touch, type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import {
  clearCorrected,
  deleteEntry,
  describeEntry,
  dropEntryIfUnused,
  type Entry,
  getEntry,
  insertEntry,
  keepEntry,
  setCorrected,
} from './entry-store.ts';
import { countKeys, getKey, keepKey, moveKey, moveKeys } from './key-store.ts';
import { redescribe } from './known.ts';

/** Corrects an entry by hand, or forgets the correction. Errors: `not-found`, `invalid-input`. */
export function correctEntry(workspace: Workspace, id: number, values: KnownValues | null): null {
  return write(workspace.db, (tx) => {
    const entry = getEntry(tx, id);
    if (values === null) forgetCorrection(tx, entry);
    else keepCorrection(tx, entry, values, workspace.ports.now());
    audit(workspace, tx, 'directory.correct', entry, { before: entry.corrected ?? null, after: values });
    return null;
  });
}

/** Makes several entries of one kind one. Errors: `not-found`, `invalid-input` for another kind. */
export function mergeEntries(workspace: Workspace, into: number, from: readonly number[]): null {
  return write(workspace.db, (tx) => {
    const target = getEntry(tx, into);
    const others = [...new Set(from)].filter((id) => id !== into).map((id) => getEntry(tx, id));
    if (others.length === 0 || others.some(({ kind }) => kind !== target.kind)) {
      throw new AppError('invalid-input', 'Only entries of one kind are merged', { reason: 'other-kind' });
    }
    for (const { id } of others) {
      moveKeys(tx, id, into);
      deleteEntry(tx, id);
    }
    keepEntry(tx, into);
    audit(workspace, tx, 'directory.merge', target, {
      merged: others.map(({ id, label }) => ({ id, label })),
    });
    return null;
  });
}

/** Takes one spelling out of an entry again. Errors: `not-found`, `invalid-state` for its only one. */
export function splitEntry(workspace: Workspace, keyId: number): { readonly id: number } {
  return write(workspace.db, (tx) => {
    const { entryId, key } = getKey(tx, keyId);
    const entry = getEntry(tx, entryId);
    if (countKeys(tx, entry.id) < 2)
      throw new AppError('invalid-state', 'An entry keeps its last spelling', { reason: 'only-spelling' });
    const id = insertEntry(tx, entry.kind, workspace.ports.now());
    moveKey(tx, keyId, id);
    redescribe(tx, id);
    redescribe(tx, entry.id);
    audit(workspace, tx, 'directory.split', entry, { spelling: key, made: id });
    if (dropEntryIfUnused(tx, id, keyId))
      throw new AppError('invalid-state', 'Nothing uses this spelling', { reason: 'spelling-unused' });
    return { id };
  });
}

function keepCorrection(tx: Tx, entry: Entry, values: KnownValues, at: number): void {
  const fields = new Map(directoryFieldsOf(entry.kind).map((field) => [field.key, field]));
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (!field || !draftFieldSchema(field).safeParse(value).success) {
      throw new AppError('invalid-input', 'Not a value of this field', { reason: 'wrong-kind' });
    }
  }
  const facts = factsOf(entry.kind, values);
  if (!facts) throw new AppError('invalid-input', 'Nothing identifies it', { reason: 'nothing-identifies' });
  setCorrected(tx, entry.id, values);
  describeEntry(tx, entry.id, { ...facts, kind: entry.kind, values, no: entry.lastNo, at }, true);
  // Dossiers that will be written as corrected still mean this entry.
  keepKey(tx, { kind: entry.kind, key: facts.key, entryId: entry.id });
}

function forgetCorrection(tx: Tx, entry: Entry): void {
  clearCorrected(tx, entry.id);
  redescribe(tx, entry.id);
}

function audit(workspace: Workspace, tx: Tx, action: string, entry: Entry, data: AuditData): void {
  touch(tx, 'directory');
  addAudit(tx, {
    at: workspace.ports.now(),
    userId: workspace.actor.id,
    action,
    entity: 'directory',
    entityId: String(entry.id),
    data: { kind: entry.kind, ...data },
  });
}
