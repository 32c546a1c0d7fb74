import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import { command, query } from './contract.ts';
import { settlementSchema } from './session.ts';

export type SettingsView = {
  readonly language: 'uk' | 'en';
  readonly colourScheme: 'light' | 'dark' | 'auto';
  readonly officeName: string;
  readonly officerKind: 'state' | 'private' | 'organizer';
  /** Where papers of this office are drawn up; undefined until somebody tells it. */
  readonly settlement?: string | undefined;
  readonly programVersion: string;
  readonly databaseVersion: number;
  readonly dataFolder: string;
};
export type AuditRow = {
  readonly seq: number;
  readonly at: EpochMs;
  readonly userName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly hash: string;
};
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly brokenAtSeq: number;
      readonly problem: 'edited' | 'missing' | 'reordered';
    };

export const settingsContract = {
  'settings.view': query<SettingsView>()(z.strictObject({}), ['settings', 'session']),
  'settings.set': command<null>()(
    z.strictObject({
      language: z.enum(['uk', 'en']).optional(),
      colourScheme: z.enum(['light', 'dark', 'auto']).optional(),
    }),
  ),
  'audit.list': query<readonly AuditRow[]>()(
    z.strictObject({ beforeSeq: z.int().optional(), limit: z.int().min(1).max(500) }),
    ['audit'],
  ),
  'audit.verify': query<AuditVerdict>()(z.strictObject({}), ['audit']),
  /** Makes an encrypted backup copy beside the database; gives its file name. */
  'backup.make': command<{ readonly name: string; readonly sizeBytes: number }>()(z.strictObject({})),
};
  /** Sets where the office's papers are drawn up; papers made before keep their place. */
  'settings.setSettlement': command<null>()(z.strictObject({ settlement: settlementSchema })),
