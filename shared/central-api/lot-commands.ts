import { z } from 'zod';
import { applicationSchema } from '../domain/application.ts';
import { dossierIdSchema, sha256Schema } from '../domain/ids.ts';
import { documentRefRequestSchema } from './document.ts';
import { returnReasonSchema, ruleSetIdSchema } from './lot.ts';

const reason = z.string().trim().min(3).max(2_000);

/** `POST /lots`: a draft with the client's own id. */
export const createLotSchema = z.strictObject({
  id: dossierIdSchema,
  application: applicationSchema,
  ruleSet: ruleSetIdSchema,
});
/** `PATCH /lots/{id}` while draft or returned: whole parts are replaced. */
export const patchLotSchema = z
  .strictObject({ application: applicationSchema.optional(), ruleSet: ruleSetIdSchema.optional() })
  .refine((body) => body.application !== undefined || body.ruleSet !== undefined, 'nothing to change');
/**
 * `POST /lots/{id}/submit`. `manifest` is the canonical JSON text itself: its UTF-8 bytes are what was hashed and
 * signed, nobody re-serialises it. `signature` is a detached CMS (.p7s), base64.
 */
export const submitLotSchema = z.strictObject({
  manifest: z.string().min(2).max(1_000_000),
  manifestSha256: sha256Schema,
  signature: z.base64().max(100_000).optional(),
});
export const withdrawLotSchema = z.strictObject({ reason });
export const acceptLotSchema = z.strictObject({});
export const returnLotSchema = z.strictObject({ reasons: z.array(returnReasonSchema).min(1).max(50) });
export const publishLotSchema = z.strictObject({});
/** Cancels the lot with its auction, and suspends, resumes, cancels or invalidates an auction. */
export const groundSchema = z.strictObject({ groundDocument: documentRefRequestSchema, reason });
export const keepLotSchema = z.strictObject({
  resolution: documentRefRequestSchema,
  act: documentRefRequestSchema,
});
export const returnToDebtorSchema = z.strictObject({});
export const closeLotSchema = z.strictObject({});
export const emptySchema = z.strictObject({});

export type CreateLot = z.infer<typeof createLotSchema>;
export type PatchLot = z.infer<typeof patchLotSchema>;
export type SubmitLot = z.infer<typeof submitLotSchema>;
export type ReturnLot = z.infer<typeof returnLotSchema>;
export type Ground = z.infer<typeof groundSchema>;
export type KeepLot = z.infer<typeof keepLotSchema>;
