import { randomUUID } from 'node:crypto';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { isPathOf, type Route } from '../../../shared/central-api/route.ts';
import { routes } from '../../../shared/central-api/routes.ts';
import { addFileRoutes } from '../files/routes.ts';
import type { Services } from '../services.ts';
import { isLost } from '../sql/sql.ts';
import { answerCall } from './answer-call.ts';
import type { Handlers } from './call.ts';
import { decodeBody } from './json-body.ts';
import { answerOutsideHttp, refuseExpectations } from './outside-http.ts';
import { notFound, problemHeaders, Refusal, toProblem, unavailable } from './problem.ts';

const headerBytes = 16_384;

/** Builds the HTTP server from the contract's route table: nothing is served that the contract does not name. */
export function createServer(
  services: Services,
  handlers: { readonly reads: Handlers; readonly writes: Handlers },
  closing: AbortSignal,
): FastifyInstance {
  const server = fastify({
    bodyLimit: services.limits.bodyBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    // The host is asked for in the hook below: Node's own refusal would be an empty one.
    http: { maxHeaderSize: headerBytes, requireHostHeader: false },
    clientErrorHandler: answerOutsideHttp,
    frameworkErrors: (error, request, reply) => {
      const refusal = toRefusal(error, services, request.id);
      void sendRefusal(reply, refusal, request.id);
    },
  });
  addBodyParsers(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.headers.host === undefined) throw new Refusal(400, 'invalid-request', 'Host is missing');
  });
  refuseExpectations(server.server);
  server.setErrorHandler((error, request, reply) => {
    return sendRefusal(reply, toRefusal(error, services, request.id), request.id);
  });
  server.setNotFoundHandler((request) => {
    const path = request.url.split('?')[0] ?? '';
    const methods = routes.filter((route) => isPathOf(route, path)).map(({ method }) => method);
    if (methods.length > 0) {
      const headers = { allow: [...new Set(methods)].join(', ') };
      throw new Refusal(405, 'method-not-allowed', 'The resource does not have this method', { headers });
    }
    throw new Refusal(404, 'not-found', 'No such resource');
  });
  for (const route of routes) {
    if (route.tag !== 'files') addRoute({ server, services, route, handlers, closing });
  }
  addFileRoutes(server, services);
  return server;
}

type Registration = {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly route: Route;
  readonly handlers: { readonly reads: Handlers; readonly writes: Handlers };
  readonly closing: AbortSignal;
};

function addRoute({ server, services, route, handlers, closing }: Registration): void {
  const reads = Object.hasOwn(handlers.reads, route.operationId);
  const handler = (reads ? handlers.reads : handlers.writes)[route.operationId];
  if (!handler) throw new Error(`No handler for ${route.operationId}`);
  server.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: Math.max(services.limits.bodyBytes, route.bodyBytes ?? 0),
    handler: async (request, reply) => {
      const left = new AbortController();
      reply.raw.once('close', () => left.abort());
      const signal = AbortSignal.any([left.signal, closing]);
      const answer = await answerCall({ services, route, handler, request, inTransaction: !reads, signal });
      if (answer.rev !== undefined && route.etag) reply.header('etag', `"${answer.rev}"`);
      reply.header('cache-control', 'no-store').code(answer.status);
      return answer.body === undefined ? reply.send() : reply.send(answer.body);
    },
  });
}

/** Bodies stay text until the route's schema is known; uploads are left to tus. */
function addBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const types = ['application/json', 'application/x-www-form-urlencoded'];
  server.addContentTypeParser(types, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    decodeBody(body),
  );
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
}

function sendRefusal(reply: FastifyReply, refusal: Refusal, id: string): FastifyReply {
  return reply.code(refusal.status).headers(problemHeaders(refusal, id)).send(toProblem(refusal, id));
}

function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{8,100}$/.test(given) ? given : randomUUID();
}

function toRefusal(error: unknown, services: Services, id: string): Refusal {
  if (error instanceof Refusal) return error;
  const { statusCode, code } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_MAX_PARAM_LENGTH' || statusCode === 414) return notFound();
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal(413, 'body-too-large', 'The body is too large');
  if (statusCode === 415)
    return new Refusal(415, 'unsupported-media-type', 'The body must be application/json');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(statusCode, 'invalid-request', 'The request cannot be read');
  }
  services.report(error, id);
  if (isLost(error)) return unavailable();
  return new Refusal(500, 'internal', 'The server failed; the same call may be repeated');
}
