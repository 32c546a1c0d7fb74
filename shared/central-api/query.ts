import { z } from 'zod';

/** A whole number of a query, in plain digits: `1e2`, `0x10`, `+5`, `5.0` and nothing at all are refused. */
export function queryInteger(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/)
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum));
}
