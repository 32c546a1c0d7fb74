import { z } from 'zod';
import { workstationIdSchema } from '../domain/ids.ts';
import { centralRoleSchema } from '../domain/roles.ts';
import { officeSchema, officeUserSchema } from './office.ts';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Public key of a workstation: P-256, ES256. Private members are refused. */
export const workstationJwkSchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  alg: z.literal('ES256').optional(),
  use: z.literal('sig').optional(),
  kid: z.string().max(100).optional(),
});
export type WorkstationJwk = z.infer<typeof workstationJwkSchema>;

/** `POST /enrolments`: a one-time code binds a new key pair to an office. The same code and key again give the same answer. */
export const enrolmentRequestSchema = z.strictObject({
  code: z.string().min(4).max(100),
  jwk: workstationJwkSchema,
  workstation: z.strictObject({ id: workstationIdSchema, name: z.string().trim().min(1).max(100) }),
});
export const enrolmentSchema = z.object({
  workstationId: workstationIdSchema,
  /** The audience for client assertions, as in `GET /`. */
  issuer: z.string(),
  office: officeSchema,
  users: z.array(officeUserSchema),
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;

/** `POST /enrolment-codes` by an administrator: a one-time code for an office. */
export const enrolmentCodeRequestSchema = z.strictObject({ officeId: z.uuid() });
export const enrolmentCodeSchema = z.object({ code: z.string(), office: officeSchema });

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * `POST /token`, form-encoded (RFC 6749 4.4, RFC 7523). The assertion is an ES256 JWT with
 * `iss` = `sub` = workstation id, `aud` = issuer, `jti` (used once), `iat`, `exp` at most 300 s later, `user` = user id,
 * and `role` = one role of that user; without `role` the token carries all the user's roles.
 */
export const tokenRequestSchema = z.strictObject({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal(assertionType),
  client_assertion: z.string().min(10).max(4_000),
});
export const assertionClaimsSchema = z.object({
  iss: workstationIdSchema,
  sub: workstationIdSchema,
  aud: z.string(),
  jti: z.string().regex(/^[\x21-\x7e]{8,100}$/),
  iat: z.int(),
  exp: z.int(),
  user: z.uuid(),
  role: centralRoleSchema.optional(),
});
export const tokenSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().positive(),
  office: officeSchema,
  user: officeUserSchema,
  roles: z.array(centralRoleSchema),
});
export type Token = z.infer<typeof tokenSchema>;
