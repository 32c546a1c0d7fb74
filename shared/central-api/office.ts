import { z } from 'zod';
import { userIdSchema } from '../domain/ids.ts';
import { centralRoleSchema } from '../domain/roles.ts';

/** Kinds of bodies that the central database knows; a state office needs its head's approval (decisions.md). */
export const officeKinds = [
  'state-enforcement',
  'private-enforcement',
  'organizer',
  'administrator',
  'platform',
  'observer',
] as const;
export const officeIdSchema = z.uuid().brand<'OfficeId'>();
export type OfficeId = z.infer<typeof officeIdSchema>;

/** A body as it is named on every lot. */
export const officeRefSchema = z.object({ id: officeIdSchema, name: z.string() });
export const officeSchema = officeRefSchema.extend({ kind: z.enum(officeKinds), code: z.string() });
export type Office = z.infer<typeof officeSchema>;

/** A person of an office, as the administrator registered them. `head` may approve dossiers of a state office. */
export const officeUserSchema = z.object({
  id: userIdSchema,
  name: z.string(),
  position: z.string(),
  roles: z.array(centralRoleSchema),
  head: z.boolean(),
});
export type OfficeUser = z.infer<typeof officeUserSchema>;

/** Who did something, as shown to others. */
export const actorSchema = z.object({ userId: userIdSchema, name: z.string() });
