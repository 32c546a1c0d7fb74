import type { EngineState } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { write } from '../db/write.ts';
import type { BlobStore } from '../files/blob-store.ts';
import type { Workspace } from '../workspace.ts';
import { createClient } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { createEngine } from './engine.ts';
import { createExchangeHandlers } from './handlers.ts';
import { findLink } from './link-store.ts';
import { lastCommandSeq, requeueSending } from './outbox-store.ts';
import { runRound, settleHalt, type RoundDeps } from './round.ts';
import { createSpeak } from './session.ts';
import { wantReviewFiles } from './apply-server.ts';
import { createSignIn } from './sign-in.ts';
import { type EngineEvent, moveEngine } from './state.ts';
import { nextTransfers, queueUploads, requeueTravelling } from './transfer-store.ts';
import { createTransfers } from './transfer.ts';

export type ExchangeOptions = {
  readonly blobs: ExchangeDeps['blobs'] & Partial<BlobStore>;
  /** Time limit of one call, milliseconds. */
  readonly timeoutMs?: number;
  /** How often the feed is read when nothing happens here. */
  readonly pollMs?: number;
  readonly debounceMs?: number;
  /** Takes announced reference data; without it nobody here keeps any. */
  readonly noteReference?: ExchangeDeps['noteReference'];
};
export type Exchange = ReturnType<typeof createExchange>;

/**
 * The exchange of one unlocked workspace with its central database. `start` continues whatever was under way, `stop`
 * ends it at once (an open call is repeated later under the same key). New commands wake it after their commit.
 */
export function createExchange(workspace: Workspace, options: ExchangeOptions) {
  const { db, ports } = workspace;
  const line = createLine(workspace, options);
  const { move, state } = createStanding(workspace);
  const files = createFiles(line, { move, state, wake: () => engine.wake(), ended: () => engine.tellIdle() });
  const round: RoundDeps = { ...line, move, startFiles: files.start, filesTravel: files.travel };
  const engine = createEngine({
    cycle: (signal, hurried) =>
      runRound(round, signal, hurried).catch((cause: unknown) => {
        ports.log.error('exchange.round', { cause: String(cause) });
        return settleHalt(round, { kind: 'wait', ms: 30_000, reason: 'internal' });
      }),
    now: ports.now,
    sleep: ports.sleep,
    debounceMs: options.debounceMs ?? 20,
    besides: files.travel,
  });
  let unsubscribe: (() => void) | undefined;

  const start = () => {
    if (engine.isRunning()) return;
    write(db, (tx) => {
      requeueSending(tx);
      requeueTravelling(tx);
      wantReviewFiles(tx, line);
    });
    unsubscribe = wakeOnCommands(workspace, () => engine.wake());
    move({ kind: 'started' });
    engine.start();
  };
  const stop = async () => {
    unsubscribe?.();
    unsubscribe = undefined;
    await engine.stop();
    await files.ended();
    line.signIn.forget();
    move({ kind: 'stopped' });
  };

  return {
    handlers: createExchangeHandlers({
      deps: line,
      client: line.client,
      signIn: line.signIn,
      engine,
      move,
      state,
    }),
    /** For rooms that ask the central database something of their own. */
    speak: line.speak,
    start,
    stop,
    /** The line may be back, the computer woke up, the page became visible. */
    wake: (): void => engine.wake(),
    waitForIdle: (): Promise<void> => engine.waitForIdle(),
    /** Puts files into the upload queue, in the caller's transaction. */
    queueFiles: queueUploads,
  };
}

/** Everything that speaks. */
function createLine({ db, ports, filesKey, actor }: Workspace, options: ExchangeOptions) {
  const { timeoutMs = 30_000, pollMs = ports.training ? 2_000 : 30_000, blobs } = options;
  const { noteReference = () => undefined } = options;
  const deps: ExchangeDeps = { db, ports, filesKey, actor, blobs, noteReference };
  const client = createClient({ ...ports, timeoutMs });
  const signIn = createSignIn(deps, client);
  return { ...deps, client, signIn, speak: createSpeak(deps, client, signIn), timeoutMs, pollMs };
}

/** The state that the window shows; every move is announced. */
function createStanding({ db, emit }: Workspace) {
  let state: EngineState = { kind: 'stopped' };
  return {
    state: () => state,
    move: (event: EngineEvent): void => {
      const next = moveEngine(state, event, findLink(db)?.lastContactAt ?? (0 as EpochMs));
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      emit({ name: 'data.changed', subjects: ['exchange'] });
    },
  };
}

type FileHooks = {
  readonly move: (event: EngineEvent) => void;
  readonly state: () => EngineState;
  readonly wake: () => void;
  readonly ended: () => void;
};

/** Files travel beside the rounds: one run at a time, started again by each round that finds some due. */
function createFiles(line: ReturnType<typeof createLine>, hooks: FileHooks) {
  const transfers = createTransfers(line);
  const { db, ports } = line;
  let running: Promise<void> | undefined;
  const run = async (signal: AbortSignal): Promise<void> => {
    try {
      const halt = await transfers.run(signal, hooks.wake);
      if (!signal.aborted && halt.kind !== 'finished')
        settleHalt({ ...line, ...files, move: hooks.move }, halt);
    } catch (cause) {
      ports.log.error('exchange.files', { cause: String(cause) });
    } finally {
      running = undefined;
      if (hooks.state().kind === 'sending-files') hooks.move({ kind: 'done', at: ports.now() });
      hooks.ended();
    }
  };
  const files = {
    startFiles: (signal: AbortSignal): void => {
      if (!running && nextTransfers(db, ports.now(), 1).length > 0) running = run(signal);
    },
    filesTravel: () => running !== undefined,
  };
  return { start: files.startFiles, travel: files.filesTravel, ended: async () => running };
}

/** Only a new command wakes: what the exchange itself writes must not. */
function wakeOnCommands(workspace: Workspace, wake: () => void): () => void {
  let seen = lastCommandSeq(workspace.db);
  return workspace.onCommit((subjects) => {
    if (!subjects.includes('exchange')) return;
    const newest = lastCommandSeq(workspace.db);
    if (newest <= seen) return;
    seen = newest;
    wake();
  });
}
