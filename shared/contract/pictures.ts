import { z } from 'zod';
import { dossierIdSchema, type DossierId, fileIdSchema, type FileId } from '../domain/ids.ts';
import type { Taken } from '../domain/taken.ts';
import { command, query } from './contract.ts';

export type SimilarPair = { readonly left: FileId; readonly right: FileId; readonly distance: number };
export type PictureElsewhere = {
  readonly fileId: FileId;
  readonly other: { readonly fileId: FileId; readonly dossierId: DossierId; readonly title: string };
  /** The very same file, or one that only looks the same. */
  readonly same: boolean;
};

/** What is known of the pictures of one dossier beside themselves; none of it is ever sent. */
export type PicturesView = {
  readonly taken: readonly { readonly fileId: FileId; readonly taken: Taken }[];
  readonly similar: readonly SimilarPair[];
  readonly elsewhere: readonly PictureElsewhere[];
  /** Pictures that are not compared yet. */
  readonly waiting: number;
};

/** A printed sheet of photos; it is kept in memory until the program is locked. */
export type ContactSheet = { readonly fileId: FileId; readonly pages: number; readonly photos: number };

export const picturesContract = {
  'pictures.view': query<PicturesView>()(z.strictObject({ dossierId: dossierIdSchema }), [
    'file',
    'dossier',
    'reference',
  ]),
  /** Two pictures that look alike stay both: they are not told again. */
  'pictures.keepBoth': command<null>()(z.strictObject({ left: fileIdSchema, right: fileIdSchema })),
  /** Puts the photos of a dossier in the order of their names or of their capture. */
  'pictures.sort': command<null>()(
    z.strictObject({ dossierId: dossierIdSchema, by: z.enum(['name', 'captured']) }),
  ),
  /** Makes a PDF of the photos; it is shown, saved and printed by its id as any file. */
  'pictures.contactSheet': command<ContactSheet>()(
    z.strictObject({ dossierId: dossierIdSchema, perPage: z.union([z.literal(6), z.literal(12)]) }),
  ),
  /** How many pages a PDF has, or why it cannot be shown (i18n key `fileRefused.<reason>`). */
  'pictures.pdf': query<PdfView>()(z.strictObject({ fileId: fileIdSchema }), ['file']),
  /** Why one page cannot be shown; the page itself comes by its address. */
  'pictures.pdfPage': query<{ readonly problem: PdfProblem | undefined }>()(
    z.strictObject({ fileId: fileIdSchema, page: z.int().min(1).max(100_000) }),
    [],
  ),
};

export type PdfProblem = 'corrupt' | 'locked' | 'timeout' | 'not-readable' | 'too-large';
export type PdfView =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly problem: PdfProblem };
