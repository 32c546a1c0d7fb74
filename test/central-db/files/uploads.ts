import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { fileHashMismatchStatus, uploadMetadataSchema } from '../../../shared/central-api/file.ts';
import type { ProblemCode } from '../../../shared/central-api/problem.ts';
import type { Actor } from '../http/call.ts';
import { lostDatabaseSeconds, problemType, Refusal, toProblem, unavailable } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { first, isLost } from '../sql/sql.ts';
import { addFile } from './file-rows.ts';

type Upload = { readonly id: string; readonly size?: number | undefined; readonly metadata?: Metadata };
type Metadata = Record<string, string | null> | undefined;
type TusRequest = {
  readonly runtime?: { readonly node?: { readonly req: unknown } | undefined } | undefined;
};
type Caller = { readonly actor: Actor; readonly requestId: string };

/** tus 1.0 over the file folder: a file becomes visible only when its SHA-256 was checked. */
export function createUploads(services: Services) {
  const store = new FileStore({ directory: services.files.uploads });
  const callers = new WeakMap<object, Caller>();
  const callerOf = (request: TusRequest): Caller => {
    const caller = callers.get(request.runtime?.node?.req as object);
    if (!caller) throw new Refusal(500, 'internal', 'An upload without a caller');
    return caller;
  };
  const finishing = new Map<string, Promise<void>>();
  /** One check of a file at a time: who asks meanwhile waits for the same one. */
  const finish = (caller: Caller, upload: Upload): Promise<void> => {
    const running =
      finishing.get(upload.id) ??
      adopt({ services, store, upload, caller }).finally(() => finishing.delete(upload.id));
    finishing.set(upload.id, running);
    return running;
  };
  const tus = new Server({
    path: '/files',
    datastore: store,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: services.limits.fileBytes,
    namingFunction: () => randomBytes(16).toString('hex'),
    onUploadCreate: async (request, upload) => {
      await rememberUpload(services, callerOf(request).actor, upload.id);
      return {};
    },
    onUploadFinish: async (request, upload) => {
      await finish(callerOf(request), upload);
      return {};
    },
    onResponseError: (request, error) => toTusError(services, error, callerOf(request).requestId),
  });
  return {
    /**
     * Finishes an upload whose bytes are all here but whose check never ended (the server was stopped just then); gives
     * its size. Undefined: bytes are missing, or there is no such upload any more.
     */
    finishWhole: async (caller: Caller, id: string): Promise<number | undefined> => {
      const upload = await store.getUpload(id).catch(() => undefined);
      if (upload?.size === undefined || upload.offset !== upload.size) return undefined;
      await finish(caller, upload);
      return upload.size;
    },
    /** Hands an authorised call to tus; the answer goes straight to the socket. */
    handle: async (caller: Caller, request: IncomingMessage, response: ServerResponse): Promise<void> => {
      callers.set(request, caller);
      response.setHeader('x-request-id', caller.requestId);
      nameProblems(response);
      await tus.handle(request, response);
    },
  };
}

/** An upload belongs to the office that began it; gives its size once it is finished. */
export async function requireUpload(
  services: Services,
  actor: Actor,
  id: string,
): Promise<number | undefined> {
  const row = await first(services.database, 'SELECT office_id, finished_size FROM upload WHERE id = $1', [
    id,
  ]);
  if (row?.['office_id'] !== actor.office.id) throw new Refusal(404, 'not-found', 'No such upload');
  return row['finished_size'] === null ? undefined : Number(row['finished_size']);
}

async function rememberUpload(services: Services, actor: Actor, id: string): Promise<void> {
  await services.database.query(
    'INSERT INTO upload (id, office_id, workstation_id, created_at) VALUES ($1, $2, $3, $4)',
    [id, actor.office.id, actor.workstationId, services.realNow()],
  );
}

type Finished = {
  readonly services: Services;
  readonly store: FileStore;
  readonly upload: Upload;
  readonly caller: Caller;
};

async function adopt({ services, store, upload, caller }: Finished): Promise<void> {
  const { sha256, mediaType } = uploadMetadataSchema.parse(upload.metadata);
  const size = upload.size ?? 0;
  if (!(await services.files.adopt(`${services.files.uploads}/${upload.id}`, sha256))) {
    await store.remove(upload.id);
    await services.database.query('DELETE FROM upload WHERE id = $1', [upload.id]);
    throw new Refusal(fileHashMismatchStatus, 'file-hash', 'The content has another SHA-256; it was removed');
  }
  await services.database.transaction(async (tx) => {
    await addFile(tx, { sha256, size, mediaType }, caller.actor.office.id, services.realNow());
    await tx.query('UPDATE upload SET finished_size = $1 WHERE id = $2', [size, upload.id]);
  });
  await store.configstore.delete(upload.id);
}

const codes: Readonly<Record<number, ProblemCode>> = {
  404: 'not-found',
  409: 'stale',
  410: 'not-found',
  412: 'invalid-request',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

type TusError = Error | { status_code: number; body: string };

function toTusError(services: Services, error: TusError, requestId: string) {
  const isOurs = !(error instanceof Refusal) && !('status_code' in error);
  if (isOurs) services.report(error, requestId);
  const refusal = error instanceof Refusal ? error : isLost(error) ? unavailable() : fromTus(error);
  return { status_code: refusal.status, body: JSON.stringify(toProblem(refusal, requestId)) };
}

function fromTus(error: TusError): Refusal {
  if (!('status_code' in error)) return new Refusal(500, 'internal', 'The upload could not be written');
  const { status_code: status, body } = error;
  return new Refusal(status, codes[status] ?? 'invalid-request', body.trim());
}

/** tus answers refusals as plain text; ours are problem documents, also where tus refuses before any hook. */
function nameProblems(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const withProblemType = (status: number, ...rest: unknown[]): ServerResponse => {
    const given = rest.find((part) => typeof part === 'object');
    return writeHead(status, (status < 400 ? given : withProblemHeaders(status, given)) as string[]);
  };
  response.writeHead = withProblemType;
}

function withProblemHeaders(status: number, given: unknown): unknown {
  const added = {
    'content-type': problemType,
    ...(status === 503 ? { 'retry-after': String(lostDatabaseSeconds) } : {}),
  };
  if (!Array.isArray(given)) return { ...(given as object | undefined), ...added };
  const pairs: unknown[] = [];
  for (let index = 0; index < given.length; index += 2) {
    if (String(given[index]).toLowerCase() !== 'content-type') pairs.push(given[index], given[index + 1]);
  }
  return [...pairs, ...Object.entries(added).flat()];
}
