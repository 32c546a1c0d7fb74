import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import { type AuditEntry, genesisHash, linkHash } from './chain.ts';

export type AuditHead = { readonly seq: number; readonly hash: string };

/** Gives number and hash of the last entry (`Audit-Head` of each push); number 0 for an empty chain. */
export function auditHead(db: Db): AuditHead {
  const last = db.prepare<[], AuditHead>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get();
  return last ?? { seq: 0, hash: genesisHash };
}

/** Appends one link as it is. Rooms call `addAudit`, which keeps the order with typing. */
export function appendEntry(tx: Tx, entry: AuditEntry): AuditHead {
  const head = auditHead(tx);
  const seq = head.seq + 1;
  const data = JSON.stringify(entry.data);
  const hash = linkHash(seq, head.hash, entry, data);
  tx.prepare(
    `INSERT INTO audit (seq, at, user_id, action, entity, entity_id, data, prev_hash, hash)
     VALUES (@seq, @at, @userId, @action, @entity, @entityId, @data, @prevHash, @hash)`,
  ).run({ ...entry, seq, data, prevHash: head.hash, hash });
  touch(tx, 'audit');
  return { seq, hash };
}

/** A link as it stands in the chain, with its data as the hashed text. */
export type ChainLink = Omit<AuditEntry, 'data'> & {
  readonly seq: number;
  readonly data: string;
  readonly prevHash: string;
  readonly hash: string;
};

/** Gives the whole chain from its first link, one at a time: it may be long. */
export function chainLinks(db: Db): IterableIterator<ChainLink> {
  return db
    .prepare<[], ChainLink>(
      `SELECT seq, at, user_id AS userId, action, entity, entity_id AS entityId, data,
              prev_hash AS prevHash, hash FROM audit ORDER BY seq`,
    )
    .iterate();
}
