import { z } from 'zod';

/**
 * One version of a classifier: flat codes, `parent` makes the tree. The built-in ones of `resources/classifiers/`
 * are small and make the program useful at once; the official files are imported.
 */
export const classifierSchema = z
  .strictObject({
    scheme: z.string().regex(/^[a-z0-9-]{1,40}$/),
    version: z.string().min(1).max(60),
    title: z.string().min(1).max(300),
    codes: z
      .array(
        z.strictObject({
          code: z.string().min(1).max(60),
          name: z.string().min(1).max(500),
          parent: z.string().max(60).optional(),
          /** What a code is: a category of the codifier of places. Without it the name and the code tell. */
          category: z.string().max(20).optional(),
        }),
      )
      .max(100_000),
  })
  .refine(({ codes }) => new Set(codes.map(({ code }) => code)).size === codes.length, 'a code stands twice');
export type Classifier = z.infer<typeof classifierSchema>;

/** Names that codes of a classifier had before; `resources/old-names/`. */
export const oldNamesSchema = z.strictObject({
  scheme: z.string().regex(/^[a-z0-9-]{1,40}$/),
  note: z.string().max(500),
  names: z.record(z.string().max(60), z.array(z.string().min(1).max(200)).max(10)),
});
export type OldNames = z.infer<typeof oldNamesSchema>;
