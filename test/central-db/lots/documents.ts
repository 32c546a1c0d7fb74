import type { DocumentRequest, LotDocument } from '../../../shared/central-api/document.ts';
import { type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { invalid, Refusal } from '../http/problem.ts';
import { useFile } from '../files/file-rows.ts';
import { draftToChange } from './draft.ts';
import { lotToChange, saveLot, visibleBody } from './lot-store.ts';
import { changedByToo, type LotRecord } from './lot-view.ts';

async function putLotDocuments(call: Call): Promise<Answer> {
  const record = await draftToChange(call);
  const { documents } = call.body as { readonly documents: readonly DocumentRequest[] };
  const ids = new Set(documents.map(({ id }) => id));
  if (ids.size !== documents.length) {
    throw invalid(
      [{ location: 'body', name: '/documents', code: 'duplicate', description: 'an id stands twice' }],
      422,
    );
  }
  const at = new Date(call.services.clock.now()).toISOString();
  const dossier = record.documents.filter(({ by }) => by === 'officer');
  const listed = documents.map((request) => merge(dossier, request, 'officer', at));
  const removed = dossier
    .filter(({ id }) => !ids.has(id))
    .map((document) => ({ ...document, removed: true }));
  const organizer = record.documents.filter(({ by }) => by === 'organizer');
  if (organizer.some(({ id }) => ids.has(id))) throw takenId();
  return store(
    call,
    { ...record, ...changedByToo(record, actorOf(call).userId) },
    [...listed, ...removed, ...organizer],
    200,
  );
}

async function addLotDocument(call: Call): Promise<Answer> {
  const isOfficer = actorOf(call).roles.includes('officer');
  const record = isOfficer ? await draftToChange(call) : await lotToChange(call);
  if (!isOfficer && record.state === 'closed') throw new Refusal(409, 'state-forbids', 'The lot is closed');
  const request = call.body as DocumentRequest;
  const by = isOfficer ? 'officer' : 'organizer';
  const known = record.documents.find(({ id }) => id === request.id);
  if (known && known.by !== by) throw takenId();
  const at = new Date(call.services.clock.now()).toISOString();
  const document = merge(record.documents, request, by, at);
  const changed = isOfficer ? { ...record, ...changedByToo(record, actorOf(call).userId) } : record;
  return store(call, changed, [...record.documents.filter(({ id }) => id !== request.id), document], 201);
}

function takenId(): Refusal {
  return new Refusal(409, 'already-exists', 'The id is of another side’s document');
}

/** The same file under the same id only renames it; another file makes a new version and keeps the old one. */
function merge(
  documents: readonly LotDocument[],
  request: DocumentRequest,
  by: LotDocument['by'],
  at: string,
): LotDocument {
  const known = documents.find(({ id }) => id === request.id);
  if (!known) return { ...request, version: 1, previous: [], removed: false, addedAt: at, by };
  const { version, previous, addedAt, sha256, size } = known;
  if (sha256 === request.sha256) return { ...request, version, previous, removed: false, addedAt, by };
  const kept = [...previous, { version, sha256, size, at: addedAt }];
  return { ...request, version: version + 1, previous: kept, removed: false, addedAt: at, by };
}

async function store(
  call: Call,
  record: LotRecord,
  documents: readonly LotDocument[],
  status: number,
): Promise<Answer> {
  const { documentsPerLot } = call.services.limits;
  if (documents.filter(({ removed }) => !removed).length > documentsPerLot) {
    throw new Refusal(422, 'invalid-request', `A lot has ${documentsPerLot} documents at the most`);
  }
  for (const { sha256 } of documents) await useFile(call.tx, sha256, record.id, actorOf(call).office.id);
  const next = await saveLot(call.tx, record, { documents: [...documents] }, call.services.clock.now());
  return { status, body: visibleBody(next, actorOf(call)), rev: next.rev };
}

export const documentWrites: Handlers = { putLotDocuments, addLotDocument };
