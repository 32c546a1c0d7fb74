import { z } from 'zod';
import type { CivilDate, EpochMs } from '../domain/civil-date.ts';
import { type CheckCode, checkCodes } from '../domain/checks/finding.ts';
import type { JudgedFinding } from '../domain/checks/judged.ts';
import {
  type ArticleRef,
  type Dossier,
  type DossierFile,
  type DossierState,
  type ReturnReason,
} from '../domain/dossier.ts';
import { type FieldValue, fieldValueSchema } from '../domain/fields/field.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import { objectTypes, type ObjectType } from '../domain/object-types/object-type.ts';
import { command, query } from './contract.ts';
import { dossierFilterSchema, type NarrowingChoices } from './dossier-list.ts';

export { type DossierFilter, dossierFilterSchema } from './dossier-list.ts';

/** A row of the dossier list. */
export type DossierRow = {
  readonly id: DossierId;
  readonly title: string;
  readonly objectType: ObjectType;
  readonly state: DossierState;
  readonly proceedingNumber: string;
  readonly debtor: string;
  readonly region: string;
  readonly settlement: string;
  readonly startPriceKopiykas: number | undefined;
  readonly lotNumber: string | undefined;
  readonly coverFileId: string | undefined;
  readonly updatedAt: EpochMs;
  readonly createdAt: EpochMs;
  readonly createdByName: string;
  /** Latest attempt to sell and the day it starts on. */
  readonly attempt: number | undefined;
  readonly auctionOn: CivilDate | undefined;
  /** The nearest day on which a term of preparation ends. */
  readonly dueOn: CivilDate | undefined;
  /** Findings that stop sending; undefined where nothing is checked any more or has not been yet. */
  readonly problems: number | undefined;
  readonly archived: boolean;
  /** Commands and files of this dossier that have not arrived yet. */
  readonly waiting: number;
  readonly refused: boolean;
};
export type DossierPage = {
  readonly rows: readonly DossierRow[];
  readonly total: number;
  /** Dossiers whose words the index has not got yet: while it is made anew a search may miss them. */
  readonly notIndexed: number;
};

export type DossierAction =
  | 'edit'
  | 'approve'
  | 'ask-approval'
  | 'return-to-preparer'
  | 'revoke-approval'
  | 'seal'
  | 'unseal'
  | 'send'
  | 'withdraw'
  | 'archive'
  | 'unarchive'
  | 'close'
  | 'bin'
  | 'unbin'
  | 'purge';

/** The reason stays visible also when the finding has become another one and asks again: `passed` of a finding tells. */
export type CheckOverride = {
  readonly code: string;
  readonly pointer: string;
  readonly reason: string;
  readonly by: string;
  readonly at: EpochMs;
};

/** Between who prepares and the head of department of a state office: offered, or given back with a reason. */
export type ApprovalRound = {
  readonly asked: { readonly by: string; readonly at: EpochMs } | undefined;
  readonly returned: { readonly by: string; readonly at: EpochMs; readonly reason: string } | undefined;
};

/** Everything the editor shows of one dossier. */
export type DossierView = Dossier & {
  readonly files: readonly DossierFile[];
  readonly lotNumber: string | undefined;
  readonly returnReasons: readonly ReturnReason[];
  readonly overrides: readonly CheckOverride[];
  readonly approvalRound: ApprovalRound;
  /** What the signed-in user may do now; core refuses the rest whatever the window shows. */
  readonly may: readonly DossierAction[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly createdByName: string;
  /** Since when it lies in the bin; undefined when it does not. */
  readonly deletedAt: EpochMs | undefined;
};

export type ChecksView = {
  /** Those left with a reason too, marked. */
  readonly findings: readonly JudgedFinding[];
  readonly ruleSetId: string;
  readonly today: CivilDate;
  /** False where the rule set says that this kind of property has no storer. */
  readonly storageAsked: boolean;
  /** Required fields and documents filled, of all required: the progress ring. */
  readonly filled: number;
  readonly required: number;
  /** What each check stands on, by the rule set of the dossier. */
  readonly articles: Readonly<Record<CheckCode, ArticleRef>>;
};

/** One change of one field (bursts of typing are merged), newest first. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: EpochMs;
  readonly userName: string;
  readonly action: string;
  readonly pointer: string | undefined;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
  /** Of a field in a list: the row that changed. Older entries do not name it. */
  readonly rowId: string | undefined;
  /** A reason, or the file that it happened to. */
  readonly note: string | undefined;
};

