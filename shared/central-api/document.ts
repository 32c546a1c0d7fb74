import { z } from 'zod';
import { documentTypeSchema, mediaTypeSchema } from '../domain/dossier.ts';
import { fileIdSchema, sha256Schema } from '../domain/ids.ts';
import { instantSchema } from './instant.ts';

const title = z.string().trim().min(1).max(300);

/** A document as the client names it. The file of `sha256` may still be on its way until `submit`. */
export const documentRequestSchema = z.strictObject({
  id: fileIdSchema,
  title,
  type: documentTypeSchema,
  order: z.int().min(0).max(10_000),
  sha256: sha256Schema,
  size: z.int().min(1).max(9_000_000_000_000),
  mediaType: mediaTypeSchema,
  originalSha256: sha256Schema.optional(),
  cover: z.boolean().optional(),
});
export type DocumentRequest = z.infer<typeof documentRequestSchema>;

/**
 * `PUT /lots/{id}/documents`: the whole list in one call. The same id with another sha256 makes a new version (the old
 * one is kept in `previous`); an id that is missing is kept as `removed`.
 */
export const documentListRequestSchema = z.strictObject({
  documents: z.array(documentRequestSchema).max(2_000),
});

/** A document of a lot. */
export const documentSchema = z.object({
  ...documentRequestSchema.shape,
  version: z.int().min(1),
  previous: z.array(z.object({ version: z.int(), sha256: sha256Schema, size: z.int(), at: instantSchema })),
  removed: z.boolean(),
  addedAt: instantSchema,
  /** `officer`: part of the dossier; `organizer`: its own. */
  by: z.enum(['officer', 'organizer']),
});
export type LotDocument = z.infer<typeof documentSchema>;

/** A file that is named by a decision or milestone: it must already be on the server. */
export const documentRefRequestSchema = z.strictObject({
  sha256: sha256Schema,
  title,
  type: documentTypeSchema.optional(),
});
export const documentRefSchema = z.object({
  sha256: sha256Schema,
  title: z.string(),
  type: documentTypeSchema.optional(),
  size: z.int(),
  mediaType: z.string(),
});
export type DocumentRef = z.infer<typeof documentRefSchema>;
