import type { Subject } from '../../../shared/contract/contract.ts';
import type { Db } from './open.ts';

declare const txBrand: unique symbol;

/** A connection inside an open write transaction. Only {@link write} can make one. */
export type Tx = Db & { readonly [txBrand]: true };

type Sync<T> = T extends PromiseLike<unknown> ? never : T;
type CommitListener = (subjects: readonly Subject[]) => void;

const touched = new WeakMap<Db, Set<Subject>>();
const listeners = new WeakMap<Db, Set<CommitListener>>();

/**
 * The only way to write: domain row, outbox row and audit row in one IMMEDIATE transaction.
 * The body is synchronous by type; the changed subjects are announced after commit, never before.
 */
export function write<T>(db: Db, body: (tx: Tx) => Sync<T>): Sync<T> {
  if (db.inTransaction) throw new Error('write() does not nest: pass the Tx on');
  const subjects = new Set<Subject>();
  touched.set(db, subjects);
  try {
    const result = db.transaction(() => body(db as Tx)).immediate();
    if (subjects.size > 0) for (const listener of listeners.get(db) ?? []) listener([...subjects]);
    return result;
  } finally {
    touched.delete(db);
  }
}

/** Notes that a subject changed in this transaction; stores call it beside their SQL. */
export function touch(tx: Tx, subject: Subject): void {
  touched.get(tx)?.add(subject);
}

/** Calls the listener after each commit that touched something. Gives the way to stop it. */
export function onCommit(db: Db, listener: CommitListener): () => void {
  const set = listeners.get(db) ?? new Set();
  listeners.set(db, set.add(listener));
  return () => void set.delete(listener);
}
