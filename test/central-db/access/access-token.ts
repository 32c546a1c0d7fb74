import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { officeSchema } from '../../../shared/central-api/office.ts';
import { centralRoleSchema } from '../../../shared/domain/roles.ts';
import type { Actor } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import type { Services } from '../services.ts';

export const tokenSeconds = 600;

const claimsSchema = z.object({
  sub: z.string(),
  office: officeSchema,
  user: z.string(),
  name: z.string(),
  roles: z.array(centralRoleSchema),
});

/** Makes a short-lived access token that carries office, user and roles. */
export async function makeAccessToken(services: Services, actor: Actor): Promise<string> {
  const seconds = Math.floor(services.realNow() / 1_000);
  const { office, userId, name, roles } = actor;
  return new SignJWT({ office, user: userId, name, roles: [...roles] })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer(services.issuer)
    .setAudience(services.issuer)
    .setSubject(actor.workstationId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + tokenSeconds)
    .sign(services.signingKey);
}

/** Reads one; 401 says whether it is expired, of somebody else's making, or no token at all. */
export async function readAccessToken(services: Services, token: string): Promise<Actor> {
  try {
    const { payload } = await jwtVerify(token, services.signingKey, {
      issuer: services.issuer,
      audience: services.issuer,
      algorithms: ['HS256'],
      typ: 'at+jwt',
      currentDate: new Date(services.realNow()),
    });
    const { sub, office, user, name, roles } = claimsSchema.parse(payload);
    return { workstationId: sub, office, userId: user, name, roles };
  } catch (cause) {
    throw toRefusal(cause);
  }
}

function toRefusal(cause: unknown): Refusal {
  if (cause instanceof errors.JWTExpired) return new Refusal(401, 'token-expired', 'The token has expired');
  const foreign =
    cause instanceof errors.JWSSignatureVerificationFailed ||
    cause instanceof errors.JWTClaimValidationFailed;
  if (foreign) return new Refusal(401, 'token-foreign', 'The token was not made here');
  return new Refusal(401, 'token-malformed', 'The token cannot be read');
}
