/** Names of the contract's own and used headers, in the case that Node and browsers give them. */
export const headers = {
  idempotencyKey: 'idempotency-key',
  ifMatch: 'if-match',
  etag: 'etag',
  requestId: 'x-request-id',
  auditHead: 'audit-head',
  retryAfter: 'retry-after',
} as const;

/** `Audit-Head: <seq>;<sha256>`: how far the audit chain of the pushing workstation reaches (decisions.md). */
export const auditHeadPattern = /^(0|[1-9]\d{0,15});([0-9a-f]{64})$/;

/** Strong entity tag of a revision: `"7"`. */
export function toEtag(rev: number): string {
  return `"${rev}"`;
}

/** Reads a strong entity tag made by `toEtag`; undefined when it is anything else. */
export function parseEtag(value: string): number | undefined {
  const match = /^"(0|[1-9]\d{0,14})"$/.exec(value);
  return match ? Number(match[1]) : undefined;
}
