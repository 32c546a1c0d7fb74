import type { DocumentRequest } from '../../../shared/central-api/document.ts';
import { type Lot, lotSchema } from '../../../shared/central-api/lot.ts';
import type { Refusal } from '../../../shared/contract/exchange.ts';
import type { CommandPayload } from './commands.ts';
import { mergeFields, same } from './conflict.ts';
import type { Outcome } from './outcome.ts';
import { doneWith, type Result, type Sending, stepKey } from './send-command.ts';

type Payload = CommandPayload<'submit-dossier'>;
/** Either the lot as it is after a step, or what stopped the way. */
type Step<L = Lot> = { readonly lot: L } | { readonly stop: Outcome<Result> };

/**
 * Sends a sealed dossier:
 *
 *   GET lot ── 404 ──▶ POST /lots ──┐
 *     │ draft, returned             ▼
 *     └─ differs ─▶ PATCH ─▶ PUT documents (differ) ─▶ POST submit
 *     └─ submitted with our manifest ─▶ done
 *
 * Each start looks first what is there, so that a lost answer or an end in the middle repeats nothing. `known` is the
 * lot as this workstation last saw it: what has changed since was changed by somebody else.
 */
export async function sendDossier(
  sending: Sending,
  payload: Payload,
  known: Lot | undefined,
): Promise<Outcome<Result>> {
  const found = await getLot(sending);
  if ('stop' in found) return found.stop;
  if (found.lot && arrived(found.lot, payload)) return doneWith({ lot: found.lot });
  const written = found.lot
    ? await patchLot(sending, payload, found.lot, known)
    : await createLot(sending, payload);
  if ('stop' in written) return written.stop;
  const listed = await putDocuments(sending, payload, written.lot);
  if ('stop' in listed) return listed.stop;
  const submitted = await submit(sending, payload, listed.lot);
  return 'stop' in submitted ? submitted.stop : doneWith({ lot: submitted.lot });
}

function submit(sending: Sending, payload: Payload, lot: Lot): Promise<Step> {
  const { manifest, manifestSha256, signature } = payload;
  return write(sending, {
    method: 'POST',
    step: `submit ${lot.rev}`,
    path: `/lots/${lot.id}/submit`,
    rev: lot.rev,
    json: { manifest, manifestSha256, ...(signature === undefined ? {} : { signature }) },
  });
}

/** Our submission is there already: its answer was lost. */
function arrived(lot: Lot, payload: Payload): boolean {
  return lot.manifestSha256 === payload.manifestSha256 && lot.state !== 'draft' && lot.state !== 'returned';
}

async function getLot({ speak, caller, command, signal }: Sending): Promise<Step<Lot | undefined>> {
  const path = `/lots/${command.dossierId}`;
  const outcome = await speak(caller, { method: 'GET', path, schema: lotSchema }, signal);
  if (outcome.kind === 'done') return { lot: outcome.value };
  return outcome.kind === 'rejected' && outcome.refusal.status === 404
    ? { lot: undefined }
    : { stop: outcome };
}

function createLot(sending: Sending, payload: Payload): Promise<Step> {
  const { application, ruleSet } = payload;
  return write(sending, {
    method: 'POST',
    step: 'create',
    path: '/lots',
    rev: undefined,
    json: { id: sending.command.dossierId, application, ruleSet },
  });
}

/** The sealed application goes as a whole; what another hand changed meanwhile is never overwritten unseen. */
async function patchLot(sending: Sending, payload: Payload, lot: Lot, known: Lot | undefined): Promise<Step> {
  if (same(lot.application, payload.application) && lot.ruleSet === payload.ruleSet) return { lot };
  const merge = known && mergeFields(known.application, payload.application, lot.application);
  if (merge && (merge.clashes.length > 0 || merge.remoteOnly.length > 0)) {
    const pointers = [...merge.clashes.map(({ pointer }) => pointer), ...merge.remoteOnly];
    return { stop: { kind: 'rejected', refusal: conflictAt(pointers) } };
  }
  const { application, ruleSet } = payload;
  return await write(sending, {
    method: 'PATCH',
    step: `patch ${lot.rev}`,
    path: `/lots/${lot.id}`,
    rev: lot.rev,
    json: { application, ruleSet },
  });
}

async function putDocuments(sending: Sending, payload: Payload, lot: Lot): Promise<Step> {
  const there = lot.documents.filter(({ by, removed }) => by === 'officer' && !removed).map(toRequest);
  if (same(byId(there), byId(payload.documents.map(toRequest)))) return { lot };
  return await write(sending, {
    method: 'PUT',
    step: `documents ${lot.rev}`,
    path: `/lots/${lot.id}/documents`,
    rev: lot.rev,
    json: { documents: payload.documents },
  });
}

type Write = {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly step: string;
  readonly path: string;
  readonly rev: number | undefined;
  readonly json: unknown;
};

async function write({ speak, caller, command, signal }: Sending, call: Write): Promise<Step> {
  const outcome = await speak(
    caller,
    {
      method: call.method,
      path: call.path,
      json: call.json,
      idempotencyKey: stepKey(command, call.step),
      ifMatchRev: call.rev,
      schema: lotSchema,
    },
    signal,
  );
  if (outcome.kind === 'done') return { lot: outcome.value };
  // Somebody was faster between our look and our write: the next start looks again and decides by what is there.
  return { stop: outcome.kind === 'conflict' ? { kind: 'retry', reason: 'server-error' } : outcome };
}

function toRequest(document: DocumentRequest): DocumentRequest {
  const { id, title, type, order, sha256, size, mediaType, originalSha256, cover } = document;
  return {
    id,
    title,
    type,
    order,
    sha256,
    size,
    mediaType,
    ...(originalSha256 === undefined ? {} : { originalSha256 }),
    ...(cover === true ? { cover } : {}),
  };
}

function byId(documents: readonly DocumentRequest[]): Readonly<Record<string, DocumentRequest>> {
  return Object.fromEntries(documents.map((document) => [document.id, document]));
}

function conflictAt(pointers: readonly string[]): Refusal {
  return {
    status: 412,
    code: 'conflict',
    detail: '',
    errors: pointers.map((name) => ({ location: 'body', name, code: 'changed-elsewhere', description: '' })),
  };
}
