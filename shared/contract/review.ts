import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import type { DocumentType, DossierFile, LotState, ReturnReason } from '../domain/dossier.ts';
import type { DossierContent } from '../domain/fields/sections.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import type { ObjectType } from '../domain/object-types/object-type.ts';
import { command, query } from './contract.ts';

/** A dossier waiting at the organizer, oldest term first. */
export type ReviewRow = {
  readonly id: DossierId;
  readonly lotNumber: string;
  readonly title: string;
  readonly objectType: ObjectType;
  readonly state: LotState;
  readonly officeName: string;
  readonly submittedAt: EpochMs;
  readonly dueOn: string | undefined;
  readonly version: number;
  readonly acceptedByMe: boolean;
};
export type ReviewFile = Pick<
  DossierFile,
  'id' | 'title' | 'mediaType' | 'sha256' | 'sizeBytes' | 'position' | 'cover'
> & {
  readonly type: DocumentType;
  readonly here: boolean;
};
export type ReviewView = ReviewRow & {
  readonly content: DossierContent;
  readonly files: readonly ReviewFile[];
  /** The rule set asks for storage and inspection of this kind (rights have no storer). */
  readonly storageAsked: boolean;
  readonly manifestSha256: string;
  /**
   * `whole`: the manifest has the hash that was announced, the lot is what it says, and every file is here with the
   * hash that it names. `coming`: something of it is still on its way. `differs`: this is not what was sealed.
   */
  readonly arrival: 'coming' | 'whole' | 'differs';
  readonly earlierReasons: readonly ReturnReason[];
  /** What the signed-in person has begun to write; kept until the decision. */
  readonly draft: ReviewDraft;
  readonly may: readonly ('accept' | 'return' | 'publish')[];
  /** Decision already in the outbox, not yet at the central database. */
  readonly pending: 'accept' | 'return' | 'publish' | undefined;
};

export const returnReasonCodes = [
  'form',
  'empty-field',
  'missing-document',
  'unreadable-document',
  'data-differ',
  'not-approved',
  'report-expired',
  'way-forbidden',
  'photos',
  'description',
  'other',
] as const;

/** As many remarks as one return may carry. */
export const mostReasons = 50;
const longestRemark = 2_000;
const remark = { code: z.enum(returnReasonCodes), pointer: z.string().max(300) };

/** What a reviewer has begun to write about a dossier: remarks, words still missing too, and ticks of the checklist. */
export const reviewDraftSchema = z.strictObject({
  reasons: z.array(z.strictObject({ ...remark, text: z.string().max(longestRemark) })).max(mostReasons),
  checked: z.array(z.string().max(40)).max(40),
});
export type ReviewDraft = z.infer<typeof reviewDraftSchema>;

const byId = z.strictObject({ id: dossierIdSchema });
export const reviewContract = {
  'review.queue': query<readonly ReviewRow[]>()(z.strictObject({}), ['lot', 'exchange']),
  'review.get': query<ReviewView>()(byId, ['lot', 'file', 'exchange']),
  'review.keepDraft': command<null>()(z.strictObject({ id: dossierIdSchema, draft: reviewDraftSchema })),
  'review.accept': command<null>()(byId),
  'review.return': command<null>()(
    z.strictObject({
      id: dossierIdSchema,
      reasons: z
        .array(z.strictObject({ ...remark, text: z.string().trim().min(3).max(longestRemark) }))
        .min(1)
        .max(mostReasons),
    }),
  ),
  'review.publish': command<null>()(byId),
};
