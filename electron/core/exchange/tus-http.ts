import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { readText } from './client.ts';

/** Answers of tus have headers; a refusal has a problem in its body. */
const longestAnswerBytes = 1_048_576;

export type TusHttp = {
  /** Of the central database: nothing goes anywhere else. */
  readonly address: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/** The server told the upload to go on at another server: token and content stay here. */
export class SentElsewhere extends Error {
  override readonly name = 'SentElsewhere';
}

/** Tells that an address belongs to the same server (scheme, host and port). */
export function isSameServer(address: string, url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(address).origin;
}

/**
 * The HTTP side of tus-js-client over the fetch port: one way out of the program for all calls, with a time limit for
 * each, without redirects, to the central database only.
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
      if (!isSameServer(deps.address, url)) throw new SentElsewhere('The upload was sent elsewhere');
      const response = await deps.fetch(url, {
        method,
        headers,
        body: body instanceof Uint8Array ? new Uint8Array(body) : null,
        redirect: 'manual',
        signal: AbortSignal.any([deps.signal, controller.signal, AbortSignal.timeout(deps.timeoutMs)]),
      });
      return toResponse(response, await readText(response, longestAnswerBytes));
    },
    abort: async () => controller.abort(),
    getUnderlyingObject: () => undefined,
  };
}

function toResponse(response: Response, body: string): HttpResponse {
  return {
    getStatus: () => response.status,
    // Undefined, not null: tus-js-client reads a header that is missing as undefined.
    getHeader: (header) => response.headers.get(header) as string,
    getBody: () => body,
    getUnderlyingObject: () => undefined,
  };
}
