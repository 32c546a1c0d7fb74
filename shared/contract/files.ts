import { z } from 'zod';
import { documentTypeSchema, type DossierFile } from '../domain/dossier.ts';
import { dossierIdSchema, fileIdSchema } from '../domain/ids.ts';
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
  | 'timeout';

export type AddedFile =
  | { readonly name: string; readonly ok: true; readonly file: DossierFile }
  | { readonly name: string; readonly ok: false; readonly reason: FileRefusal };

/**
 * Pages see pictures by URL, never by path: `/files/thumb/<fileId>` (JPEG, long side 320 px),
 * `/files/view/<fileId>` (screen size or the PDF itself). Tokens come from `native.chooseFiles` / `native.takeDropped`.
 */
export const filesContract = {
  'files.add': command<readonly AddedFile[]>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      tokens: z.array(z.uuid()).min(1).max(500),
      type: documentTypeSchema.optional(),
    }),
  ),
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
