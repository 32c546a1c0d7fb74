import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import { type DossierId, dossierIdSchema, type FileId, type PaperId, paperIdSchema } from '../domain/ids.ts';
import { command, query } from './contract.ts';

export const paperKinds = ['application', 'act'] as const;
/** Papers the program makes: the application (заявка) and the act on conducted electronic auctions. */
export type PaperKind = (typeof paperKinds)[number];

export type PaperView = {
  readonly id: PaperId;
  readonly dossierId: DossierId;
  readonly kind: PaperKind;
  readonly number: string;
  readonly madeAt: EpochMs;
  readonly madeBy: string;
  readonly templateVersion: string;
  readonly dataSha256: string;
  readonly pdfFileId: FileId;
  readonly docxFileId: FileId;
  readonly pdfSha256: string;
  readonly docxSha256: string;
  readonly issued: boolean;
};
export type PaperProblem = { readonly code: string; readonly pointer: string };
export type PaperPreview = { readonly html: string; readonly problems: readonly PaperProblem[] };

export const paperworkContract = {
  'paperwork.list': query<readonly PaperView[]>()(z.strictObject({ dossierId: dossierIdSchema.optional() }), [
    'paper',
    'dossier',
  ]),
  /** The text of a paper as data and HTML, without taking a number. */
  'paperwork.preview': query<PaperPreview>()(
    z.strictObject({ dossierId: dossierIdSchema, kind: z.enum(paperKinds) }),
    ['paper', 'dossier', 'auction', 'lot'],
  ),
  /** Takes the next number of the register, makes PDF and DOCX and keeps both in the dossier by hash. */
  'paperwork.make': command<PaperView>()(
    z.strictObject({ dossierId: dossierIdSchema, kind: z.enum(paperKinds) }),
  ),
  /** Issues the act: milestone `act` goes to the central database with the document. */
  'paperwork.issueAct': command<null>()(z.strictObject({ id: paperIdSchema })),
};
