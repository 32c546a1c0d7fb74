import { z } from 'zod';
import { civilDateSchema } from '../domain/civil-date.ts';
import { dossierStateSchema } from '../domain/dossier.ts';
import { userIdSchema } from '../domain/ids.ts';
import { objectTypes } from '../domain/object-types/object-type.ts';

const words = z.array(z.string().min(1).max(200)).max(40);
const sum = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What narrows the list beside words, tab and kind. Everything given must hold; an absent part asks nothing. */
export const narrowingSchema = z.strictObject({
  states: z.array(dossierStateSchema).max(20).optional(),
  priceFrom: sum.optional(),
  priceTo: sum.optional(),
  /** Days of the last change, both included. */
  changedFrom: civilDateSchema.optional(),
  changedTo: civilDateSchema.optional(),
  regions: words.optional(),
  settlements: words.optional(),
  /** Who made the dossier. */
  officers: z.array(userIdSchema).max(40).optional(),
  attempts: z.array(z.int().min(1).max(3)).max(3).optional(),
  /** Day on which the latest auction starts, both included. */
  auctionFrom: civilDateSchema.optional(),
  auctionTo: civilDateSchema.optional(),
  /** The nearest term of preparation ends on this day or before. */
  dueTo: civilDateSchema.optional(),
  /** `true`: something stops its sending; `false`: nothing does. Only dossiers that can still be mended. */
  problems: z.boolean().optional(),
  /** Commands or files of it have not arrived yet. */
  waiting: z.literal(true).optional(),
  /** The central database refused something of it. */
  refused: z.literal(true).optional(),
});
export type Narrowing = z.infer<typeof narrowingSchema>;

export const dossierSorts = ['updated', 'title', 'price', 'state', 'due', 'auction'] as const;

export const dossierFilterSchema = z.strictObject({
  search: z.string().max(200),
  states: z.array(dossierStateSchema).max(20),
  objectTypes: z.array(z.enum(objectTypes)).max(20),
  archived: z.boolean(),
  narrow: narrowingSchema.optional(),
  sort: z.enum(dossierSorts),
  descending: z.boolean(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type DossierFilter = z.infer<typeof dossierFilterSchema>;

/** What the list can be narrowed by here: what stands in dossiers, with how many of them have it. */
export type NarrowingChoices = {
  readonly regions: readonly { readonly name: string; readonly count: number }[];
  readonly settlements: readonly { readonly name: string; readonly count: number }[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
};
