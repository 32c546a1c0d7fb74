import { z } from 'zod';
import { officeSchema, officeUserSchema } from '../../../shared/central-api/office.ts';
import { centralModeSchema } from '../../../shared/central-api/service-info.ts';
import { type CivilDate, type EpochMs, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { workstationIdSchema } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

const linkSchema = z.object({
  workstationId: workstationIdSchema,
  address: z.string(),
  name: z.string(),
  mode: centralModeSchema,
  issuer: z.string(),
  office: officeSchema,
  users: z.array(officeUserSchema),
});
/** The one central database that this workstation belongs to. */
export type CentralLink = z.infer<typeof linkSchema> & {
  /** Private key (PKCS#8) sealed with the workstation's own key. */
  readonly sealedKey: Uint8Array;
  readonly enrolled: boolean;
  readonly paused: boolean;
  readonly waitUntil: EpochMs | undefined;
  readonly waitReason: string | undefined;
  readonly blocked: string | undefined;
  /** Contacts in a row that failed; the backoff of the engine, kept over a restart. */
  readonly failures: number;
  readonly lastContactAt: EpochMs | undefined;
  readonly clockDifferenceMs: number | undefined;
  readonly simulatedDifferenceMs: number | undefined;
};

type Row = Record<string, string | number | null> & {
  readonly office: string;
  readonly users: string;
  readonly sealedKey: Uint8Array;
};
type NullableNumbers = { readonly [key: string]: number | string | null };

/** Finds the link; undefined before the first enrolment was tried. */
export function findLink(db: Db): CentralLink | undefined {
  const row = db
    .prepare<[], Row>(
      `SELECT workstation_id AS workstationId, address, name, mode, issuer, office, users, sealed_key AS sealedKey,
         enrolled, paused, wait_until AS waitUntil, wait_reason AS waitReason, blocked, failures,
         last_contact_at AS lastContactAt, clock_difference_ms AS clockDifferenceMs,
         simulated_difference_ms AS simulatedDifferenceMs
       FROM central_link WHERE one = 1`,
    )
    .get();
  if (!row) return undefined;
  const numbers = row as NullableNumbers;
  const identity =
    numbers['enrolled'] === 1
      ? linkSchema.parse({ ...row, office: JSON.parse(row.office), users: JSON.parse(row.users) })
      : ({ ...row, office: {}, users: [] } as unknown as z.infer<typeof linkSchema>);
  return {
    ...identity,
    sealedKey: new Uint8Array(row.sealedKey),
    enrolled: numbers['enrolled'] === 1,
    paused: numbers['paused'] === 1,
    waitUntil: (numbers['waitUntil'] ?? undefined) as EpochMs | undefined,
    waitReason: (numbers['waitReason'] ?? undefined) as string | undefined,
    blocked: (numbers['blocked'] ?? undefined) as string | undefined,
    failures: Number(numbers['failures'] ?? 0),
    lastContactAt: (numbers['lastContactAt'] ?? undefined) as EpochMs | undefined,
    clockDifferenceMs: (numbers['clockDifferenceMs'] ?? undefined) as number | undefined,
    simulatedDifferenceMs: (numbers['simulatedDifferenceMs'] ?? undefined) as number | undefined,
  };
}

/** Keeps the key pair before the enrolment call: after a lost answer the same code and key are sent again. */
export function putEnrolmentAttempt(
  tx: Tx,
  attempt: { readonly workstationId: string; readonly address: string; readonly sealedKey: Uint8Array },
): void {
  tx.prepare(
    `INSERT INTO central_link (one, workstation_id, address, name, mode, issuer, office, users, sealed_key, enrolled)
     VALUES (1, @workstationId, @address, '', 'test', '', '{}', '[]', @sealedKey, 0)
     ON CONFLICT (one) DO UPDATE SET workstation_id = excluded.workstation_id, address = excluded.address,
       sealed_key = excluded.sealed_key, enrolled = 0`,
  ).run(attempt);
  touch(tx, 'exchange');
}

/** The central database took this workstation in. */
export function putEnrolled(
  tx: Tx,
  link: Pick<CentralLink, 'name' | 'mode' | 'issuer' | 'office' | 'users'>,
): void {
  tx.prepare(
    `UPDATE central_link SET name = @name, mode = @mode, issuer = @issuer, office = @office, users = @users,
       enrolled = 1, blocked = NULL, wait_until = NULL, wait_reason = NULL, failures = 0 WHERE one = 1`,
  ).run({ ...link, office: JSON.stringify(link.office), users: JSON.stringify(link.users) });
  touch(tx, 'exchange');
}

/** What a contact told: names, mode, clocks. */
export function noteContact(
  tx: Tx,
  contact: {
    readonly at: EpochMs;
    readonly clockDifferenceMs: number | undefined;
    readonly simulatedDifferenceMs: number | undefined;
  },
): void {
  tx.prepare(
    `UPDATE central_link SET last_contact_at = @at, failures = 0,
       clock_difference_ms = coalesce(@clock, clock_difference_ms),
       simulated_difference_ms = coalesce(@simulated, simulated_difference_ms) WHERE one = 1`,
  ).run({
    at: contact.at,
    clock: contact.clockDifferenceMs ?? null,
    simulated: contact.simulatedDifferenceMs ?? null,
  });
  touch(tx, 'exchange');
}

/** Keeps how the engine stands, so that a restart forgets neither a pause nor a backoff. */
export function noteEngine(
  tx: Tx,
  change: Partial<{
    readonly paused: boolean;
    readonly wait: { readonly until: EpochMs; readonly reason: string } | null;
    readonly blocked: string | null;
    readonly failures: number;
  }>,
): void {
  const set = (sql: string, value: Record<string, string | number | null>) =>
    tx.prepare(`UPDATE central_link SET ${sql} WHERE one = 1`).run(value);
  if (change.paused !== undefined) set('paused = @paused', { paused: change.paused ? 1 : 0 });
  if (change.wait !== undefined) {
    set('wait_until = @until, wait_reason = @reason', {
      until: change.wait?.until ?? null,
      reason: change.wait?.reason ?? null,
    });
  }
  if (change.blocked !== undefined) set('blocked = @blocked', { blocked: change.blocked });
  if (change.failures !== undefined) set('failures = @failures', { failures: change.failures });
  touch(tx, 'exchange');
}

/**
 * Today by the simulated clock of a training central database (decisions.md: test mode), as of the last contact;
 * undefined in production and before the first contact.
 */
export function simulatedToday(db: Db, now: EpochMs): CivilDate | undefined {
  const row = db
    .prepare<[], { difference: number | null }>(
      `SELECT simulated_difference_ms AS difference FROM central_link WHERE mode = 'test' AND enrolled = 1`,
    )
    .get();
  return row?.difference === undefined || row.difference === null
    ? undefined
    : kyivDateOf(now + row.difference);
}
