import { unreachable } from '../../../shared/assert.ts';
import type { Refusal } from '../../../shared/contract/exchange.ts';
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
} from './outbox-store.ts';
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
  { commandId }: OutboxCommand,
  signal: AbortSignal,
): Promise<Halt | undefined> {
  const command = write(deps.db, (tx) => markSending(tx, commandId));
  if (!command) return undefined;
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
  switch (outcome.kind) {
    case 'done':
      settleDone(tx, deps, command, outcome.value);
      return undefined;
    case 'unreadable':
      settleUnreadable(tx, deps, command, outcome.refusal);
      return undefined;
    case 'conflict':
    case 'gone':
    case 'rejected':
      if (outcome.refusal.code === 'file-missing') recheckUploads(tx, command.needsFiles);
      park(tx, command.commandId, outcome.refusal);
      return undefined;
    case 'retry':
      if (outcome.reason !== 'server-error') return holdBack(tx, command, { kind: 'offline' });
      retryLater(tx, command.commandId, { at: nextTry(deps, command), counted: true, unreadable: false });
      return undefined;
    case 'pause':
      return holdBack(tx, command, { kind: 'wait', ms: outcome.ms, reason: outcome.reason });
    case 'unauthorized':
    case 'blocked':
      return holdBack(tx, command, outcome);
    default:
      return unreachable(outcome);
  }
}

/** What stops everything is not the command's fault: when it is over, the command goes at once. */
function holdBack(tx: Tx, command: OutboxCommand, halt: Halt): Halt {
  retryLater(tx, command.commandId, { at: undefined, counted: false, unreadable: false });
  return halt;
}

function settleUnreadable(tx: Tx, deps: ExchangeDeps, command: OutboxCommand, refusal: Refusal): void {
  if (command.unreadable + 1 >= unreadableLimit) park(tx, command.commandId, refusal);
  else retryLater(tx, command.commandId, { at: nextTry(deps, command), counted: true, unreadable: true });
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

function nextTry({ ports }: ExchangeDeps, { attempts }: OutboxCommand): EpochMs {
  return (ports.now() + backoffMs(attempts + 1, randomUnit(ports.randomBytes))) as EpochMs;
}