/** How far back the window reads the history of one dossier; it asks for one more to know whether there is more. */
export const historyKeptInView = 5_000;

const byId = z.strictObject({ id: dossierIdSchema });
export const pointerSchema = z.string().regex(/^(\/[A-Za-z0-9_-]{1,60}){1,5}$/);

export const dossiersContract = {
  'dossiers.list': query<DossierPage>()(dossierFilterSchema, ['dossier', 'file', 'exchange', 'lot']),
  'dossiers.choices': query<NarrowingChoices>()(z.strictObject({}), ['dossier', 'user']),
  'dossiers.counts': query<Readonly<Record<string, number>>>()(z.strictObject({}), ['dossier', 'lot']),
  'dossiers.get': query<DossierView>()(byId, ['dossier', 'file', 'lot', 'exchange', 'user']),
  'dossiers.checks': query<ChecksView>()(byId, ['dossier', 'file', 'reference', 'lot']),
  'dossiers.history': query<readonly HistoryEntry[]>()(
    z.strictObject({
      id: dossierIdSchema,
      limit: z
        .int()
        .min(1)
        .max(historyKeptInView + 1),
    }),
    ['dossier', 'file', 'audit'],
  ),
  'dossiers.create': command<{ readonly id: DossierId }>()(
    z.strictObject({ objectType: z.enum(objectTypes), copyFrom: dossierIdSchema.optional() }),
  ),
  /**
   * Sets one value; `null` empties it. Merged in history with the same user's edit of the same field in one burst.
   * With `rowId` the index in the pointer does not count: the value goes where that row stands now.
   */
  'dossiers.setField': command<{ readonly revision: number }>()(
    z.strictObject({
      id: dossierIdSchema,
      pointer: pointerSchema,
      value: fieldValueSchema,
      rowId: z.string().min(1).max(60).optional(),
    }),
  ),
  /** Sets several values as one step of undo; those that already stand change nothing. */
  'dossiers.setFields': command<{ readonly revision: number; readonly changed: number }>()(
    z.strictObject({
      id: dossierIdSchema,
      changes: z
        .array(z.strictObject({ pointer: pointerSchema, value: fieldValueSchema }))
        .min(1)
        .max(300),
    }),
  ),
  'dossiers.undo': command<{ readonly pointer: string | undefined }>()(byId),
  'dossiers.redo': command<{ readonly pointer: string | undefined }>()(byId),
  'dossiers.override': command<null>()(
    z.strictObject({
      id: dossierIdSchema,
      code: z.enum(checkCodes),
      pointer: z.string().max(300),
      reason: z.string().trim().min(10).max(1_000),
    }),
  ),
  /** By another person than the one who prepared; findings that block refuse it. */
  'dossiers.approve': command<null>()(byId),
  /** State office: offers the dossier to the head of department; findings that block refuse it. */
  'dossiers.askApproval': command<null>()(byId),
  'dossiers.returnToPreparer': command<null>()(
    z.strictObject({ id: dossierIdSchema, reason: z.string().trim().min(3).max(1_000) }),
  ),
  'dossiers.revokeApproval': command<null>()(
    z.strictObject({ id: dossierIdSchema, reason: z.string().trim().min(3).max(1_000) }),
  ),
  'dossiers.seal': command<{ readonly manifestSha256: string }>()(byId),
  'dossiers.unseal': command<null>()(
    z.strictObject({ id: dossierIdSchema, reason: z.string().trim().min(3).max(1_000) }),
  ),
  /** Puts the sealed dossier and its files into the outbox. */
  'dossiers.send': command<null>()(byId),
  'dossiers.withdraw': command<null>()(
    z.strictObject({ id: dossierIdSchema, reason: z.string().trim().min(3).max(1_000) }),
  ),
  'dossiers.close': command<null>()(byId),
  'dossiers.archive': command<null>()(byId),
  'dossiers.unarchive': command<null>()(byId),
};
