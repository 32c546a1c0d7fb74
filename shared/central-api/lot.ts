import { z } from 'zod';
import { applicationSchema } from '../domain/application.ts';
import { lotStateSchema } from '../domain/dossier.ts';
import { dossierIdSchema, sha256Schema } from '../domain/ids.ts';
import { documentRefSchema, documentSchema } from './document.ts';
import { instantSchema } from './instant.ts';
import { actorSchema, officeRefSchema } from './office.ts';

/** A remark of the organizer: code, JSON Pointer into the application, text. */
export const returnReasonSchema = z.strictObject({
  code: z.string().min(1).max(60),
  pointer: z.string().max(300),
  text: z.string().trim().min(3).max(2_000),
});

export const ruleSetIdSchema = z.string().min(1).max(100);

/** A lot as its office, organizers and administrators see it. `rev` is also the strong ETag. */
export const lotSchema = z.object({
  id: dossierIdSchema,
  lotNumber: z.string(),
  rev: z.int().min(1),
  state: lotStateSchema,
  office: officeRefSchema,
  application: applicationSchema,
  ruleSet: ruleSetIdSchema,
  documents: z.array(documentSchema),
  /** How many times it was submitted; 0 while a first draft. */
  version: z.int().min(0),
  manifestSha256: sha256Schema.optional(),
  signed: z.boolean(),
  /** Reasons of the last return; empty when there was none. */
  reasons: z.array(returnReasonSchema),
  groundDocument: documentRefSchema.optional(),
  withdrawalReason: z.string().optional(),
  keptDocuments: z.array(documentRefSchema).optional(),
  currentAuctionId: z.string().optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  submittedAt: instantSchema.optional(),
  submittedBy: actorSchema.optional(),
  returnedAt: instantSchema.optional(),
  acceptedAt: instantSchema.optional(),
  acceptedBy: actorSchema.optional(),
  publishedAt: instantSchema.optional(),
  publishedBy: actorSchema.optional(),
  closedAt: instantSchema.optional(),
});
export type Lot = z.infer<typeof lotSchema>;

/** A published lot as platforms and observers of other bodies see it: no persons, no payment details. */
export const publicLotSchema = lotSchema
  .pick({
    id: true,
    lotNumber: true,
    rev: true,
    state: true,
    office: true,
    ruleSet: true,
    currentAuctionId: true,
    publishedAt: true,
    createdAt: true,
    updatedAt: true,
  })
  .extend({ title: z.string(), objectType: z.string() });
export const lotAnswerSchema = z.union([lotSchema, publicLotSchema]);
export const lotPageSchema = z.object({ items: z.array(lotAnswerSchema), next: z.string().optional() });

/** `GET /lots/{id}/manifest`: the last manifest as it was sent, byte for byte. */
export const manifestAnswerSchema = z.object({
  version: z.int().min(1),
  manifest: z.string(),
  manifestSha256: sha256Schema,
  signature: z.string().optional(),
});
