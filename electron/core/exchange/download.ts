import { AppError } from '../../../shared/result.ts';
import { parseRetryAfter, withSlash } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { classify, type Outcome } from './outcome.ts';
import type { Transfer } from './transfer-store.ts';

export type DownloadCall = {
  readonly address: string;
  readonly token: string;
  readonly transfer: Transfer;
  /** Longest silence of the line. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onMoved: (bytes: number) => void;
};

/** Cuts of the line within one download that are bridged by a range. */
const longestBridges = 20;

/** The line or the server ended the way; carried through the blob store's stream. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly outcome: Outcome<undefined>;
  constructor(outcome: Outcome<undefined>) {
    super('download interrupted');
    this.outcome = outcome;
  }
}

/**
 * Fetches a file into the blob store. A cut line is bridged by a range from where it broke, also after hours or a restart
 * of the program; the content becomes visible only when its hash is the expected one, and is never plain on the disk.
 */
export async function downloadFile(deps: ExchangeDeps, call: DownloadCall): Promise<Outcome<undefined>> {
  const { sha256, sizeBytes } = call.transfer;
  try {
    await deps.blobs.receive(sha256, sizeBytes, (offset) => receive(deps, call, offset));
    return { kind: 'done', value: undefined, rev: undefined, status: 200 };
  } catch (cause) {
    if (cause instanceof Interrupted) return cause.outcome;
    if (!(cause instanceof AppError)) throw cause;
    return {
      kind: 'rejected',
      refusal: {
        status: 0,
        code: cause.code === 'corrupt' ? 'file-hash' : cause.code,
        detail: '',
        errors: [],
      },
    };
  }
}

async function* receive(deps: ExchangeDeps, call: DownloadCall, start: number): AsyncGenerator<Uint8Array> {
  const { sizeBytes } = call.transfer;
  let offset = start;
  if (start > 0) call.onMoved(start);
  for (let bridges = 0; offset < sizeBytes; bridges += 1) {
    const before = offset;
    try {
      for await (const part of fetchFrom(deps, call, offset)) {
        offset += part.length;
        call.onMoved(offset);
        yield part;
      }
      if (offset < sizeBytes) throw new Error('the answer ended early');
    } catch (cause) {
      if (cause instanceof Interrupted) throw cause;
      const stuck = offset === before || bridges >= longestBridges || call.signal.aborted;
      if (stuck) throw new Interrupted({ kind: 'retry', reason: 'network' });
    }
  }
}

async function* fetchFrom(
  deps: ExchangeDeps,
  call: DownloadCall,
  offset: number,
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), call.timeoutMs);
  try {
    const response = await deps.ports.fetch(
      new URL(`files/${call.transfer.sha256}`, withSlash(call.address)),
      {
        headers: {
          authorization: `Bearer ${call.token}`,
          ...(offset === 0 ? {} : { range: `bytes=${offset}-` }),
        },
        redirect: 'manual',
        signal: AbortSignal.any([call.signal, silence.signal]),
      },
    );
    refuseBad(response, offset, deps.ports.now());
    for await (const part of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), call.timeoutMs);
      yield part;
    }
  } finally {
    clearTimeout(timer);
  }
}

function refuseBad(response: Response, offset: number, now: number): void {
  const good = offset === 0 ? response.status === 200 || response.status === 206 : response.status === 206;
  if (good) return;
  const { status } = response;
  const code = status === 404 ? 'not-found' : 'refused';
  const outcome =
    status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429
      ? ({ kind: 'rejected', refusal: { status, code, detail: '', errors: [] } } as const)
      : classify<undefined>({
          kind: 'refused',
          status: Math.max(status, 400),
          problem: undefined,
          retryAfterMs: parseRetryAfter(response.headers, now),
        });
  throw new Interrupted(outcome);
}
