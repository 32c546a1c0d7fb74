import { z } from 'zod';

/** Limits under which an untrusted picture is decoded (quality.md S19, S21; values come from the rule set). */
export const imageLimitsSchema = z.strictObject({
  maxPixels: z.int().min(1).max(500_000_000),
  minLongSide: z.int().min(1).max(20_000),
  timeoutMs: z.int().min(1).max(120_000),
});
export type ImageLimits = z.infer<typeof imageLimitsSchema>;
