import { z } from 'zod';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { readSetting, writeSetting } from './store.ts';

const officeSchema = z.strictObject({
  officeName: z.string(),
  officerKind: z.enum(['state', 'private', 'organizer']),
});
/** Who this workstation works for; decides who approves (state: the head of department). */
export type Office = z.infer<typeof officeSchema>;

/** Gives the office set at first run. */
export function readOffice(db: Db): Office {
  return officeSchema.parse(readSetting(db, 'office'));
}

/** Sets the office; first run only. */
export function writeOffice(tx: Tx, office: Office): void {
  writeSetting(tx, 'office', office);
}
