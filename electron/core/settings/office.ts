import { z } from 'zod';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { settlementSchema } from '../../../shared/contract/session.ts';
import { readSetting, writeSetting } from './store.ts';

const officeSchema = z.strictObject({
  officeName: z.string(),
  officerKind: z.enum(['state', 'private', 'organizer']),
  settlement: settlementSchema.optional(),
});
/**
 * Who this workstation works for; decides who approves (state: the head of department). `settlement` is where its
 * papers are drawn up; an organizer's office draws up none.
 */
export type Office = z.infer<typeof officeSchema>;

/** Gives the office of this workstation. */
export function readOffice(db: Db): Office {
  return officeSchema.parse(readSetting(db, 'office'));
}

/** Sets the office: whole at first run, later only its settlement changes. */
export function writeOffice(tx: Tx, office: Office): void {
  writeSetting(tx, 'office', office);
}
