import { unreachable } from '../../../shared/assert.ts';
import { serviceInfoSchema } from '../../../shared/central-api/service-info.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import { backoffMs, randomUnit } from './backoff.ts';
import type { Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { clocksOf, enrol } from './enrol.ts';
import { fetchManifests } from './fetch-manifests.ts';
import { type CentralLink, findLink, noteContact, noteEngine } from './link-store.ts';
import { classify } from './outcome.ts';
import { countWaiting, nextCommandDueAt } from './outbox-store.ts';
import { pull } from './pull.ts';
import { type Halt, push } from './push.ts';
import type { Speak } from './session.ts';
import type { EngineEvent } from './state.ts';
import { nextTransferDueAt } from './transfer-store.ts';

export type RoundDeps = ExchangeDeps & {
  readonly client: Client;
  readonly speak: Speak;
  readonly pollMs: number;
  readonly move: (event: EngineEvent) => void;
  /** Lets files travel beside the round; safe to call again while they do. */
  readonly startFiles: (signal: AbortSignal) => void;
  readonly filesTravel: () => boolean;
};

const unauthorizedPauseMs = 300_000;

/** One round: contact → push → pull → manifests to review, files beside. Gives when the next is due. */
export async function runRound(
  deps: RoundDeps,
  signal: AbortSignal,
  hurried: boolean,
): Promise<EpochMs | undefined> {
  const link = findLink(deps.db);
  if (!link?.enrolled) return await joinTraining(deps, signal);
  if (link.paused) return stay(deps, { kind: 'paused' });
  if (link.blocked !== undefined) return stay(deps, { kind: 'blocked', code: link.blocked });
  const held = heldUntil(deps, link, hurried);
  if (held !== undefined) return held;
  const halt = await work(deps, link, signal);
  return signal.aborted ? undefined : settleHalt(deps, halt);
}

async function work(deps: RoundDeps, link: CentralLink, signal: AbortSignal): Promise<Halt> {
  const contact = await meet(deps, link, signal);
  if (contact.kind !== 'finished') return contact;
  deps.startFiles(signal);
  const pushed = await push(deps, deps.speak, {
    signal,
    onLeft: (left) => deps.move({ kind: 'push', left }),
  });
  if (pushed.kind !== 'finished') return pushed;
  const pulled = await pull(deps, deps.speak, {
    signal,
    onPage: (page) => deps.move({ kind: 'pull', page }),
  });
  if (pulled.kind !== 'finished' || toldToWait(deps) !== undefined) return pulled;
  deps.startFiles(signal);
  return await fetchManifests(deps, deps.speak, signal);
}

/** Asks who is there and what time it is: the cheapest way to learn that the line is up. */
async function meet(deps: RoundDeps, link: CentralLink, signal: AbortSignal): Promise<Halt> {
  const answer = await deps.client({
    method: 'GET',
    address: link.address,
    path: '/',
    schema: serviceInfoSchema,
    signal,
  });
  const outcome = classify(answer);
  if (outcome.kind === 'pause') return { kind: 'wait', ms: outcome.ms, reason: outcome.reason };
  if (outcome.kind === 'unreadable') {
    return { kind: 'wait', ms: nextBackoff(deps, link.failures + 1), reason: outcome.refusal.code };
  }
  if (outcome.kind !== 'done') return { kind: 'offline' };
  if (outcome.value.mode !== link.mode) return { kind: 'blocked', code: 'other-mode' };
  write(deps.db, (tx) => noteContact(tx, clocksOf(outcome.value, deps.ports.now())));
  return { kind: 'finished' };
}

function stay(deps: RoundDeps, event: EngineEvent): undefined {
  deps.move(event);
  return undefined;
}

/** A pause that the server asked for binds everybody; a backoff after a cut line gives way to a person or a new command. */
function heldUntil(deps: RoundDeps, link: CentralLink, hurried: boolean): EpochMs | undefined {
  const until = link.waitUntil;
  if (until === undefined || until <= deps.ports.now()) return undefined;
  if (link.waitReason === 'offline') {
    if (hurried) return undefined;
    deps.move({ kind: 'offline', retryAt: until });
  } else {
    deps.move({ kind: 'wait', until, reason: link.waitReason ?? 'unavailable' });
  }
  return until;
}

/** The server may have told the files to wait while the round went on: their pause is everybody's. */
function toldToWait(deps: RoundDeps): EpochMs | undefined {
  const link = findLink(deps.db);
  return link && heldUntil(deps, link, true);
}

function rest(deps: RoundDeps): EpochMs {
  const until = toldToWait(deps);
  if (until !== undefined) return until;
  write(deps.db, (tx) => noteEngine(tx, { wait: null, failures: 0 }));
  if (deps.filesTravel()) deps.move({ kind: 'files', sentBytes: 0, totalBytes: 0 });
  else deps.move({ kind: 'done', at: deps.ports.now() });
  return nextDue(deps);
}

/** Writes down why a round (or the files) ended, shows it, gives when to go on. */
export function settleHalt(deps: RoundDeps, halt: Halt): EpochMs | undefined {
  const { now } = deps.ports;
  switch (halt.kind) {
    case 'finished':
      return rest(deps);
    case 'offline': {
      const failures = (findLink(deps.db)?.failures ?? 0) + 1;
      const retryAt = (now() + nextBackoff(deps, failures)) as EpochMs;
      write(deps.db, (tx) => noteEngine(tx, { failures, wait: { until: retryAt, reason: 'offline' } }));
      deps.move({ kind: 'offline', retryAt });
      return retryAt;
    }
    case 'wait': {
      const until = (now() + halt.ms) as EpochMs;
      const failures = (findLink(deps.db)?.failures ?? 0) + 1;
      write(deps.db, (tx) => noteEngine(tx, { failures, wait: { until, reason: halt.reason } }));
      deps.move({ kind: 'wait', until, reason: halt.reason });
      return until;
    }
    case 'unauthorized':
      deps.move({ kind: 'unauthorized', reason: halt.reason });
      return (now() + unauthorizedPauseMs) as EpochMs;
    case 'blocked':
      write(deps.db, (tx) => noteEngine(tx, { blocked: halt.code }));
      deps.move({ kind: 'blocked', code: halt.code });
      return undefined;
    default:
      return unreachable(halt);
  }
}

function nextBackoff(deps: RoundDeps, failures: number): number {
  return backoffMs(failures, randomUnit(deps.ports.randomBytes));
}

function nextDue(deps: RoundDeps): EpochMs {
  const poll = deps.ports.now() + deps.pollMs;
  const dues = [nextCommandDueAt(deps.db), nextTransferDueAt(deps.db)].filter((at) => at !== undefined);
  return Math.max(deps.ports.now(), Math.min(poll, ...dues)) as EpochMs;
}

/** A training profile joins by itself; a real workstation waits for its administrator. */
async function joinTraining(deps: RoundDeps, signal: AbortSignal): Promise<EpochMs | undefined> {
  const { training } = deps.ports;
  if (!training) return stay(deps, { kind: 'not-enrolled' });
  try {
    await enrol(deps, deps.client, {
      address: training.centralAddress,
      code: training.enrolmentCode,
      signal,
    });
    deps.move({ kind: 'push', left: countWaiting(deps.db) });
    return deps.ports.now();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    deps.ports.log.warn('exchange.enrol', { code: cause.code, reason: cause.reason });
    if (cause.code !== 'offline')
      return stay(deps, { kind: 'unauthorized', reason: cause.reason ?? cause.code });
    const retryAt = (deps.ports.now() + nextBackoff(deps, 1)) as EpochMs;
    deps.move({ kind: 'offline', retryAt });
    return retryAt;
  }
}
