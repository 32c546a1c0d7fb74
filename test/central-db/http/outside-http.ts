import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemHeaders, Refusal, toProblem } from './problem.ts';

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no HTTP call, or one too long or too slow: also there a refusal is a problem with an id. */
export function answerOutsideHttp(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const id = randomUUID();
  const refusal = new Refusal(status, 'invalid-request', 'The request cannot be read');
  const body = JSON.stringify(toProblem(refusal, id));
  const headers = {
    ...problemHeaders(refusal, id),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

/** `Expect` with anything but `100-continue`: Node would answer with an empty body. */
export function refuseExpectations(server: Pick<Server, 'on'>): void {
  server.on('checkExpectation', (_request, response) => {
    const id = randomUUID();
    const refusal = new Refusal(417, 'invalid-request', 'The expectation is not known');
    const body = JSON.stringify(toProblem(refusal, id));
    response.writeHead(417, { ...problemHeaders(refusal, id), 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
}
