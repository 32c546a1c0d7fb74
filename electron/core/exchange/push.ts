import { unreachable } from '../../../shared/assert.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { type Tx, write } from '../db/write.ts';
import { applyAuction, applyLot, settleDossier } from './apply-server.ts';
import { backoffMs, randomUnit } from './backoff.ts';
import type { ExchangeDeps } from './deps.ts';
import { findLot } from './lot-store.ts';
import type { Outcome } from './outcome.ts';
import {
  countWaiting,
  done,
  markSending,
  nextCommands,
  type OutboxCommand,
  park,
  retryLater,
} from './outbox.ts';
import { type Result, sendDecision } from './send-command.ts';
import { sendDossier } from './send-dossier.ts';
import type { Speak } from './session.ts';
import { recheckUploads } from './transfer-store.ts';

/** Why pushing or pulling ended. */
export type Halt =
  | { readonly kind: 'finished' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'wait'; readonly ms: number; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly code: string };

/** Answers in a row that are not the contract's before a person is asked. */
export const unreadableLimit = 5;
const batch = 20;

/**
 * Sends waiting commands, oldest first, one after another: the answer of one is the base of the next of its dossier.
 * Ends when none is due, or when the line, the key or the server stops everything. No transaction is open meanwhile.
 */
export async function push(
  deps: ExchangeDeps,
  speak: Speak,
  options: { readonly signal: AbortSignal; readonly onLeft: (left: number) => void },
): Promise<Halt> {
  for (;;) {
    const commands = nextCommands(deps.db, deps.ports.now(), batch);
    if (commands.length === 0) return { kind: 'finished' };
    for (const command of commands) {
      if (options.signal.aborted) return { kind: 'finished' };
      options.onLeft(countWaiting(deps.db));
      const halt = await sendOne(deps, speak, command, options.signal);
      if (halt) return halt;
    }
  }
}

async function sendOne(
  deps: ExchangeDeps,
  speak: Speak,
  command: OutboxCommand,
  signal: AbortSignal,
): Promise<Halt | undefined> {
  write(deps.db, (tx) => markSending(tx, command.commandId));
  const outcome = await send(deps, speak, command, signal);
  deps.ports.log.info('exchange.command', {
    commandId: command.commandId,
    dossierId: command.dossierId,
    name: command.name,
    outcome: outcome.kind,
    code: 'refusal' in outcome ? outcome.refusal.code : undefined,
  });
  return write(deps.db, (tx) => settle(tx, deps, command, outcome));
}

async function send(
  deps: ExchangeDeps,
  speak: Speak,
  command: OutboxCommand,
  signal: AbortSignal,
): Promise<Outcome<Result>> {
  const { body } = command;
  if (!body) {
    return { kind: 'rejected', refusal: { status: 0, code: 'command-unreadable', detail: '', errors: [] } };
  }
  const caller = { userId: command.actorId, role: command.actorRole };
  const sending = { speak, command, caller, signal };
  return body.name === 'submit-dossier'
    ? await sendDossier(sending, body.payload, findLot(deps.db, command.dossierId))
    : await sendDecision(sending, body);
}

/** Writes what an outcome means: outbox, mirror and dossier in one transaction. */
function settle(
  tx: Tx,
  deps: ExchangeDeps,
  command: OutboxCommand,
  outcome: Outcome<Result>,
): Halt | undefined {
  const { commandId } = command;
  const retryAt = (at: EpochMs | undefined, counted: boolean, unreadable = false) =>
    retryLater(tx, commandId, { at, counted, unreadable });
  switch (outcome.kind) {
    case 'done':
      settleDone(tx, deps, command, outcome.value);
      return undefined;
    case 'retry': {
      // The line is not the command's fault: when it is back, everything goes at once.
      const line = outcome.reason !== 'server-error';
      retryAt(line ? undefined : nextTry(deps, command.attempts + 1), !line);
      return line ? { kind: 'offline' } : undefined;
    }
    case 'pause':
      retryAt(undefined, false);
      return { kind: 'wait', ms: outcome.ms, reason: outcome.reason };
    case 'unauthorized':
      retryAt(undefined, false);
      return { kind: 'unauthorized', reason: outcome.reason };
    case 'blocked':
      retryAt(undefined, false);
      return { kind: 'blocked', code: outcome.code };
    case 'unreadable':
      if (command.unreadable + 1 >= unreadableLimit) park(tx, commandId, outcome.refusal);
      else retryAt(nextTry(deps, command.attempts + 1), true, true);
      return undefined;
    case 'conflict':
    case 'gone':
    case 'rejected':
      if (outcome.refusal.code === 'file-missing') recheckUploads(tx, command.needsFiles);
      park(tx, commandId, outcome.refusal);
      return undefined;
    default:
      return unreachable(outcome);
  }
}

function settleDone(tx: Tx, deps: ExchangeDeps, command: OutboxCommand, result: Result): void {
  const { rev } = 'lot' in result ? result.lot : result.auction;
  done(tx, command.commandId, { serverRev: rev, at: deps.ports.now() });
  if ('auction' in result) {
    applyAuction(tx, deps, result.auction);
    return;
  }
  applyLot(tx, deps, result.lot);
  if (command.name === 'submit-dossier') settleDossier(tx, deps, command.dossierId);
}

function nextTry(deps: ExchangeDeps, attempts: number): EpochMs {
  return (deps.ports.now() + backoffMs(attempts, randomUnit(deps.ports.randomBytes))) as EpochMs;
}
