import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PaperKind, PaperView } from '../../../shared/contract/paperwork.ts';
import { type DossierId, type FileId, fileIdSchema, paperIdSchema } from '../../../shared/domain/ids.ts';
import type { MediaType } from '../../../shared/domain/dossier.ts';
import { AppError } from '../../../shared/result.ts';
import { toAppError } from '../db/errors.ts';
import { type Tx, write } from '../db/write.ts';
import type { DocumentModel } from '../documents/document-model.ts';
import { renderDocx } from '../documents/render/docx.ts';
import { readPaperFonts } from '../documents/render/fonts.ts';
import { renderHtml } from '../documents/render/html.ts';
import { auditDossier } from '../dossiers/context.ts';
import { getDossier } from '../dossiers/store.ts';
import type { StoredBlob } from '../files/blob-store.ts';
import { blobsOf } from '../files/blobs.ts';
import { insertFile } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { type DraftPaper, draftPaper } from './paper-data.ts';
import {
  fillPaper,
  findPaper,
  findSamePaper,
  numberText,
  type Reservation,
  reserveNumber,
} from './paper-store.ts';

/**
 * Makes papers one after another (a reservation that is found belongs so to nobody):
 * reserve the number in its own transaction → draw PDF and DOCX with it → keep both files and fill the register in one
 * transaction. A failure or a crash between the two leaves the number reserved, and the next paper takes it.
 */
export function createPaperMaker(workspace: Workspace) {
  const off = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  return {
    /** Throws `invalid-state` with the problems when something is missing or not sealed; gives the old paper for the same data. */
    make: (dossierId: DossierId, kind: PaperKind): Promise<PaperView> => {
      const made = running.then(() => makePaper(workspace, off.signal, { dossierId, kind }));
      running = made.catch(() => undefined);
      return made;
    },
    /** Calls off what is being made before the keys go; its number waits for the next paper. */
    stop: async (): Promise<void> => {
      off.abort();
      await running;
    },
  };
}
export type PaperMaker = ReturnType<typeof createPaperMaker>;

type Wanted = { readonly dossierId: DossierId; readonly kind: PaperKind };

async function makePaper(
  workspace: Workspace,
  off: AbortSignal,
  { dossierId, kind }: Wanted,
): Promise<PaperView> {
  requireNotOff(off);
  const { db, ports } = workspace;
  const draft = draftPaper(workspace, dossierId, kind);
  if (draft.problems.length > 0) {
    const details = { problems: draft.problems };
    if (draft.problems.some(({ code }) => code === 'not-sealed')) throw notSealed(details);
    throw new AppError('invalid-state', 'The paper is not complete', { reason: 'paper-problems', details });
  }
  const dataSha256 = hashOf(kind, draft);
  const same = findSamePaper(db, { dossierId, kind, dataSha256 });
  if (same) return same;
  const year = Number(workspace.today().slice(0, 4));
  const id = paperIdSchema.parse(ports.newId());
  const reservation = write(db, (tx) => reserveNumber(tx, { kind, year, dossierId, id }));
  const files = await drawFiles(workspace, off, draft.build(numberText(reservation)));
  try {
    write(db, (tx) => keep(workspace, tx, { dossierId, kind, draft, dataSha256, reservation, files }));
  } catch (cause) {
    throw toAppError(cause);
  }
  const paper = findPaper(db, reservation.id);
  if (!paper) throw new AppError('internal', 'A made paper is not in the register');
  const { auctionId: _auctionId, ...view } = paper;
  return view;
}

function notSealed(details?: unknown): AppError {
  return new AppError('invalid-state', 'Not sealed', { reason: 'paper-not-sealed', details });
}

type Files = { readonly pdf: StoredBlob; readonly docx: StoredBlob };

async function drawFiles(workspace: Workspace, off: AbortSignal, model: DocumentModel): Promise<Files> {
  const { ports } = workspace;
  const html = renderHtml(model, readPaperFonts(ports.resourcesDir));
  const pdf = await unlessOff(ports.pdf(html, model.title), off);
  const blobs = blobsOf(workspace);
  return { pdf: await blobs.put(pdf), docx: await blobs.put(await renderDocx(model)) };
}

/** The printer may take long, and locking must not wait for it; nothing is kept with keys that are gone. */
async function unlessOff<T>(work: Promise<T>, off: AbortSignal): Promise<T> {
  requireNotOff(off);
  const { promise, reject } = Promise.withResolvers<never>();
  const callOff = (): void => reject(calledOff());
  off.addEventListener('abort', callOff);
  try {
    return await Promise.race([work, promise]);
  } finally {
    off.removeEventListener('abort', callOff);
  }
}

function requireNotOff(off: AbortSignal): void {
  if (off.aborted) throw calledOff();
}

function calledOff(): AppError {
  return new AppError('cancelled', 'The workplace is being locked');
}

type Made = {
  readonly dossierId: DossierId;
  readonly kind: PaperKind;
  readonly draft: DraftPaper;
  readonly dataSha256: string;
  readonly reservation: Reservation;
  readonly files: Files;
};

function keep(workspace: Workspace, tx: Tx, made: Made): void {
  const { dossierId, kind, draft, dataSha256, reservation, files } = made;
  // Printing takes its time: what was unsealed meanwhile is nobody's application.
  const isUnsealed = (): boolean => getDossier(tx, dossierId).manifestSha256 !== draft.manifestSha256;
  if (kind === 'application' && isUnsealed()) throw notSealed();
  const madeAt = workspace.ports.now();
  const pdfFileId = keepFile(workspace, tx, made, 'application/pdf');
  const docxFileId = keepFile(workspace, tx, made, docxType);
  fillPaper(tx, {
    id: reservation.id,
    auctionId: draft.auctionId ?? null,
    madeAt,
    madeBy: workspace.actor.id,
    templateVersion: draft.templateVersion,
    dataSha256,
    pdfFileId,
    docxFileId,
  });
  auditDossier(workspace, tx, {
    id: dossierId,
    action: `paper.make-${kind}`,
    data: {
      paperId: reservation.id,
      number: numberText(reservation),
      templateVersion: draft.templateVersion,
      dataSha256,
      pdfSha256: files.pdf.sha256,
      docxSha256: files.docx.sha256,
    },
  });
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const names = { application: 'Заявка', act: 'Акт про проведені електронні торги' } as const;

function keepFile(workspace: Workspace, tx: Tx, made: Made, mediaType: MediaType): FileId {
  const { dossierId, kind, reservation, files } = made;
  const { sha256, sizeBytes } = mediaType === docxType ? files.docx : files.pdf;
  const id = fileIdSchema.parse(workspace.ports.newId());
  const title = `${names[kind]} № ${numberText(reservation)}`;
  insertFile(tx, {
    id,
    dossierId,
    origin: 'made',
    type: kind === 'act' ? 'auction-act' : 'other',
    title,
    mediaType,
    sha256,
    sizeBytes,
    originalSha256: undefined,
    originalName: `${title.replace('/', '-')}.${mediaType === docxType ? 'docx' : 'pdf'}`,
    width: undefined,
    height: undefined,
    pages: undefined,
    facts: undefined,
    view: undefined,
    thumbnail: undefined,
    addedBy: workspace.actor.id,
    addedAt: workspace.ports.now(),
  });
  return id;
}

/** Hash of everything that makes the paper what it is: the same data never take two numbers. */
function hashOf(kind: PaperKind, draft: DraftPaper): string {
  const text = canonicalize({ kind, templateVersion: draft.templateVersion, data: draft.data });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}
