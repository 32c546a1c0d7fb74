import { assert } from '../../../shared/assert.ts';
import type { Refusal } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { CommandId, DossierId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import { type CommandBody, parseCommand, roleOfCommand } from './commands.ts';

export type NewCommand = CommandBody & {
  readonly commandId: CommandId;
  readonly dossierId: DossierId;
  /** Hashes of files that must have arrived before this command may go. */
  readonly needsFiles: readonly Sha256[];
  /** Server's revision of the object that the person decided upon; 0 when it is not there yet. */
  readonly baseRevision: number;
  readonly actorId: UserId;
  readonly at: EpochMs;
};

/** State (and, of a lot, version) of the object that a command was decided upon. */
export type BaseMark = { readonly rev: number; readonly state: string; readonly version?: number };

/** A command on its way. `body` is undefined when the stored payload cannot be read any more: it is parked. */
export type OutboxCommand = {
  readonly seq: number;
  readonly commandId: CommandId;
  readonly dossierId: DossierId;
  readonly name: string;
  readonly body: CommandBody | undefined;
  readonly needsFiles: readonly Sha256[];
  readonly baseRevision: number;
  /** How the mirrored object stood when the person decided; undefined when it was not mirrored. */
  readonly base: BaseMark | undefined;
  /** Times a person sent it again after a refusal: each round is a new idempotency key. */
  readonly round: number;
  readonly state: 'queued' | 'sending' | 'parked';
  readonly attempts: number;
  /** Answers in a row that were not the contract's. */
  readonly unreadable: number;
  readonly retryAt: EpochMs | undefined;
  readonly refusal: Refusal | undefined;
  readonly actorId: UserId;
  readonly actorRole: CentralRole | undefined;
  readonly createdAt: EpochMs;
};

type Row = Omit<OutboxCommand, 'body' | 'base' | 'needsFiles' | 'refusal' | 'retryAt' | 'actorRole'> & {
  readonly base: string | null;
  readonly payload: string;
  readonly needsFiles: string;
  readonly refusal: string | null;
  readonly retryAt: number | null;
  readonly actorRole: string | null;
};

const columns = `seq, command_id AS commandId, dossier_id AS dossierId, name, payload, needs_files AS needsFiles,
  base_revision AS baseRevision, base, round, state, attempts, unreadable, retry_at AS retryAt, refusal, actor_id AS actorId,
  actor_role AS actorRole, created_at AS createdAt`;

/** Puts a command behind the others of its dossier. Throws when the payload does not fit its name: a bug. */
export function addCommand(tx: Tx, command: NewCommand): void {
  const body = parseCommand(command.name, command.payload);
  assert(body, `payload of ${command.name} fits its schema`);
  tx.prepare(
    `INSERT INTO outbox (command_id, dossier_id, name, payload, needs_files, base_revision, base, actor_id,
       actor_role, created_at)
     VALUES (@commandId, @dossierId, @name, @payload, @needsFiles, @baseRevision, @base, @actorId, @actorRole, @at)`,
  ).run({
    commandId: command.commandId,
    dossierId: command.dossierId,
    name: body.name,
    payload: JSON.stringify(body.payload),
    needsFiles: JSON.stringify([...new Set(command.needsFiles)]),
    baseRevision: command.baseRevision,
    base: JSON.stringify(findBase(tx, body, command.dossierId) ?? null),
    actorId: command.actorId,
    actorRole: roleOfCommand(body) ?? null,
    at: command.at,
  });
  touch(tx, 'exchange');
}

/**
 * Gives commands that may go now: queued, due, first of their dossier, with every needed file stored at the server.
 * A parked command is still the first of its dossier, so it stops its own dossier and no other.
 */
export function nextCommands(db: Db, now: EpochMs, limit: number): readonly OutboxCommand[] {
  return db
    .prepare<[{ now: number; limit: number }], Row>(
      `SELECT ${columns} FROM outbox
       WHERE state = 'queued' AND (retry_at IS NULL OR retry_at <= @now)
         AND NOT EXISTS (SELECT 1 FROM outbox earlier
           WHERE earlier.dossier_id = outbox.dossier_id AND earlier.seq < outbox.seq)
         AND NOT EXISTS (SELECT 1 FROM json_each(outbox.needs_files) need WHERE NOT EXISTS (
           SELECT 1 FROM transfer WHERE sha256 = need.value AND direction = 'up' AND state = 'stored'))
       ORDER BY seq LIMIT @limit`,
    )
    .all({ now, limit })
    .map(toCommand);
}

/** Gives the commands of one dossier that have not arrived yet, oldest first. */
export function pendingCommands(db: Db, dossierId: DossierId): readonly OutboxCommand[] {
  return db
    .prepare<[string], Row>(`SELECT ${columns} FROM outbox WHERE dossier_id = ? ORDER BY seq`)
    .all(dossierId)
    .map(toCommand);
}

/** Counts the commands of one dossier that have not arrived yet, refused ones too. */
export function countCommandsOf(db: Db, dossierId: DossierId): number {
  const row = db
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM outbox WHERE dossier_id = ?')
    .get(dossierId);
  return row?.n ?? 0;
}

/** Gives all commands that have not arrived yet, oldest first, at most `limit`. */
export function listCommands(db: Db, limit: number): readonly OutboxCommand[] {
  return db
    .prepare<[number], Row>(`SELECT ${columns} FROM outbox ORDER BY seq LIMIT ?`)
    .all(limit)
    .map(toCommand);
}

/** Finds one command by its id. */
export function findCommand(db: Db, commandId: CommandId): OutboxCommand | undefined {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM outbox WHERE command_id = ?`).get(commandId);
  return row && toCommand(row);
}

/** Counts commands that wait (not the refused ones). */
export function countWaiting(db: Db): number {
  const row = db
    .prepare<[], { n: number }>(`SELECT count(*) AS n FROM outbox WHERE state IN ('queued', 'sending')`)
    .get();
  return row?.n ?? 0;
}

/** The earliest time at which a waiting command is due again; undefined when none waits for a time. */
export function nextCommandDueAt(db: Db): EpochMs | undefined {
  const row = db
    .prepare<[], { at: number | null }>(`SELECT min(retry_at) AS at FROM outbox WHERE state = 'queued'`)
    .get();
  return (row?.at ?? undefined) as EpochMs | undefined;
}

/**
 * Marks a command as being sent and gives it as it stands now. Whether it arrived is not known until its answer is.
 * Undefined when it no longer waits: a person has taken it back since it was listed.
 */
export function markSending(tx: Tx, commandId: CommandId): OutboxCommand | undefined {
  const { changes } = tx
    .prepare(`UPDATE outbox SET state = 'sending' WHERE command_id = ? AND state = 'queued'`)
    .run(commandId);
  if (changes === 0) return undefined;
  touch(tx, 'exchange');
  return findCommand(tx, commandId);
}

/** The command arrived: it leaves the outbox and is noted with the revision it made. */
export function done(
  tx: Tx,
  commandId: CommandId,
  result: { readonly serverRev: number; readonly at: EpochMs },
): void {
  tx.prepare(
    `INSERT OR IGNORE INTO sent_command (command_id, dossier_id, name, server_rev, done_at)
     SELECT command_id, dossier_id, name, @serverRev, @at FROM outbox WHERE command_id = @commandId`,
  ).run({ commandId, ...result });
  tx.prepare(`DELETE FROM outbox WHERE command_id = ?`).run(commandId);
  touch(tx, 'exchange');
}

/** Refused: waits for a person; the rest of its dossier waits behind it. */
export function park(tx: Tx, commandId: CommandId, refusal: Refusal): void {
  tx.prepare(
    `UPDATE outbox SET state = 'parked', refusal = @refusal, retry_at = NULL, attempts = attempts + 1
     WHERE command_id = @commandId`,
  ).run({ commandId, refusal: JSON.stringify(refusal) });
  touch(tx, 'exchange');
}

/** Goes again at `retryAt`; `counted: false` when nothing was really tried (the whole engine pauses). */
export function retryLater(
  tx: Tx,
  commandId: CommandId,
  retry: { readonly at: EpochMs | undefined; readonly counted: boolean; readonly unreadable: boolean },
): void {
  tx.prepare(
    `UPDATE outbox SET state = 'queued', retry_at = @at, attempts = attempts + @counted,
       unreadable = CASE WHEN @unreadable = 1 THEN unreadable + 1 WHEN @counted = 1 THEN 0 ELSE unreadable END
     WHERE command_id = @commandId`,
  ).run({
    commandId,
    at: retry.at ?? null,
    counted: retry.counted ? 1 : 0,
    unreadable: retry.unreadable ? 1 : 0,
  });
  touch(tx, 'exchange');
}

/** A person sends a refused or waiting command again as it is. Throws `not-found` when it is not there. */
export function resend(tx: Tx, commandId: CommandId): void {
  const { changes } = tx
    .prepare(
      `UPDATE outbox SET state = 'queued', refusal = NULL, retry_at = NULL, unreadable = 0,
         round = round + (refusal IS NOT NULL)
       WHERE command_id = ? AND state <> 'sending'`,
    )
    .run(commandId);
  if (changes === 0) throw new AppError('not-found', 'No such command waits');
  touch(tx, 'exchange');
}

/** Sets the base of a command to what is mirrored now: a person has looked again. */
export function refreshBase(tx: Tx, command: OutboxCommand): void {
  const base = command.body && findBase(tx, command.body, command.dossierId);
  if (!base) return;
  tx.prepare(`UPDATE outbox SET base = @base, base_revision = @rev WHERE command_id = @commandId`).run({
    commandId: command.commandId,
    base: JSON.stringify(base),
    rev: base.rev,
  });
}

/** Lets everything that waits for a time go at once. */
export function hurryCommands(tx: Tx): void {
  tx.prepare(`UPDATE outbox SET retry_at = NULL WHERE state = 'queued' AND retry_at IS NOT NULL`).run();
}

/** The number of the newest command that ever waited. */
export function lastCommandSeq(db: Db): number {
  return (
    db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'outbox'`).get()?.seq ?? 0
  );
}

