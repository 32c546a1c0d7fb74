import { z } from 'zod';
import { imageLimitsSchema } from './image-limits.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const pathSchema = z.string().max(4_096);
/** Names the document that the helper may still hold open: the hash of its content. */
const keySchema = z.string().length(64);

/** Everything that is asked of the helper process: whatever decodes or parses foreign files (quality.md S19, S21). */
export const helperJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picture'), path: pathSchema, limits: imageLimitsSchema }),
  /** Hashes and capture facts of a picture that was taken in before they were kept. */
  z.strictObject({ kind: z.literal('describe'), thumbnail: bytes, head: bytes }),
  z.strictObject({
    kind: z.literal('shrink'),
    picture: bytes,
    longSide: z.int().min(16).max(2_000),
    quality: z.int().min(30).max(95),
  }),
  z.strictObject({ kind: z.literal('inspect-pdf'), path: pathSchema, maxPages: z.int().min(1) }),
  z.strictObject({ kind: z.literal('pdf'), key: keySchema, content: bytes.optional() }),
  z.strictObject({
    kind: z.literal('pdf-page'),
    key: keySchema,
    content: bytes.optional(),
    /** Counted from one. */
    page: z.int().min(1).max(100_000),
    longSide: z.int().min(16).max(4_000),
  }),
]);
export type HelperJob = z.infer<typeof helperJobSchema>;
export type HelperJobOf<K extends HelperJob['kind']> = Extract<HelperJob, { kind: K }>;
