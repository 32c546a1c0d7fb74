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
import { lastCommandSeq, requeueSending } from './outbox.ts';
import { runRound, settleHalt, type RoundDeps } from './round.ts';
import { createSpeak } from './session.ts';
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
};
export type Exchange = ReturnType<typeof createExchange>;

/**
 * The exchange of one unlocked workspace with its central database. `start` continues whatever was under way, `stop`
 * ends it at once (an open call is repeated later under the same key). New commands wake it after their commit.
 */
export function createExchange(workspace: Workspace, options: ExchangeOptions) {
  const { db, ports, filesKey, actor } = workspace;
  const { timeoutMs = 30_000, debounceMs = 20 } = options;
  const pollMs = options.pollMs ?? (ports.training ? 2_000 : 30_000);
  const deps: ExchangeDeps = { db, ports, filesKey, actor, blobs: options.blobs };
  const client = createClient({ ...ports, timeoutMs });
  const signIn = createSignIn(deps, client);
  const speak = createSpeak(deps, client, signIn);
  const transfers = createTransfers({ ...deps, speak, signIn, timeoutMs });
  let state: EngineState = { kind: 'stopped' };
  let files: Promise<void> | undefined;
  let seenSeq = 0;
  let unsubscribe: (() => void) | undefined;

  const move = (event: EngineEvent) => {
    const next = moveEngine(state, event, findLink(db)?.lastContactAt ?? (0 as EpochMs));
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    workspace.emit({ name: 'data.changed', subjects: ['exchange'] });
  };

  const runFiles = async (signal: AbortSignal): Promise<void> => {
    try {
      const halt = await transfers.run(signal, () => engine.wake());
      if (!signal.aborted && halt.kind !== 'finished') settleHalt(round, halt);
    } catch (cause) {
      ports.log.error('exchange.files', { cause: String(cause) });
    } finally {
      files = undefined;
      if (state.kind === 'sending-files') move({ kind: 'done', at: ports.now() });
      engine.tellIdle();
    }
  };
  const startFiles = (signal: AbortSignal) => {
    if (!files && nextTransfers(db, ports.now(), 1).length > 0) files = runFiles(signal);
  };

  const round: RoundDeps = {
    ...deps,
    client,
    speak,
    pollMs,
    move,
    startFiles,
    filesTravel: () => files !== undefined,
  };
  const engine = createEngine({
    cycle: (signal, hurried) =>
      runRound(round, signal, hurried).catch((cause: unknown) => {
        ports.log.error('exchange.round', { cause: String(cause) });
        return settleHalt(round, { kind: 'wait', ms: 30_000, reason: 'internal' });
      }),
    now: ports.now,
    sleep: ports.sleep,
    debounceMs,
    besides: () => files !== undefined,
  });

  /** Only a new command wakes: what the exchange itself writes must not. */
  const onCommit = () => {
    const seq = lastCommandSeq(db);
    if (seq <= seenSeq) return;
    seenSeq = seq;
    engine.wake();
  };

  const start = () => {
    if (engine.isRunning()) return;
    write(db, (tx) => {
      requeueSending(tx);
      requeueTravelling(tx);
    });
    seenSeq = lastCommandSeq(db);
    unsubscribe = workspace.onCommit((subjects) => {
      if (subjects.includes('exchange')) onCommit();
    });
    move({ kind: 'started' });
    engine.start();
  };
  const stop = async () => {
    unsubscribe?.();
    unsubscribe = undefined;
    await engine.stop();
    await files;
    signIn.forget();
    move({ kind: 'stopped' });
  };

  return {
    handlers: createExchangeHandlers({ deps, client, signIn, engine, move, state: () => state }),
    start,
    stop,
    /** The line may be back, the computer woke up, the page became visible. */
    wake: (): void => engine.wake(),
    waitForIdle: (): Promise<void> => engine.waitForIdle(),
    /** Puts files into the upload queue, in the caller's transaction. */
    queueFiles: queueUploads,
  };
}