/**
 * Takes a refused or waiting command out again. Gives it. Throws `not-found`, or `invalid-state` while it is being sent
 * (nobody knows then whether it arrived).
 */
export function takeBack(tx: Tx, commandId: CommandId): OutboxCommand {
  const command = findCommand(tx, commandId);
  if (!command) throw new AppError('not-found', 'No such command waits');
  if (command.state === 'sending') {
    throw new AppError('invalid-state', 'The command is being sent', { reason: 'command-sending' });
  }
  tx.prepare(`DELETE FROM outbox WHERE command_id = ?`).run(commandId);
  touch(tx, 'exchange');
  return command;
}

/** At start: what was being sent when the program ended is sent again under the same key. */
export function requeueSending(tx: Tx): number {
  const { changes } = tx.prepare(`UPDATE outbox SET state = 'queued' WHERE state = 'sending'`).run();
  if (changes > 0) touch(tx, 'exchange');
  return changes;
}

/** Counts commands that arrived since a time. */
export function countSentSince(db: Db, since: EpochMs): number {
  return (
    db
      .prepare<[number], { n: number }>(`SELECT count(*) AS n FROM sent_command WHERE done_at >= ?`)
      .get(since)?.n ?? 0
  );
}

function findBase(tx: Tx, body: CommandBody, dossierId: DossierId): BaseMark | undefined {
  return 'auctionId' in body.payload
    ? tx
        .prepare<[string], BaseMark>(`SELECT rev, state FROM auction WHERE id = ?`)
        .get(body.payload.auctionId)
    : tx.prepare<[string], BaseMark>(`SELECT rev, state, version FROM lot WHERE id = ?`).get(dossierId);
}

function toCommand(row: Row): OutboxCommand {
  const { payload, base, needsFiles, refusal, retryAt, actorRole, ...rest } = row;
  return {
    ...rest,
    body: parseCommand(row.name, JSON.parse(payload)),
    base: base === null ? undefined : ((JSON.parse(base) ?? undefined) as BaseMark | undefined),
    needsFiles: JSON.parse(needsFiles) as readonly Sha256[],
    refusal: refusal === null ? undefined : (JSON.parse(refusal) as Refusal),
    retryAt: (retryAt ?? undefined) as EpochMs | undefined,
    actorRole: (actorRole ?? undefined) as CentralRole | undefined,
  };
}
