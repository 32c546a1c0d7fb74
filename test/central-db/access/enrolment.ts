import { createHash, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, importJWK } from 'jose';
import type { EnrolmentRequest } from '../../../shared/central-api/enrolment.ts';
import type { Office } from '../../../shared/central-api/office.ts';
import type { Answer, Call, Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { first, type Tx } from '../sql/sql.ts';
import { findOffice, listPeople } from './people.ts';

/** Codes are kept only as hashes. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

async function enrol(call: Call): Promise<Answer> {
  const { code, jwk, workstation } = call.body as EnrolmentRequest;
  const row = await first(
    call.tx,
    'SELECT office_id, workstation_id FROM enrolment_code WHERE code_sha256 = $1 FOR UPDATE',
    [hashCode(code)],
  );
  if (!row) throw new Refusal(422, 'enrolment-code-invalid', 'The code is not known or was used');
  const { kty, crv, x, y } = jwk;
  const key = { kty, crv, x, y };
  await refuseBadPoint(key);
  if (row['workstation_id'] === null)
    await join(call.tx, row['office_id'] as string, call.body as EnrolmentRequest, key);
  else await requireSameKey(call.tx, row['workstation_id'] as string, workstation.id, key);
  const office = (await findOffice(call.tx, row['office_id'] as string)) as Office;
  return {
    status: 201,
    body: {
      workstationId: workstation.id,
      issuer: call.services.issuer,
      office,
      users: await listPeople(call.tx, office.id),
    },
  };
}

type PublicKey = { readonly kty: 'EC'; readonly crv: string; readonly x: string; readonly y: string };

async function refuseBadPoint(key: PublicKey): Promise<void> {
  try {
    await importJWK(key, 'ES256');
  } catch {
    throw new Refusal(422, 'invalid-request', 'The key is not a point of P-256', {
      errors: [{ location: 'body', name: '/jwk', code: 'invalid-key', description: 'not a point of P-256' }],
    });
  }
}

async function join(tx: Tx, officeId: string, request: EnrolmentRequest, key: PublicKey): Promise<void> {
  const { code, workstation } = request;
  const made = await tx.query(
    `INSERT INTO workstation (id, office_id, name, jwk) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [workstation.id, officeId, workstation.name, JSON.stringify(key)],
  );
  if (made.length === 0)
    throw new Refusal(409, 'already-exists', 'A workstation of this id has joined before');
  await tx.query('UPDATE enrolment_code SET workstation_id = $1 WHERE code_sha256 = $2', [
    workstation.id,
    hashCode(code),
  ]);
}

/** After a lost answer the workstation repeats the very same call; anybody else finds the code used. */
async function requireSameKey(tx: Tx, usedBy: string, workstationId: string, key: PublicKey): Promise<void> {
  const row = await first(tx, 'SELECT jwk FROM workstation WHERE id = $1', [usedBy]);
  const known = await calculateJwkThumbprint(JSON.parse(row?.['jwk'] as string) as PublicKey);
  if (usedBy !== workstationId || known !== (await calculateJwkThumbprint(key))) {
    throw new Refusal(422, 'enrolment-code-invalid', 'The code is not known or was used');
  }
}

async function createEnrolmentCode(call: Call): Promise<Answer> {
  const { officeId } = call.body as { readonly officeId: string };
  const office = await findOffice(call.tx, officeId);
  if (!office) {
    throw new Refusal(422, 'invalid-request', 'The office is not known', {
      errors: [{ location: 'body', name: '/officeId', code: 'unknown', description: 'no such office' }],
    });
  }
  const code = randomBytes(10)
    .toString('hex')
    .toUpperCase()
    .replace(/(.{5})(?=.)/g, '$1-');
  await call.tx.query('INSERT INTO enrolment_code (code_sha256, office_id) VALUES ($1, $2)', [
    hashCode(code),
    officeId,
  ]);
  return { status: 201, body: { code, office } };
}

export const enrolmentHandlers: Handlers = { enrol, createEnrolmentCode };
