import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Profile, trainingFolder } from './training-folder.ts';

/** One-time codes that the training central database is seeded with (1 to 20 each); they open nothing but training data. */
const PREFIX: Readonly<Record<Profile, string>> = { officer: 'TRAIN-OFFICER', organizer: 'TRAIN-ORGANIZER' };

/** Gives the code for a profile; a profile folder that was thrown away takes the next one. */
export function enrolmentCodeOf(profile: Profile, isNewFolder: boolean): string {
  const note = join(trainingFolder(), `enrolments-${profile}`);
  const taken = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  const number = isNewFolder ? taken + 1 : Math.max(1, taken);
  writeFileSync(note, String(number));
  return `${PREFIX[profile]}-${number}`;
}
