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
/** Why the last daily copy was not made. */
export type BackupTrouble = 'disk-full' | 'corrupt' | 'failed';
export type BackupRow = {
  readonly name: string;
  readonly kind: 'daily' | 'made' | 'before-migration';
  readonly madeAt: EpochMs;
  readonly sizeBytes: number;
};
export type BackupsView = {
  readonly backups: readonly BackupRow[];
  readonly trouble: BackupTrouble | undefined;
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
  /** Sets where the office's papers are drawn up; papers made before keep their place. */
  'settings.setSettlement': command<null>()(z.strictObject({ settlement: settlementSchema })),
  'audit.list': query<readonly AuditRow[]>()(
    z.strictObject({ beforeSeq: z.int().optional(), limit: z.int().min(1).max(500) }),
    ['audit'],
  ),
  'audit.verify': query<AuditVerdict>()(z.strictObject({}), ['audit']),
  /** Encrypted copies beside the database, newest first, and what keeps the daily one from being made. */
  'backup.list': query<BackupsView>()(z.strictObject({}), ['settings']),
  /** Makes an encrypted backup copy beside the database; gives its file name. */
  'backup.make': command<{ readonly name: string; readonly sizeBytes: number }>()(z.strictObject({})),
};
