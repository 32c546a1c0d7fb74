import { z } from 'zod';
import type { DossierState } from '../domain/dossier.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import { type FieldValue, leafSchema } from '../domain/fields/field.ts';
import { type ObjectType, objectTypes } from '../domain/object-types/object-type.ts';
import type { IdentityKind } from '../domain/search/identity-key.ts';
import type { ErrorCode } from '../result.ts';
import { command, query } from './contract.ts';
import { pointerSchema } from './dossiers.ts';
import { dossierFilterSchema, dossierSorts, narrowingSchema } from './dossier-list.ts';

export const listTabs = ['all', 'inWork', 'attention', 'sent', 'onSale', 'finished', 'archive'] as const;

export const listColumns = [
  'title',
  'state',
  'proceeding',
  'debtor',
  'region',
  'settlement',
  'price',
  'lotNumber',
  'attempt',
  'auctionOn',
  'dueOn',
  'problems',
  'officer',
  'created',
  'updated',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Columns in their order with their widths; what is not named is not shown. The title is always there, first. */
export const layoutSchema = z
  .array(z.strictObject({ column: z.enum(listColumns), widthPixels: z.int().min(40).max(900) }))
  .min(1)
  .max(listColumns.length)
  .refine((columns) => columns[0]?.column === 'title', 'the title comes first')
  .refine((columns) => new Set(columns.map(({ column }) => column)).size === columns.length, 'each once');
export type ListLayout = z.infer<typeof layoutSchema>;

/** How a list stands: what a saved view brings back. */
export const viewDefinitionSchema = z.strictObject({
  tab: z.enum(listTabs),
  search: z.string().max(200),
  objectType: z.enum(objectTypes).optional(),
  narrow: narrowingSchema.optional(),
  sort: z.enum(dossierSorts),
  descending: z.boolean(),
  columns: layoutSchema.optional(),
});
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>;

export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** Seen by everyone of the office; only its maker changes it. */
  readonly shared: boolean;
  readonly own: boolean;
  readonly byName: string;
  readonly definition: ViewDefinition;
};

/** Another place where the same thing stands. */
export type SameThing = {
  readonly kind: 'dossier' | 'lot';
  readonly id: DossierId;
  readonly title: string;
  readonly state: DossierState;
  readonly archived: boolean;
  readonly lotNumber: string | undefined;
  /** Office that sells the lot; undefined for a dossier of this workstation. */
  readonly officeName: string | undefined;
};

/** As many dossiers as one thing is done with at once. */
export const mostAtOnce = 1_000;
export const bulkActions = ['archive', 'unarchive', 'send'] as const;
export type BulkAction = (typeof bulkActions)[number];
/** What came of one dossier of many: done, or refused with the reason. */
export type BulkResult = {
  readonly id: DossierId;
  readonly title: string;
  readonly refused: { readonly code: ErrorCode; readonly reason: string | undefined } | undefined;
};

/** A dossier that is to be changed, as it was looked at. */
export type BulkFieldTarget = { readonly id: DossierId; readonly revision: number };
/** What stands at one field of many dossiers. */
export type BulkFieldPreview = {
  /** Different values, the most frequent first (`null`: empty), with the dossiers that may be changed. */
  readonly values: readonly {
    readonly before: FieldValue;
    readonly dossiers: readonly (BulkFieldTarget & {
      readonly objectType: ObjectType;
      /** Its approval would end with the change. */
      readonly approved: boolean;
    })[];
  }[];
  /** Those that may not, with the reason. */
  readonly leftOut: readonly BulkResult[];
};
/** So many dossiers go into one transaction: core answers others after a few hundredths of a second. */
export const bulkFieldSlice = 10;

const viewId = z.uuid();
const identityKinds = [
  'vin',
  'cadastral-number',
  'register-number',
] as const satisfies readonly IdentityKind[];

export const findingContract = {
  'views.list': query<readonly SavedView[]>()(z.strictObject({}), ['settings', 'user']),
  /** Makes a view behind the others, or changes one's own. */
  'views.save': command<{ readonly id: string }>()(
    z.strictObject({
      id: viewId.optional(),
      name: z.string().trim().min(1).max(60),
      shared: z.boolean(),
      definition: viewDefinitionSchema,
    }),
  ),
  'views.remove': command<null>()(z.strictObject({ id: viewId })),
  /** Puts one's own views in this order. */
  'views.reorder': command<null>()(z.strictObject({ ids: z.array(viewId).max(100) })),
  'views.layout': query<{ readonly columns: ListLayout | undefined }>()(z.strictObject({}), ['settings']),
  'views.setLayout': command<null>()(z.strictObject({ columns: layoutSchema.nullable() })),
  /** Where else the same thing stands: asked as the number is typed. */
  'dossiers.sameThings': query<readonly SameThing[]>()(
    z.strictObject({ id: dossierIdSchema, what: z.enum(identityKinds), value: z.string().max(100) }),
    ['dossier', 'lot'],
  ),
  /** Does one thing with many dossiers, each by itself: what one of them refuses stops no other. */
  'dossiers.bulk': command<readonly BulkResult[]>()(
    z.strictObject({ action: z.enum(bulkActions), ids: z.array(dossierIdSchema).min(1).max(mostAtOnce) }),
  ),
  /** What would be changed, before it is: for a field of `fieldsForMany`. */
  'dossiers.bulkFieldPreview': query<BulkFieldPreview>()(
    z.strictObject({ pointer: pointerSchema, ids: z.array(dossierIdSchema).min(1).max(mostAtOnce) }),
    ['dossier', 'exchange', 'settings'],
  ),
  /**
   * Sets one field of some dossiers, each a step of undo of its own, in one transaction: the page sends many slice by
   * slice. A dossier that changed since it was looked at is refused; a refusal stops no other.
   */
  'dossiers.bulkField': command<readonly BulkResult[]>()(
    z.strictObject({
      pointer: pointerSchema,
      /** `null` empties the field. */
      value: leafSchema.nullable(),
      targets: z
        .array(z.strictObject({ id: dossierIdSchema, revision: z.int().min(0) }))
        .min(1)
        .max(bulkFieldSlice),
    }),
  ),
  /** Ids of everything that a list holds, in its order: for choosing all of it. */
  'dossiers.allIds': query<{ readonly ids: readonly DossierId[]; readonly total: number }>()(
    dossierFilterSchema.omit({ offset: true, limit: true }),
    ['dossier', 'lot'],
  ),
};
