import { z } from 'zod';

/** How sure a value is, after the tags of domain/procedure.md 0.1. */
export const confidences = [
  'seen',
  'seen-old',
  'seen-analog',
  'memory-high',
  'memory-medium',
  'memory-low',
  'inferred',
  'conflict',
  'unknown',
  'design',
] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceSchema = z.enum(confidences);

/** A value of a rule set never stands alone: where it comes from and how sure it is belong to it. */
export type Ruled<T> = {
  readonly value: T;
  readonly article: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** A lawyer or accountant has not confirmed it yet; screens that use it say so. */
  readonly toVerify: boolean;
};

/** Gives the schema of a text for people: not empty, not only spaces. */
export function wordsSchema(most: number) {
  return z.string().min(1).max(most).regex(/\S/u);
}

/** Gives the schema of a rule-set value with its article, source, confidence and mark. */
export function ruled<S extends z.ZodType>(value: S) {
  return z.strictObject({
    value,
    article: wordsSchema(300),
    source: wordsSchema(500),
    confidence: confidenceSchema,
    toVerify: z.boolean(),
  });
}
