import { unreachable } from '../../../shared/assert.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { Refusal } from '../../../shared/contract/exchange.ts';
import { type Tx, write } from '../db/write.ts';
import { backoffMs, randomUnit } from './backoff.ts';
import type { ExchangeDeps } from './deps.ts';
import { downloadFile } from './download.ts';
import type { Outcome } from './outcome.ts';
import { type Halt, unreadableLimit } from './push.ts';
import { carry } from './carry.ts';
import type { Speak } from './session.ts';
import type { SignIn } from './sign-in.ts';
import { changeTransfer, nextTransfers, type Transfer, type TransferChange } from './transfer-store.ts';
import { uploadFile } from './upload.ts';

const lanes = 2;

export type TransferDeps = ExchangeDeps & {
  readonly speak: Speak;
  readonly signIn: SignIn;
  readonly timeoutMs: number;
};
export type Transfers = ReturnType<typeof createTransfers>;

/**
 * The files' own queue: two at a time, small ones first, each resumed where it stopped. `run` ends when nothing is
 * due or when something stops every file (line, key, a pause of the server).
 */
export function createTransfers(deps: TransferDeps) {
  const travelling = new Set<string>();

  const lane = async (signal: AbortSignal, onStored: () => void): Promise<Halt> => {
    for (;;) {
      const next = nextTransfers(deps.db, deps.ports.now(), lanes + 1).find(
        ({ sha256 }) => !travelling.has(sha256),
      );
      if (!next || signal.aborted) return { kind: 'finished' };
      travelling.add(next.sha256);
      try {
        const halt = await moveOne(deps, next, signal);
        if (halt.kind !== 'finished') return halt;
        onStored();
      } finally {
        travelling.delete(next.sha256);
      }
    }
  };

  return {
    run: async (signal: AbortSignal, onStored: () => void): Promise<Halt> => {
      // One lane's trouble is every lane's: the other ends after its file.
      const stop = new AbortController();
      const joined = AbortSignal.any([signal, stop.signal]);
      const halts = await Promise.all(
        Array.from({ length: lanes }, async () => {
          const halt = await lane(joined, onStored);
          if (halt.kind !== 'finished') stop.abort();
          return halt;
        }),
      );
      return halts.find(({ kind }) => kind !== 'finished') ?? { kind: 'finished' };
    },
  };
}

async function moveOne(deps: TransferDeps, transfer: Transfer, signal: AbortSignal): Promise<Halt> {
  const change = (update: TransferChange) => write(deps.db, (tx) => changeTransfer(tx, transfer, update));
  change({ state: 'travelling' });
  const outcome = await travel(deps, transfer, change, signal).catch((cause: unknown): Outcome<undefined> => {
    deps.ports.log.error('exchange.file', { sha256: transfer.sha256, cause: String(cause) });
    return { kind: 'rejected', refusal: refusalOf('file-not-readable') };
  });
  deps.ports.log.info('exchange.file', {
    sha256: transfer.sha256,
    direction: transfer.direction,
    outcome: outcome.kind,
  });
  return write(deps.db, (tx) => settle(tx, deps, transfer, outcome));
}

async function travel(
  deps: TransferDeps,
  transfer: Transfer,
  change: (update: TransferChange) => void,
  signal: AbortSignal,
): Promise<Outcome<undefined>> {
  const onMoved = (moved: number) => change({ moved: Math.min(moved, transfer.sizeBytes) });
  if (transfer.direction === 'down') {
    if (await deps.blobs.has(transfer.sha256)) return arrived;
    const told = throttled(onMoved);
    return await carry(deps, { transfer, signal, onMoved: told }, (call) => downloadFile(deps, call));
  }
  const there = await isThere(deps, transfer, signal);
  if (!isAbsent(there)) return there;
  let uploadUrl = transfer.uploadUrl;
  const onUrl = (url: string) => {
    uploadUrl = url;
    change({ uploadUrl });
  };
  const sent = await carry(deps, { transfer, signal, onMoved }, (call) =>
    uploadFile(deps, { ...call, transfer: { ...transfer, uploadUrl }, onUrl }),
  );
  // Believed only when the server itself says that the file of this hash is there.
  return sent.kind === 'done' ? await verified(deps, transfer, signal) : sent;
}

