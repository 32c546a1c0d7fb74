import { z } from 'zod';
import { milestoneKinds } from '../contract/auctions.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import { moneySchema } from '../domain/money.ts';
import { documentRefRequestSchema, documentRefSchema } from './document.ts';

export const milestoneKindSchema = z.enum(milestoneKinds);

/** A duty after the auction: due day by the rule set with its article; met, not met, or (without `met`) open. */
export const milestoneSchema = z.object({
  kind: milestoneKindSchema,
  dueOn: civilDateSchema.optional(),
  met: z.boolean().optional(),
  on: civilDateSchema.optional(),
  sum: moneySchema.optional(),
  document: documentRefSchema.optional(),
  article: z.string().optional(),
  toVerify: z.boolean(),
});
export type Milestone = z.infer<typeof milestoneSchema>;

/**
 * `POST /auctions/{id}/milestones`. `payment` (organizer-publisher) needs `sum` when met, and may be `met: false` only
 * after its term; `act` (officer) needs `document`; `transfer` (officer); `deposit-return` (organizer-publisher).
 */
export const recordMilestoneSchema = z.strictObject({
  kind: milestoneKindSchema.exclude(['protocol']),
  met: z.boolean(),
  on: civilDateSchema,
  sum: moneySchema.optional(),
  document: documentRefRequestSchema.optional(),
});
export type RecordMilestone = z.infer<typeof recordMilestoneSchema>;
