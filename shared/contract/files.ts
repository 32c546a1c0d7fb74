import { z } from 'zod';
import { documentTypeSchema, type DossierFile } from '../domain/dossier.ts';
import { dossierIdSchema, type FileId, fileIdSchema } from '../domain/ids.ts';
import { command } from './contract.ts';

/** Why a file was not taken (i18n key `fileRefused.<reason>`). */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'type-unknown'
  | 'type-not-allowed'
  | 'extension-lies'
  | 'executable'
  | 'corrupt'
  | 'too-many-pixels'
  | 'too-small'
  | 'duplicate'
  | 'not-readable'
  | 'disk-full'
  | 'timeout'
  /** HEIC, WebP, TIFF and other pictures that the procedure does not take. */
  | 'picture-format'
  /** A PDF with a password. */
  | 'locked'
  /** A PDF that runs, starts or hides something. */
  | 'active-content'
  | 'too-many-pages'
  /** The dossier has as many files or bytes as it may. */
  | 'too-many'
  | 'cancelled';

export type AddedFile =
  | { readonly name: string; readonly ok: true; readonly file: DossierFile }
  | {
      readonly name: string;
      readonly ok: false;
      readonly reason: FileRefusal;
      /** A new token for the same file, where trying again may help. */
      readonly retryToken?: string | undefined;
      /** The file of the dossier that has this content already, where the refusal is `duplicate`. */
      readonly knownId?: FileId | undefined;
    };

/** How many files are added at once at most. */
export const maxFilesAtOnce = 500;

/**
 * Pages see pictures by URL, never by path: `/files/thumb/<fileId>` (JPEG, long side 320 px),
 * `/files/view/<fileId>` (screen size or the PDF itself), `/files/page/<fileId>/<page>-<long side>` (a page of a PDF as
 * JPEG). Tokens come from `native.chooseFiles`, `native.chooseFolder` and `native.takeDropped`.
 */
export const filesContract = {
  'files.add': command<readonly AddedFile[]>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      tokens: z.array(z.uuid()).min(1).max(maxFilesAtOnce),
      type: documentTypeSchema.optional(),
    }),
  ),
  /** Ends the adding that runs for this dossier after the file of now; what was taken stays. */
  'files.cancelAdding': command<null>()(z.strictObject({ dossierId: dossierIdSchema })),
  'files.update': command<null>()(
    z.strictObject({
      id: fileIdSchema,
      title: z.string().trim().max(300).optional(),
      type: documentTypeSchema.optional(),
      rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
    }),
  ),
  'files.setCover': command<null>()(z.strictObject({ id: fileIdSchema })),
  /** All ids of one dossier's files in their new order. */
  'files.reorder': command<null>()(
    z.strictObject({ dossierId: dossierIdSchema, ids: z.array(fileIdSchema).max(2_000) }),
  ),
  'files.remove': command<null>()(z.strictObject({ id: fileIdSchema })),
  'files.restore': command<null>()(z.strictObject({ id: fileIdSchema })),
};
