import { decodeJwt, errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { assertionClaimsSchema } from '../../../shared/central-api/enrolment.ts';
import type { OfficeUser } from '../../../shared/central-api/office.ts';
import { workstationIdSchema } from '../../../shared/domain/ids.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';
import type { Actor, Answer, Call, Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { first, type Row, type Sql } from '../sql/sql.ts';
import { makeAccessToken, tokenSeconds } from './access-token.ts';
import { findOffice, findPerson } from './people.ts';

const longestSeconds = 300;
const toleranceSeconds = 60;

async function getToken(call: Call): Promise<Answer> {
  const { client_assertion: assertion } = call.body as { readonly client_assertion: string };
  const claims = await readAssertion(call, assertion);
  await refuseReplay(call, claims.sub, claims.jti, claims.exp);
  const station = (await findWorkstation(call.tx, claims.sub)) as Row;
  const office = await findOffice(call.tx, station['office_id'] as string);
  const user = office && (await findPerson(call.tx, office.id, claims.user));
  if (!office || !user) throw new Refusal(401, 'user-unknown', 'The office has no such user');
  const roles = grantedRoles(user, claims.role);
  const actor: Actor = { workstationId: claims.sub, office, userId: user.id, name: user.name, roles };
  return {
    status: 200,
    body: {
      access_token: await makeAccessToken(call.services, actor),
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      office,
      user,
      roles,
    },
  };
}

function grantedRoles(user: OfficeUser, role: CentralRole | undefined): readonly CentralRole[] {
  if (user.roles.length === 0) throw new Refusal(403, 'role-not-granted', 'The user has no role here');
  if (role === undefined) return user.roles;
  if (!user.roles.includes(role)) throw new Refusal(403, 'role-not-granted', `The user is not ${role}`);
  return [role];
}

async function readAssertion(call: Call, assertion: string) {
  const station = await findWorkstation(call.tx, claimedSubject(assertion));
  if (!station) throw new Refusal(401, 'client-unknown', 'The workstation is not enrolled here');
  const { services } = call;
  try {
    const key = await importJWK(JSON.parse(station['jwk'] as string) as { kty: string }, 'ES256');
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: ['ES256'],
      audience: services.issuer,
      clockTolerance: toleranceSeconds,
      currentDate: new Date(services.realNow()),
    });
    return requireClaims(payload, services.realNow());
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    if (cause instanceof errors.JWTExpired)
      throw new Refusal(401, 'assertion-expired', 'The assertion has expired');
    throw new Refusal(401, 'assertion-invalid', 'The assertion is not valid');
  }
}

function requireClaims(payload: JWTPayload, now: number) {
  const parsed = assertionClaimsSchema.safeParse(payload);
  const claims = parsed.data;
  if (!claims || claims.iss !== claims.sub)
    throw new Refusal(401, 'assertion-invalid', 'The assertion lacks claims');
  if (claims.exp - claims.iat > longestSeconds || claims.iat > now / 1_000 + toleranceSeconds) {
    throw new Refusal(401, 'assertion-invalid', `The assertion may live ${longestSeconds} s`);
  }
  return claims;
}

function claimedSubject(assertion: string): string {
  try {
    return workstationIdSchema.parse(decodeJwt(assertion).sub);
  } catch {
    throw new Refusal(401, 'assertion-invalid', 'The assertion is not a JWT');
  }
}

function findWorkstation(sql: Sql, id: string): Promise<Row | undefined> {
  return first(sql, 'SELECT office_id, jwk FROM workstation WHERE id = $1', [id]);
}

async function refuseReplay(call: Call, workstationId: string, jti: string, exp: number): Promise<void> {
  const made = await call.tx.query(
    `INSERT INTO used_assertion (workstation_id, jti, expires_at) VALUES ($1, $2, $3)
     ON CONFLICT (workstation_id, jti) DO NOTHING RETURNING jti`,
    [workstationId, jti, (exp + toleranceSeconds) * 1_000],
  );
  if (made.length === 0) throw new Refusal(401, 'assertion-replayed', 'The assertion was used before');
}

export const tokenHandlers: Handlers = { getToken };
