import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8 } from 'jose';
import { createPublicKey } from 'node:crypto';
import {
  enrolmentSchema,
  workstationJwkSchema,
  type WorkstationJwk,
} from '../../../shared/central-api/enrolment.ts';
import { type ServiceInfo, serviceInfoSchema } from '../../../shared/central-api/service-info.ts';
import { unreachable } from '../../../shared/assert.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { findLink, noteContact, putEnrolled, putEnrolmentAttempt } from './link-store.ts';
import { classify, type Outcome } from './outcome.ts';
import { openSealedKey, sealKey } from './seal-key.ts';

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Joins a central database by a one-time code. The key pair is made here and kept before the call goes out: after a
 * lost answer the same code with the same key gives the same answer.
 * Throws `invalid-input` for an address that is not https (loopback is allowed in training), `offline`, `rejected`.
 */
export async function enrol(
  deps: ExchangeDeps,
  client: Client,
  request: { readonly address: string; readonly code: string; readonly signal: AbortSignal },
): Promise<{ readonly centralName: string }> {
  const address = allowedAddress(request.address, deps.ports.training !== undefined);
  const { signal } = request;
  const info = valueOf(
    classify(await client({ method: 'GET', address, path: '/', schema: serviceInfoSchema, signal })),
  );
  const { workstationId, jwk, sealedKey } = await keyFor(deps, address);
  const enrolment = valueOf(
    classify(
      await client({
        method: 'POST',
        address,
        path: '/enrolments',
        json: { code: request.code.trim(), jwk, workstation: { id: workstationId, name: 'LotDesk' } },
        schema: enrolmentSchema,
        signal,
      }),
    ),
  );
  write(deps.db, (tx) => {
    putEnrolmentAttempt(tx, { workstationId, address, sealedKey });
    putEnrolled(tx, {
      name: info.name,
      mode: info.mode,
      issuer: enrolment.issuer,
      office: enrolment.office,
      users: enrolment.users,
    });
    noteContact(tx, clocksOf(info, deps.ports.now()));
  });
  return { centralName: info.name };
}

/** Differences of the clocks that `GET /` tells. */
export function clocksOf(info: ServiceInfo, at: number): Parameters<typeof noteContact>[1] {
  return {
    at: at as Parameters<typeof noteContact>[1]['at'],
    clockDifferenceMs: Date.parse(info.serverTime) - at,
    simulatedDifferenceMs: info.simulatedTime === undefined ? undefined : Date.parse(info.simulatedTime) - at,
  };
}

function allowedAddress(raw: string, training: boolean): string {
  const url = new URL(raw);
  const allowed =
    url.protocol === 'https:' || (training && url.protocol === 'http:' && loopback.has(url.hostname));
  if (!allowed || url.username !== '' || url.password !== '') {
    throw new AppError('invalid-input', 'A central database is reached by https', {
      reason: 'address-not-https',
    });
  }
  return `${url.origin}${url.pathname}`;
}

type WorkstationKey = {
  readonly workstationId: string;
  readonly jwk: WorkstationJwk;
  readonly sealedKey: Uint8Array;
};

async function keyFor(deps: ExchangeDeps, address: string): Promise<WorkstationKey> {
  const attempt = findLink(deps.db);
  if (attempt && !attempt.enrolled && attempt.address === address) {
    const pem = Buffer.from(openSealedKey(attempt.sealedKey, deps.filesKey)).toString('utf8');
    await importPKCS8(pem, 'ES256');
    return { ...attempt, jwk: await publicJwk(pem) };
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const pem = await exportPKCS8(privateKey);
  const made = {
    workstationId: deps.ports.newId(),
    sealedKey: sealKey(Buffer.from(pem, 'utf8'), deps.filesKey, deps.ports.randomBytes),
  };
  // A working link is not given up for an attempt that may fail: only a first attempt is kept.
  if (!attempt?.enrolled) write(deps.db, (tx) => putEnrolmentAttempt(tx, { ...made, address }));
  return { ...made, jwk: await publicJwk(pem) };
}

async function publicJwk(pem: string): Promise<WorkstationJwk> {
  const { kty, crv, x, y } = await exportJWK(createPublicKey(pem));
  return workstationJwkSchema.parse({ kty, crv, x, y });
}

function valueOf<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'retry':
    case 'pause':
      throw new AppError('offline', `The central database does not answer: ${outcome.reason}`);
    case 'unreadable':
      throw new AppError('rejected', 'The answer is not a central database’s', {
        reason: 'not-a-central-database',
      });
    case 'unauthorized':
      throw new AppError('unauthorized', 'The central database refuses', { reason: outcome.reason });
    case 'blocked':
      throw new AppError('rejected', 'The central database refuses', { reason: outcome.code });
    case 'conflict':
    case 'gone':
    case 'rejected':
      throw new AppError('rejected', outcome.refusal.detail, {
        reason: outcome.refusal.code,
        details: outcome.refusal,
      });
    default:
      return unreachable(outcome);
  }
}
