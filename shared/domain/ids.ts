import { z } from 'zod';

/** Lower-case only: an id has one spelling, or one lot could stand under two. */
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid' });
export const dossierIdSchema = uuid.brand<'DossierId'>();
export const userIdSchema = uuid.brand<'UserId'>();
export const fileIdSchema = uuid.brand<'FileId'>();
export const paperIdSchema = uuid.brand<'PaperId'>();
export const commandIdSchema = uuid.brand<'CommandId'>();
export const workstationIdSchema = uuid.brand<'WorkstationId'>();
/** Server-made, opaque to the workstation. */
export const auctionIdSchema = z.string().min(1).max(64).brand<'AuctionId'>();
/** Lower-case hexadecimal SHA-256 of plain content. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();

/** One UUIDv7 made at creation is the id of the dossier and of its lot (decisions.md). */
export type DossierId = z.infer<typeof dossierIdSchema>;
export type UserId = z.infer<typeof userIdSchema>;
export type FileId = z.infer<typeof fileIdSchema>;
export type PaperId = z.infer<typeof paperIdSchema>;
export type CommandId = z.infer<typeof commandIdSchema>;
export type WorkstationId = z.infer<typeof workstationIdSchema>;
export type AuctionId = z.infer<typeof auctionIdSchema>;
export type Sha256 = z.infer<typeof sha256Schema>;
