import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import type { DocumentType } from '../domain/dossier.ts';
import type { FieldValue } from '../domain/fields/field.ts';
import { type DossierId, dossierIdSchema, type FileId } from '../domain/ids.ts';
import type { ObjectType } from '../domain/object-types/object-type.ts';
import { command, query } from './contract.ts';

/** A dossier that was never sent and lies in the bin. */
export type BinnedDossier = {
  readonly id: DossierId;
  readonly title: string;
  readonly objectType: ObjectType;
  readonly proceedingNumber: string;
  readonly debtor: string;
  readonly deletedAt: EpochMs;
  readonly deletedByName: string;
  readonly files: number;
  /** It has numbered papers in the register: it can be restored, not erased. */
  readonly hasPapers: boolean;
  /** The days of keeping are over: it is offered for erasing. Nothing is erased by itself. */
  readonly keepingOver: boolean;
};
export type BinnedFile = {
  readonly id: FileId;
  readonly dossierId: DossierId;
  readonly dossierTitle: string;
  readonly title: string;
  readonly type: DocumentType;
  readonly removedAt: EpochMs;
  /** The dossier is open for editing, so that the file can be put back. */
  readonly restorable: boolean;
};
export type BinnedRow = {
  readonly id: number;
  readonly dossierId: DossierId;
  readonly dossierTitle: string;
  readonly objectType: ObjectType;
  readonly pointer: string;
  readonly value: Readonly<Record<string, FieldValue>>;
  readonly removedAt: EpochMs;
  readonly removedByName: string;
  readonly restorable: boolean;
};
export type BinView = {
  readonly keepDays: number;
  readonly dossiers: readonly BinnedDossier[];
  readonly files: readonly BinnedFile[];
  readonly rows: readonly BinnedRow[];
  /** Of each kind at most this many are shown, the newest. */
  readonly limit: number;
};

export const binKeepDays = { least: 1, most: 3_650, usual: 30 } as const;

/** What was deleted: seen together, restored with one key, erased only by an officer and with a reason. */
export const binContract = {
  'bin.view': query<BinView>()(z.strictObject({}), ['dossier', 'file', 'settings', 'paper']),
  /** Only a dossier in preparation that was never sent; sent ones are archived. */
  'bin.put': command<null>()(z.strictObject({ id: dossierIdSchema })),
  'bin.restore': command<null>()(z.strictObject({ id: dossierIdSchema })),
  /** Puts a removed row back at the end of its list, as one step of undo. */
  'bin.restoreRow': command<{ readonly id: DossierId; readonly pointer: string }>()(
    z.strictObject({ rowId: z.int().min(1) }),
  ),
  /** Erases for good; the history of what was done stays. Gives how many were erased. */
  'bin.purge': command<{ readonly purged: number }>()(
    z.strictObject({
      ids: z.array(dossierIdSchema).min(1).max(500),
      reason: z.string().trim().min(3).max(1_000),
    }),
  ),
  'bin.setKeepDays': command<null>()(
    z.strictObject({ days: z.int().min(binKeepDays.least).max(binKeepDays.most) }),
  ),
};
