import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileRoutes } from '../../../shared/central-api/routes-access.ts';
import type { Access } from '../../../shared/central-api/route.ts';
import { authorize } from '../http/authorize.ts';
import type { Actor } from '../http/call.ts';
import { notFound, Refusal } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { fileHeaders, requireFile, sendFile } from './download.ts';
import { requireBytesType, requireCreation, requirePart, requireTusVersion } from './upload-headers.ts';
import { createUploads, requireUpload } from './uploads.ts';

const sha256Pattern = /^[0-9a-f]{64}$/;
const uploadPattern = /^[0-9a-f]{32}$/;

type Uploads = ReturnType<typeof createUploads>;
type Exchange = {
  readonly services: Services;
  readonly uploads: Uploads;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** `/files`: sign-in is checked on every call; then bytes go to or from the folder. */
export function addFileRoutes(server: FastifyInstance, services: Services): void {
  const uploads = createUploads(services);
  for (const { method, path, access, operationId } of fileRoutes) {
    server.route({
      method,
      url: path.replace('{id}', ':id'),
      bodyLimit: services.limits.fileBytes,
      // Before anything is read: a body of another type would be taken into memory whole.
      onRequest: async ({ headers }) => {
        if (headers['content-type'] !== undefined) requireBytesType(headers);
      },
      handler: async (request, reply) => {
        const actor = await requireActor(services, access, request);
        return handlers[operationId]({ services, uploads, actor, request, reply });
      },
    });
  }
}

const handlers: Readonly<
  Record<(typeof fileRoutes)[number]['operationId'], (exchange: Exchange) => Promise<unknown>>
> = {
  createUpload: (exchange) => {
    requireCreation(exchange.request.headers, exchange.services.limits.fileBytes);
    return handOver(exchange);
  },
  headFile: async (exchange) => {
    const { services, actor, reply } = exchange;
    const id = idOf(exchange);
    if (sha256Pattern.test(id)) {
      const file = await requireFile(services, actor, id);
      return reply.code(200).headers(fileHeaders(file)).header('content-length', file.size).send();
    }
    requireTusVersion(exchange.request.headers);
    const caller = { actor, requestId: exchange.request.id };
    const finishedSize =
      (await requireUpload(services, actor, id)) ?? (await exchange.uploads.finishWhole(caller, id));
    if (finishedSize === undefined) return handOver(exchange);
    const size = String(finishedSize);
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-offset': size,
      'upload-length': size,
      'cache-control': 'no-store',
    };
    return reply.code(200).headers(headers).send();
  },
  patchUpload: (exchange) => {
    requirePart(exchange.request.headers);
    return unfinished(exchange);
  },
  deleteUpload: (exchange) => {
    requireTusVersion(exchange.request.headers);
    return unfinished(exchange);
  },
  getFile: async (exchange) => {
    const id = idOf(exchange);
    if (!sha256Pattern.test(id)) throw notFound();
    const file = await requireFile(exchange.services, exchange.actor, id);
    return sendFile(exchange.services, exchange.reply, file, exchange.request.headers.range);
  },
};

async function unfinished(exchange: Exchange): Promise<unknown> {
  const id = idOf(exchange);
  if (!uploadPattern.test(id)) throw notFound();
  const finishedSize = await requireUpload(exchange.services, exchange.actor, id);
  if (finishedSize !== undefined) throw new Refusal(410, 'not-found', 'The upload is finished');
  return handOver(exchange);
}

async function handOver({ uploads, actor, request, reply }: Exchange): Promise<unknown> {
  reply.hijack();
  forgetProxies(request.raw);
  await uploads.handle({ actor, requestId: request.id }, request.raw, reply.raw);
  return reply;
}

/** The place of an upload is told relatively: what a proxy says of itself is of no use, and tus refuses odd words. */
function forgetProxies(request: FastifyRequest['raw']): void {
  delete request.headers['x-forwarded-proto'];
  const { rawHeaders } = request;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === 'x-forwarded-proto') rawHeaders.splice(at, 2);
  }
}

async function requireActor(services: Services, access: Access, request: FastifyRequest): Promise<Actor> {
  const actor = await authorize(services, access, request.headers.authorization);
  if (!actor) throw new Refusal(401, 'token-missing', 'Sign in first');
  return actor;
}

function idOf({ request }: Exchange): string {
  const { id } = request.params as { readonly id: string };
  if (!sha256Pattern.test(id) && !uploadPattern.test(id)) throw notFound();
  return id;
}
