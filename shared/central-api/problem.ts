import { z } from 'zod';

/** Codes that a client may act on; every refusal carries one. */
export const problemCodes = [
  'invalid-request',
  'invalid-json',
  'body-too-large',
  'unsupported-media-type',
  'method-not-allowed',
  'not-found',
  'forbidden',
  'four-eyes',
  'token-missing',
  'token-malformed',
  'token-expired',
  'token-foreign',
  'client-unknown',
  'assertion-invalid',
  'assertion-expired',
  'assertion-replayed',
  'user-unknown',
  'role-not-granted',
  'enrolment-code-invalid',
  'idempotency-key-missing',
  'idempotency-mismatch',
  'if-match-missing',
  'stale',
  'state-forbids',
  'organized-by-officer',
  'already-exists',
  'audit-truncated',
  'audit-head-invalid',
  'manifest-hash',
  'manifest-not-canonical',
  'manifest-invalid',
  'manifest-differs',
  'approval-missing',
  'file-missing',
  'file-hash',
  'file-incomplete',
  'term-not-passed',
  'sum-invalid',
  'bid-too-low',
  'unknown-cursor',
  'unknown-rule-set',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** One fault at one place of the request; `name` is a JSON Pointer in the body or the name of a header or parameter. */
export const problemErrorSchema = z.object({
  location: z.enum(['body', 'path', 'query', 'header']),
  name: z.string(),
  code: z.string(),
  description: z.string(),
});

/**
 * RFC 9457 problem details with the contract's `code` and `errors`. A client treats an unknown code by the status.
 * A 412 also holds `current`: the object as it is now, so that one round trip is enough to merge.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string(),
  errors: z.array(problemErrorSchema),
  current: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
export type ProblemError = z.infer<typeof problemErrorSchema>;
