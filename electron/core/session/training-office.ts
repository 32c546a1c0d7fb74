import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loginSchema, passphraseSchema, settlementSchema } from '../../../shared/contract/session.ts';
import { userIdSchema } from '../../../shared/domain/ids.ts';
import { roleSchema } from '../../../shared/domain/roles.ts';

const trainingUserSchema = z.strictObject({
  id: userIdSchema,
  login: loginSchema,
  name: z.string().min(3).max(200),
  roles: z.array(roleSchema).min(1),
  passphrase: passphraseSchema,
});
const trainingOfficeSchema = z.strictObject({
  officeName: z.string().min(3).max(300),
  officerKind: z.enum(['state', 'private', 'organizer']),
  settlement: settlementSchema.optional(),
  users: z.array(trainingUserSchema).min(1),
});
const trainingOfficesSchema = z.strictObject({
  officer: trainingOfficeSchema,
  organizer: trainingOfficeSchema,
});
export type TrainingOffice = z.infer<typeof trainingOfficeSchema>;

/** Reads office and users of a training profile; the same ids are known to the training central database. */
export function readTrainingOffice(resourcesDir: string, profile: 'officer' | 'organizer'): TrainingOffice {
  const text = readFileSync(join(resourcesDir, 'training', 'office.json'), 'utf8');
  return trainingOfficesSchema.parse(JSON.parse(text))[profile];
}
