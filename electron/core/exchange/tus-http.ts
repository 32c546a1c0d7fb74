import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { readText } from './client.ts';
import { startTimeLimit } from './time-limit.ts';

export type TusHttp = {
  /** Of the central database: nothing goes anywhere else. */
  readonly endpoint: URL;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/** Answers of tus are headers; the longest body is a refusal's. */
const longestAnswerBytes = 1024 * 1024;

/** Tells that the address of an upload is of this central database: token and content must not travel elsewhere. */
export function isHere(url: string | undefined, endpoint: URL): url is string {
  return url !== undefined && URL.parse(url, endpoint.href)?.origin === endpoint.origin;
}

/**
 * The HTTP side of tus-js-client over the fetch port: one way out of the program for all calls, with a time limit for
 * each and without redirects.
 */
export function createTusHttpStack(deps: TusHttp): HttpStack {
  return {
    getName: () => 'fetch',
    createRequest: (method, url) => createRequest(deps, method, url),
  };
}

function createRequest(deps: TusHttp, method: string, url: string): HttpRequest {
  const headers = new Headers();
  const controller = new AbortController();
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (header, value) => headers.set(header, value),
    getHeader: (header) => headers.get(header) ?? undefined,
    setProgressHandler: () => undefined,
    send: async (body: unknown) => {
      if (!isHere(url, deps.endpoint)) throw new Error('The upload was sent elsewhere');
      const bytes = body instanceof Uint8Array ? new Uint8Array(body) : null;
      const limit = startTimeLimit(deps.timeoutMs, bytes?.length ?? 0);
      try {
        const response = await deps.fetch(url, {
          method,
          headers,
          body: bytes,
          redirect: 'manual',
          signal: AbortSignal.any([deps.signal, controller.signal, limit.signal]),
        });
        return toResponse(response, await readText(response, longestAnswerBytes, limit.heard));
      } finally {
        limit.end();
      }
    },
    abort: async () => controller.abort(),
    getUnderlyingObject: () => undefined,
  };
}

function toResponse(response: Response, body: string): HttpResponse {
  return {
    getStatus: () => response.status,
    // Undefined, not null: tus-js-client reads a header that is missing as undefined.
    getHeader: (header) => response.headers.get(header) ?? undefined,
    getBody: () => body,
    getUnderlyingObject: () => undefined,
  };
}
