import { z } from 'zod';

/** A day of the calendar, `YYYY-MM-DD`; never passes through a time zone. */
export const civilDateSchema = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDateSchema>;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMsSchema = z.int().brand<'EpochMs'>();
export type EpochMs = z.infer<typeof epochMsSchema>;
