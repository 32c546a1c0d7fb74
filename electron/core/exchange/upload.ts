import { Upload, type UploadOptions } from 'tus-js-client';
import { withSlash } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { classify, type Outcome } from './outcome.ts';
import type { Transfer } from './transfer-store.ts';
import { createTusHttpStack, isHere } from './tus-http.ts';
import { stopAtTrouble, toUploadOutcome } from './upload-answers.ts';

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
 * whole in memory, never plain on the disk. Retrying is the queue's work, not the library's.
 */
export function uploadFile(deps: ExchangeDeps, call: UploadCall): Promise<Outcome<undefined>> {
  const { transfer } = call;
  const endpoint = new URL('files', withSlash(call.address));
  let taken = -1;
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<undefined>) => {
      call.signal.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const options: UploadOptions = {
      endpoint: endpoint.href,
      // An upload that was begun at another central database is none of this one's.
      uploadUrl: isHere(transfer.uploadUrl, endpoint) ? transfer.uploadUrl : null,
      onAfterResponse: (request, response) => stopAtTrouble(request, response, endpoint),
      uploadSize: transfer.sizeBytes,
      chunkSize: chunkBytes,
      metadata: { sha256: transfer.sha256, mediaType: transfer.mediaType },
      headers: { authorization: `Bearer ${call.token}` },
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: async () => transfer.sha256,
      fileReader: { openFile: async () => sourceOf(deps, transfer) },
      httpStack: createTusHttpStack({
        endpoint,
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
      onError: (error) => finish(toUploadOutcome(error, deps.ports.now())),
    };
    const upload = new Upload(Buffer.alloc(0), options);
    // The server took nothing of the last part: the library would send it for ever.
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
