import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

export type TusHttp = {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

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
      const response = await deps.fetch(url, {
        method,
        headers,
        body: body instanceof Uint8Array ? new Uint8Array(body) : null,
        redirect: 'manual',
        signal: AbortSignal.any([deps.signal, controller.signal, AbortSignal.timeout(deps.timeoutMs)]),
      });
      return toResponse(response, await response.text());
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
