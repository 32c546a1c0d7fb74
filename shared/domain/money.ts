import { z } from 'zod';

/** Money in integer kopiykas (1/100 hryvnia). Never a float of hryvnias. */
export const kopiykasSchema = z.int().min(0).max(9_000_000_000_000_000).brand<'Kopiykas'>();
export type Kopiykas = z.infer<typeof kopiykasSchema>;

/** Money of the central API: decimal string with two digits, hryvnias (central-api.md). */
export const moneySchema = z.strictObject({
  amount: z.string().regex(/^(0|[1-9]\d{0,12})\.\d{2}$/),
  currency: z.literal('UAH'),
});
export type Money = z.infer<typeof moneySchema>;
