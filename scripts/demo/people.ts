import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const personSchema = z.object({ login: z.string(), passphrase: z.string() });
const officesSchema = z.object({
  officer: z.object({ users: z.array(personSchema) }),
  organizer: z.object({ users: z.array(personSchema) }),
});
export type TrainingPerson = z.infer<typeof personSchema>;

/** Gives a person of a training office by login (resources/training/office.json). */
export function trainingPerson(root: string, office: 'officer' | 'organizer', login: string): TrainingPerson {
  const text = readFileSync(join(root, 'resources/training/office.json'), 'utf8');
  const person = officesSchema.parse(JSON.parse(text))[office].users.find((user) => user.login === login);
  if (!person) throw new Error(`No ${login} in the training office ${office}`);
  return person;
}
