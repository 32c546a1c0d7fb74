import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import { type DirectoryKind, directoryKindSchema, type KnownValues } from '../domain/directory/kinds.ts';
import type { KnownParty } from '../domain/directory/fill.ts';
import type { DossierState } from '../domain/dossier.ts';
import { type FieldValue, leafSchema } from '../domain/fields/field.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import type { ObjectType } from '../domain/object-types/object-type.ts';
import { command, query } from './contract.ts';
import { pointerSchema } from './dossiers.ts';

/** One known thing as it is offered or listed. */
export type KnownEntry = {
  readonly id: number;
  readonly kind: DirectoryKind;
  readonly label: string;
  readonly hint: string;
  /** Dossiers that name it, the bin not counted; counted up to {@link usesCounted}. */
  readonly uses: number;
};
export const usesCounted = 100;

/** What is offered while a field is typed in; a proceeding brings its parties. */
export type Suggestion = KnownEntry & {
  readonly values: KnownValues;
  readonly parties: readonly KnownParty[];
};
export type DirectoryRow = KnownEntry & {
  readonly corrected: boolean;
  /** How many spellings were merged into it. */
  readonly keys: number;
  readonly lastAt: EpochMs;
};
export type DirectoryPage = { readonly rows: readonly DirectoryRow[]; readonly total: number };
export type DirectoryUse = {
  readonly dossierId: DossierId;
  readonly title: string;
  readonly objectType: ObjectType;
  readonly state: DossierState;
  readonly proceedingNumber: string;
  readonly updatedAt: EpochMs;
  readonly archived: boolean;
  readonly inBin: boolean;
};
export type DirectoryView = DirectoryRow & {
  readonly values: KnownValues;
  readonly correctedValues: KnownValues | undefined;
  readonly spellings: readonly { readonly id: number; readonly key: string; readonly uses: number }[];
  /** The newest first, at most {@link usesShown}. */
  readonly usedIn: readonly DirectoryUse[];
};
export const usesShown = 200;

/** One dossier in preparation that says something else than the source. */
export type SpreadTarget = {
  readonly dossierId: DossierId;
  readonly title: string;
  readonly state: DossierState;
  readonly revision: number;
  readonly objectType: ObjectType;
  readonly changes: readonly {
    readonly pointer: string;
    readonly before: FieldValue;
    readonly after: FieldValue;
  }[];
};
export type SpreadPreview = { readonly targets: readonly SpreadTarget[]; readonly more: boolean };

const entryId = z.int().min(1);
/** Where the values come from: an entry as the directory knows it, or a place of one dossier. */
const spreadSource = z.union([
  z.strictObject({ entryId }),
  z.strictObject({ dossierId: dossierIdSchema, pointer: pointerSchema }),
]);
export type SpreadSource = z.infer<typeof spreadSource>;

/** Proceedings, people, storers, requisites, valuers and officers that dossiers name: typed once, offered again. */
export const directoryContract = {
  'directory.suggest': query<readonly Suggestion[]>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      kind: directoryKindSchema,
      text: z.string().max(200),
      limit: z.int().min(1).max(20),
    }),
    ['directory', 'dossier'],
  ),
  'directory.list': query<DirectoryPage>()(
    z.strictObject({
      kind: directoryKindSchema,
      search: z.string().max(200),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    ['directory', 'dossier'],
  ),
  'directory.get': query<DirectoryView>()(z.strictObject({ id: entryId }), ['directory', 'dossier']),
  /** Corrects by hand what is offered from now on; `null` forgets the correction. No dossier is changed by it. */
  'directory.correct': command<null>()(
    z.strictObject({
      id: entryId,
      values: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), leafSchema).nullable(),
    }),
  ),
  /** Says that several entries are one thing; each can be taken apart again. */
  'directory.merge': command<null>()(
    z.strictObject({ into: entryId, from: z.array(entryId).min(1).max(50) }),
  ),
  'directory.split': command<{ readonly id: number }>()(z.strictObject({ spellingId: entryId })),
  'directory.spreadPreview': query<SpreadPreview>()(z.strictObject({ source: spreadSource }), [
    'directory',
    'dossier',
  ]),
  /** Writes the source's values into the chosen places; a dossier that changed meanwhile is passed over and named. */
  'directory.spread': command<{ readonly updated: number; readonly passedOver: readonly DossierId[] }>()(
    z.strictObject({
      source: spreadSource,
      targets: z
        .array(
          z.strictObject({
            dossierId: dossierIdSchema,
            revision: z.int().min(0),
            pointers: z.array(pointerSchema).min(1).max(50),
          }),
        )
        .min(1)
        .max(200),
    }),
  ),
};
