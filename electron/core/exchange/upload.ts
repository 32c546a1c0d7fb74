import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { problemSchema } from '../../../shared/central-api/problem.ts';
import type { Answer } from './client.ts';
import { parseRetryAfter, withSlash } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { classify, type Outcome } from './outcome.ts';
import type { Transfer } from './transfer-store.ts';
import { createTusHttpStack, isSameServer, SentElsewhere } from './tus-http.ts';

/** One PATCH: the most that is in memory of a file, and the step of its progress. */
export const chunkBytes = 512 * 1024;

export type UploadCall = {
  readonly address: string;
  readonly token: string;
  readonly transfer: Transfer;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Called before the first byte goes: resuming needs the URL. */
  readonly onUrl: (url: string) => void;
  readonly onMoved: (bytes: number) => void;
};

/**
 * Sends one file by tus 1.0, or what of it has not arrived yet. The content comes in slices out of the blob store: never
 * whole in memory, never plain on the disk. Retrying is the queue's work, not the library's. An upload that another central
 * database has begun begins anew; one whose server takes nothing more is given up, or it would send the same part forever.
 */
export function uploadFile(deps: ExchangeDeps, call: UploadCall): Promise<Outcome<undefined>> {
  const { transfer } = call;
  let taken = -1;
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<undefined>) => {
      call.signal.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const options: UploadOptions = {
      endpoint: new URL('files', withSlash(call.address)).href,
      uploadUrl: begunHere(call) ?? null,
      uploadSize: transfer.sizeBytes,
      chunkSize: chunkBytes,
      metadata: { sha256: transfer.sha256, mediaType: transfer.mediaType },
      headers: { authorization: `Bearer ${call.token}` },
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: async () => transfer.sha256,
      fileReader: { openFile: async () => sourceOf(deps, transfer) },
      httpStack: createTusHttpStack({
        address: call.address,
        fetch: deps.ports.fetch,
        timeoutMs: call.timeoutMs,
        signal: call.signal,
      }),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) call.onUrl(upload.url);
      },
      onChunkComplete: (_, accepted) => {
        if (accepted <= taken) return giveUp();
        taken = accepted;
        call.onMoved(accepted);
      },
      onSuccess: () => finish({ kind: 'done', value: undefined, rev: undefined, status: 204 }),
      onError: (error) => finish(classify(toAnswer(error, deps.ports.now()))),
    };
    const upload = new Upload(Buffer.alloc(0), options);
    const giveUp = () => {
      void upload.abort();
      finish(classify({ kind: 'unreadable', status: 0, what: 'not-contract' }));
    };
    const abort = () => {
      void upload.abort();
      finish({ kind: 'retry', reason: 'network' });
    };
    call.signal.addEventListener('abort', abort, { once: true });
    upload.start();
  });
}

function begunHere({ address, transfer: { uploadUrl } }: UploadCall): string | undefined {
  return uploadUrl !== undefined && isSameServer(address, uploadUrl) ? uploadUrl : undefined;
}

/** A source that reads each slice anew: a resumed upload begins anywhere. */
function sourceOf(deps: ExchangeDeps, transfer: Transfer) {
  return {
    size: transfer.sizeBytes,
    slice: async (start: number, end: number) => {
      const parts: Uint8Array[] = [];
      const length = Math.min(end, transfer.sizeBytes) - start;
      for await (const part of deps.blobs.open(transfer.sha256, { offset: start, length })) parts.push(part);
      const value = Buffer.concat(parts);
      return {
        value: Object.assign(value, { size: value.length }),
        done: start + value.length >= transfer.sizeBytes,
      };
    },
    close: () => undefined,
  };
}

function toAnswer(error: Error | DetailedError, now: number): Answer<undefined> {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (error instanceof DetailedError && error.causingError instanceof SentElsewhere)
    return { kind: 'unreadable', status: 0, what: 'redirect' };
  if (!response) return { kind: 'network', timedOut: false };
  const status = response.getStatus();
  if (status < 400) return { kind: 'unreadable', status, what: 'not-contract' };
  const problem = problemSchema.safeParse(parseJson(response.getBody()));
  return {
    kind: 'refused',
    status,
    problem: problem.success ? problem.data : undefined,
    retryAfterMs: parseRetryAfter(response.getHeader('retry-after') ?? null, now),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
