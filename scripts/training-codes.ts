import type { Profile } from './training-folder.ts';

/** One-time codes that the training central database is seeded with; they open nothing but training data. */
const CODES: Readonly<Record<Profile, string>> = {
  officer: 'TRAINING-OFFICER',
  organizer: 'TRAINING-ORGANIZER',
};

export function enrolmentCodeOf(profile: Profile): string {
  return CODES[profile];
}
