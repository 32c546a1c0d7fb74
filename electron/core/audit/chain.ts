import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an audit entry says. `data` is JSON-like: pointer, before, after, note. */
export type AuditEntry = {
  readonly at: number;
  readonly userId: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly data: AuditData;
};
export type AuditData = Readonly<Record<string, unknown>>;

/** The hash that stands before the first entry. */
export const genesisHash = '0'.repeat(64);

/**
 * Hash of one link: SHA-256 of the RFC 8785 canonical JSON of the entry with its number and the hash before it.
 * `data` goes in as the very text that is stored, so that no later change of a serialiser breaks old chains.
 */
export function linkHash(
  seq: number,
  prevHash: string,
  entry: Omit<AuditEntry, 'data'>,
  dataText: string,
): string {
  const { at, userId, action, entity, entityId } = entry;
  const text = canonicalize({ seq, prevHash, at, userId, action, entity, entityId, data: dataText });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}
