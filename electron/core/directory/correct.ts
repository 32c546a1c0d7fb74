import { directoryFieldsOf, type KnownValues } from '../../../shared/domain/directory/kinds.ts';
import { factsOf } from '../../../shared/domain/directory/mentions.ts';
import { draftFieldSchema } from '../../../shared/domain/fields/content-schema.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import type { AuditData } from '../audit/chain.ts';
import { touch, type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { getEntry } from './browse.ts';
import { describeEntry, dropEntryIfUnused, type EntryRow, newestUse } from './entry-store.ts';

/** Corrects an entry by hand, or forgets the correction. Errors: `not-found`, `invalid-input`. */
export function correctEntry(workspace: Workspace, id: number, values: KnownValues | null): null {
  return write(workspace.db, (tx) => {
    const entry = getEntry(tx, id);
    if (values === null) forgetCorrection(tx, entry);
    else keepCorrection(tx, entry, values, workspace.ports.now());
    const before = entry.corrected === null ? null : (JSON.parse(entry.corrected) as KnownValues);
    audit(workspace, tx, 'directory.correct', entry, { before, after: values });
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
      tx.prepare('UPDATE directory_key SET entry_id = ? WHERE entry_id = ?').run(into, id);
      tx.prepare('DELETE FROM directory_entry WHERE id = ?').run(id);
    }
    tx.prepare('UPDATE directory_entry SET kept = 1 WHERE id = ?').run(into);
    audit(workspace, tx, 'directory.merge', target, {
      merged: others.map(({ id, label }) => ({ id, label })),
    });
    return null;
  });
}

/** Takes one spelling out of an entry again. Errors: `not-found`, `invalid-state` for its only one. */
export function splitEntry(workspace: Workspace, keyId: number): { readonly id: number } {
  return write(workspace.db, (tx) => {
    const key = tx
      .prepare<[number], { entryId: number; kind: string; key: string }>(
        'SELECT entry_id AS entryId, kind, key FROM directory_key WHERE id = ?',
      )
      .get(keyId);
    if (!key) throw new AppError('not-found', 'No such spelling');
    const entry = getEntry(tx, key.entryId);
    const { n } = tx
      .prepare<[number], { n: number }>('SELECT count(*) AS n FROM directory_key WHERE entry_id = ?')
      .get(entry.id) ?? { n: 0 };
    if (n < 2)
      throw new AppError('invalid-state', 'An entry keeps its last spelling', { reason: 'only-spelling' });
    const at = workspace.ports.now();
    const made = tx
      .prepare(
        `INSERT INTO directory_entry (kind, label, hint, label_key, last_at) VALUES (?, '', '', '', ?)`,
      )
      .run(entry.kind, at);
    const id = Number(made.lastInsertRowid);
    tx.prepare('UPDATE directory_key SET entry_id = ? WHERE id = ?').run(id, keyId);
    redescribe(tx, id);
    redescribe(tx, entry.id);
    audit(workspace, tx, 'directory.split', entry, { spelling: key.key, made: id });
    if (dropEntryIfUnused(tx, id, keyId))
      throw new AppError('invalid-state', 'Nothing uses this spelling', { reason: 'spelling-unused' });
    return { id };
  });
}

function keepCorrection(tx: Tx, entry: EntryRow, values: KnownValues, at: number): void {
  const fields = new Map(directoryFieldsOf(entry.kind).map((field) => [field.key, field]));
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (!field || !draftFieldSchema(field).safeParse(value).success) {
      throw new AppError('invalid-input', 'Not a value of this field', { reason: 'wrong-kind' });
    }
  }
  const facts = factsOf(entry.kind, values);
  if (!facts) throw new AppError('invalid-input', 'Nothing identifies it', { reason: 'nothing-identifies' });
  tx.prepare('UPDATE directory_entry SET corrected = @corrected, kept = 1 WHERE id = @id').run({
    id: entry.id,
    corrected: JSON.stringify(values),
  });
  describeEntry(tx, entry.id, { ...facts, kind: entry.kind, values, no: entry.lastNo, at }, true);
  // Dossiers that will be written as corrected still mean this entry.
  tx.prepare('INSERT OR IGNORE INTO directory_key (kind, key, entry_id) VALUES (?, ?, ?)').run(
    entry.kind,
    facts.key,
    entry.id,
  );
}

function forgetCorrection(tx: Tx, entry: EntryRow): void {
  tx.prepare('UPDATE directory_entry SET corrected = NULL WHERE id = ?').run(entry.id);
  redescribe(tx, entry.id);
}

function redescribe(tx: Tx, id: number): void {
  const newest = newestUse(tx, id);
  if (newest) describeEntry(tx, id, newest);
}

function audit(workspace: Workspace, tx: Tx, action: string, entry: EntryRow, data: AuditData): void {
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
