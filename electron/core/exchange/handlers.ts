import type { Handlers } from '../../../shared/contract/contract.ts';
import type { EngineState, exchangeContract } from '../../../shared/contract/exchange.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { type Tx, write } from '../db/write.ts';
import { unmarkIssued } from '../paperwork/paper-store.ts';
import { takeUpAgain } from '../review/draft-store.ts';
import { settleDossier } from './apply-server.ts';
import type { Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { setSealedAgain } from './dossier-mirror-store.ts';
import type { Engine } from './engine.ts';
import { enrol } from './enrol.ts';
import { advanceTrainingClock } from './training-clock.ts';
import { allowDisappearance } from './feed-store.ts';
import { findLink, noteEngine } from './link-store.ts';
import {
  findCommand,
  hurryCommands,
  type OutboxCommand,
  refreshBase,
  resend,
  takeBack,
} from './outbox-store.ts';
import type { SignIn } from './sign-in.ts';
import type { EngineEvent } from './state.ts';
import { hurryTransfers, retryTransfer } from './transfer-store.ts';
import { exchangeView } from './view.ts';

export type HandlerDeps = {
  readonly deps: ExchangeDeps;
  readonly client: Client;
  readonly signIn: SignIn;
  readonly engine: Pick<Engine, 'wake' | 'start' | 'stop' | 'isRunning'>;
  readonly move: (event: EngineEvent) => void;
  readonly state: () => EngineState;
};

type ExchangeHandlers = Handlers<typeof exchangeContract>;
type QueueHandlers = Pick<
  ExchangeHandlers,
  'exchange.resend' | 'exchange.takeBack' | 'exchange.retryFile' | 'exchange.enrol'
>;

/** Handlers of `shared/contract/exchange.ts`. */
export function createExchangeHandlers(given: HandlerDeps): ExchangeHandlers {
  const { deps, engine, signIn } = given;
  const { db, ports } = deps;
  const audit = auditor(deps);
  return {
    'exchange.view': () => exchangeView(db, given.state(), ports.now()),
    'exchange.syncNow': () => {
      signIn.forget();
      write(db, (tx) => hurry(tx));
      engine.wake();
      return null;
    },
    'exchange.pause': async () => {
      write(db, (tx) => noteEngine(tx, { paused: true }));
      given.move({ kind: 'paused' });
      if (engine.isRunning()) {
        await engine.stop();
        engine.start();
      }
      return null;
    },
    'exchange.resume': () => {
      write(db, (tx) => {
        // Going on after the warning about missing objects is the person's decision, and is recorded as one.
        if (findLink(tx)?.blocked === 'mass-disappearance') {
          allowDisappearance(tx);
          audit(tx, 'exchange.allow-disappearance', deps.actor.id);
        }
        noteEngine(tx, { paused: false, blocked: null });
        hurry(tx);
      });
      given.move({ kind: 'resumed' });
      engine.wake();
      return null;
    },
    'exchange.advanceTrainingClock': async ({ days }) => {
      const simulatedAt = await advanceTrainingClock(given, days);
      write(db, (tx) => audit(tx, 'exchange.advance-training-clock', deps.actor.id, { days }));
      engine.wake();
      return { simulatedAt };
    },
    ...createQueueHandlers(given),
  };
}

function createQueueHandlers(given: HandlerDeps): QueueHandlers {
  const { deps, engine, signIn } = given;
  const { db } = deps;
  const audit = auditor(deps);
  return {
    'exchange.resend': ({ commandId }) => {
      write(db, (tx) => sendAgain(tx, commandId, audit));
      engine.wake();
      return null;
    },
    'exchange.takeBack': ({ commandId }) => {
      write(db, (tx) => {
        const command = takeBack(tx, commandId);
        undoLocally(tx, deps, command);
        audit(tx, 'exchange.take-back', command.dossierId, { commandId, name: command.name });
      });
      engine.wake();
      return null;
    },
    'exchange.retryFile': ({ fileId }) => {
      write(db, (tx) => retryTransfer(tx, fileId));
      engine.wake();
      return null;
    },
    'exchange.enrol': async ({ address, code }) => {
      if (!mayEnrol(deps)) throw new AppError('forbidden', 'Joining is an administrator’s work');
      const joined = await enrol(deps, given.client, { address, code, signal: AbortSignal.timeout(60_000) });
      write(db, (tx) =>
        audit(tx, 'exchange.enrol', findLink(tx)?.workstationId ?? '', { name: joined.centralName }),
      );
      signIn.forget();
      given.move({ kind: 'resumed' });
      engine.wake();
      return joined;
    },
  };
}

/** What was written here when the command was put into the queue is as it was before. */
function undoLocally(tx: Tx, deps: ExchangeDeps, { dossierId, name, body, actorId }: OutboxCommand): void {
  if (name === 'submit-dossier') {
    setSealedAgain(tx, dossierId);
    settleDossier(tx, deps, dossierId);
  }
  if (body?.name === 'milestone' && body.payload.kind === 'act' && body.payload.documentSha256 !== undefined)
    unmarkIssued(tx, { dossierId, pdfSha256: body.payload.documentSha256 });
  if (body?.name === 'return') takeUpAgain(tx, { lotId: dossierId, userId: actorId }, body.payload.reasons);
}

function auditor({ ports, actor }: ExchangeDeps): Audit {
  return (tx, action, entityId, data = {}) =>
    addAudit(tx, { at: ports.now(), userId: actor.id, action, entity: 'exchange', entityId, data });
}

function hurry(tx: Tx): void {
  hurryCommands(tx);
  hurryTransfers(tx);
}

type Audit = (tx: Tx, action: string, entityId: string, data?: Readonly<Record<string, unknown>>) => unknown;

/** A person has looked at the refusal: what they see now is what they decide upon. */
function sendAgain(tx: Tx, commandId: CommandId, audit: Audit): void {
  const command = findCommand(tx, commandId);
  if (!command) throw new AppError('not-found', 'No such command waits');
  if (command.refusal?.code === 'conflict') refreshBase(tx, command);
  resend(tx, commandId);
  audit(tx, 'exchange.resend', command.dossierId, { commandId, name: command.name });
}

/** A new workstation may be joined by its only user; later by an administrator. */
function mayEnrol({ actor, db }: ExchangeDeps): boolean {
  return actor.roles.includes('administrator') || findLink(db)?.enrolled !== true;
}