const arrived: Outcome<undefined> = { kind: 'done', value: undefined, rev: undefined, status: 200 };

/** `done` when the server has the file, `rejected` when it has not, else what stands in the way. */
async function isThere(
  deps: TransferDeps,
  transfer: Transfer,
  signal: AbortSignal,
): Promise<Outcome<undefined>> {
  const caller = { userId: transfer.actorId, role: undefined };
  const outcome = await deps.speak(caller, { method: 'HEAD', path: `/files/${transfer.sha256}` }, signal);
  if (outcome.kind === 'done') return arrived;
  // An answer to HEAD has no body, so a 404 comes without the contract's words.
  return outcome.kind === 'unreadable' && outcome.refusal.status === 404
    ? { kind: 'rejected', refusal: outcome.refusal }
    : outcome;
}

async function verified(
  deps: TransferDeps,
  transfer: Transfer,
  signal: AbortSignal,
): Promise<Outcome<undefined>> {
  const there = await isThere(deps, transfer, signal);
  return isAbsent(there) ? { kind: 'rejected', refusal: refusalOf(incomplete) } : there;
}

const incomplete = 'file-incomplete';

/** The server has not the file. Another refusal (a person who may not) says nothing about the file. */
function isAbsent(outcome: Outcome<undefined>): boolean {
  return outcome.kind === 'rejected' && outcome.refusal.status === 404;
}

/** Writes progress of a download at most for every half megabyte: it is for the eye only. */
function throttled(onMoved: (bytes: number) => void): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    if (bytes - told < 512 * 1024) return;
    told = bytes;
    onMoved(bytes);
  };
}

function refusalOf(code: string): Refusal {
  return { status: 0, code, detail: '', errors: [] };
}

function settle(tx: Tx, deps: TransferDeps, transfer: Transfer, outcome: Outcome<undefined>): Halt {
  const change = (update: TransferChange) => changeTransfer(tx, transfer, update);
  const waiting = { state: 'waiting', retryAt: null } as const;
  switch (outcome.kind) {
    case 'done':
      change({ state: 'stored', moved: transfer.sizeBytes, uploadUrl: null, error: null, retryAt: null });
      return { kind: 'finished' };
    case 'retry':
      if (outcome.reason !== 'server-error') {
        change(waiting);
        return { kind: 'offline' };
      }
      change(later(deps, transfer));
      return { kind: 'finished' };
    case 'unreadable':
      change(later(deps, transfer));
      return { kind: 'finished' };
    case 'pause':
      change(waiting);
      return { kind: 'wait', ms: outcome.ms, reason: outcome.reason };
    case 'unauthorized':
      deps.signIn.forget();
      change(waiting);
      return { kind: 'unauthorized', reason: outcome.reason };
    case 'blocked':
      change(waiting);
      return { kind: 'blocked', code: outcome.code };
    case 'conflict':
    case 'gone':
    case 'rejected':
      change(afterRefusal(deps, transfer, outcome.refusal.code));
      return { kind: 'finished' };
    default:
      return unreachable(outcome);
  }
}

/** The server took every byte and failed at the end: the file goes once more from its beginning, a few times. */
function afterRefusal(deps: TransferDeps, transfer: Transfer, code: string): TransferChange {
  const again = code === incomplete && transfer.attempts + 1 < unreadableLimit;
  const change = again ? later(deps, transfer) : ({ state: 'failed', error: code } as const);
  return { ...change, moved: 0, uploadUrl: null };
}

function later(deps: TransferDeps, transfer: Transfer): TransferChange {
  const attempts = transfer.attempts + 1;
  const retryAt = (deps.ports.now() + backoffMs(attempts, randomUnit(deps.ports.randomBytes))) as EpochMs;
  return { state: 'waiting', attempts, retryAt };
}
