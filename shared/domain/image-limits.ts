import { z } from 'zod';

/** Limits under which an untrusted picture is decoded (quality.md S19, S21; values come from the rule set). */
export const imageLimitsSchema = z.strictObject({
  maxPixels: z.int().min(1),
  minLongSide: z.int().min(1),
  timeoutMs: z.int().min(1),
});
export type ImageLimits = z.infer<typeof imageLimitsSchema>;
