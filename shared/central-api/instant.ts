import { z } from 'zod';

/** RFC 3339 instant in UTC, as the contract writes every moment (`2026-11-24T16:00:00.000Z`). */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;
