import { z } from 'zod';
import { instantSchema } from './instant.ts';

export const contractVersion = '1.0.0';
export const centralModeSchema = z.enum(['production', 'test']);

/** Answer of `GET /`, open to all. `issuer` is the audience that client assertions must name. */
export const serviceInfoSchema = z.object({
  name: z.string(),
  contractVersion: z.string(),
  mode: centralModeSchema,
  issuer: z.string(),
  serverTime: instantSchema,
  /** Only in test mode: the clock that the auctions live by. */
  simulatedTime: instantSchema.optional(),
  acceleration: z.number().positive().optional(),
  limits: z.object({
    bodyBytes: z.int().positive(),
    fileBytes: z.int().positive(),
    feedPage: z.int().positive(),
    waitSeconds: z.int().positive(),
    documentsPerLot: z.int().positive(),
  }),
});
export type ServiceInfo = z.infer<typeof serviceInfoSchema>;
