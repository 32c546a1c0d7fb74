import { z } from 'zod';
import { queryInteger } from './query.ts';

export const feedKinds = ['lot', 'auction', 'platform', 'rule-set', 'calendar', 'classifier'] as const;
export const cursorSchema = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/);

/**
 * One commit of one object as it was then. `object` follows the schema of its kind (`lotSchema`, `auctionSchema` …) and
 * is absent on a tombstone (`deleted: true`). A classifier is announced without its codes (`announcedClassifierSchema`): there
 * may be tens of thousands, and `GET /classifiers/{scheme}` gives them. A reader ignores kinds that it does not know.
 */
export const feedItemSchema = z.object({
  seq: z.int().min(1),
  kind: z.string(),
  id: z.string(),
  rev: z.int().min(0),
  deleted: z.boolean().optional(),
  object: z.record(z.string(), z.unknown()).optional(),
});
/** `next` is the cursor for the following call; an empty page keeps the cursor. */
export const feedPageSchema = z.object({ items: z.array(feedItemSchema), next: cursorSchema });
/** No `after`: from the beginning. An unknown cursor is 410 `unknown-cursor`. */
export const feedQuerySchema = z.strictObject({
  after: cursorSchema.optional(),
  limit: queryInteger(1, 1_000).optional(),
  wait: queryInteger(0, 60).optional(),
});
export type FeedItem = z.infer<typeof feedItemSchema>;
export type FeedPage = z.infer<typeof feedPageSchema>;
