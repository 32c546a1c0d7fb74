import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import type { ComparedSide } from '../domain/compare/compare.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import { query } from './contract.ts';

/** One side: a dossier as it is, a sealed version of it, or as it was right after an entry of its history. */
export const sideChoiceSchema = z.union([
  z.strictObject({ dossierId: dossierIdSchema, at: z.literal('now') }),
  z.strictObject({ dossierId: dossierIdSchema, version: z.int().min(1).max(10_000) }),
  z.strictObject({ dossierId: dossierIdSchema, seq: z.int().min(1) }),
]);
export type SideChoice = z.infer<typeof sideChoiceSchema>;

export type SideView = ComparedSide & {
  readonly dossierId: DossierId;
  readonly title: string;
  /** When it was so: sealed, or the moment of the history; undefined for now. */
  readonly at: EpochMs | undefined;
  readonly by: string | undefined;
};
export type SealedVersionRow = {
  readonly version: number;
  readonly sealedAt: EpochMs;
  readonly sealedByName: string;
  readonly sentAt: EpochMs | undefined;
};
export type VersionsView = {
  readonly title: string;
  readonly versions: readonly SealedVersionRow[];
  /** Moments that can be gone back to, the newest first. */
  readonly moments: readonly { readonly seq: number; readonly at: EpochMs; readonly userName: string }[];
  /** What is best put beside the present, where nobody has said with what to compare. */
  readonly start: SideChoice;
};
export type LotChangesView = {
  readonly leftVersion: number;
  readonly rightVersion: number;
  readonly left: ComparedSide;
  readonly right: ComparedSide;
};

export const compareContract = {
  'compare.versions': query<VersionsView>()(z.strictObject({ dossierId: dossierIdSchema }), [
    'dossier',
    'audit',
    'lot',
  ]),
  'compare.view': query<{ readonly left: SideView; readonly right: SideView }>()(
    z.strictObject({ left: sideChoiceSchema, right: sideChoiceSchema }),
    ['dossier', 'file', 'audit', 'lot'],
  ),
  /** At the organizer's: what was returned, beside what came instead. Null when nothing came back yet. */
  'compare.lot': query<LotChangesView | null>()(z.strictObject({ id: dossierIdSchema }), ['lot', 'file']),
};
