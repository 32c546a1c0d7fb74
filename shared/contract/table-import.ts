import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import type { Leaf } from '../domain/fields/field.ts';
import { dossierIdSchema, type DossierId } from '../domain/ids.ts';
import { objectTypes, type ObjectType } from '../domain/object-types/object-type.ts';
import type { ImportTarget } from '../domain/table-import/target.ts';
import { command, query } from './contract.ts';
import { dossierFilterSchema } from './dossiers.ts';

export const tableRefusals = [
  'empty',
  'too-large',
  'not-readable',
  'not-a-table',
  'password',
  'old-xls',
  'xlsb',
  'ods',
  'markup',
  'binary',
  'corrupt',
  'doctype',
  'bomb',
  'no-sheets',
  'too-many-parts',
  'too-many-sheets',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'too-many-merges',
  'too-much-text',
  'long-cell',
  'open-quote',
  'too-slow',
] as const;
/** Why a whole table was not taken (`reason` of `file-refused`; i18n key `tableRefused.<reason>`). */
export type TableRefusal = (typeof tableRefusals)[number];

/** What a person should know of a table that was read (i18n key `tableNotice.<code>`). */
export type TableNotice =
  | { readonly code: 'text-file'; readonly encoding: string; readonly delimiter: string }
  | { readonly code: 'macros' | 'external-links' };

export const rowProblemCodes = [
  'no-type',
  'type-unknown',
  'not-of-kind',
  'cell-error',
  'formula-empty',
  'money',
  'money-ambiguous',
  'money-negative',
  'money-rounded',
  'date',
  'date-two-digit-year',
  'date-order',
  'date-serial',
  'date-time-dropped',
  'date-in-text',
  'integer',
  'decimal',
  'too-small',
  'too-large',
  'yes-no',
  'choice',
  'choice-guessed',
  'too-long',
  'format',
  'format-doubtful',
  'lost-zeros',
  'zeros-restored',
  'scientific',
  'digits-lost',
  'invisible-removed',
  'merged',
  'merged-filled',
  'no-title',
] as const;
/** What is wrong or noteworthy at one cell (i18n key `rowProblem.<code>`). */
export type RowProblemCode = (typeof rowProblemCodes)[number];
export type RowProblem = {
  readonly severity: 'error' | 'notice';
  readonly code: RowProblemCode;
  /** Address in the sheet, `F12`; of another sheet `Сторони!F12`. */
  readonly cell: string;
  readonly target: ImportTarget | undefined;
  /** What stands in the cell, shortened. */
  readonly found: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type TableSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
};
export type OpenedTable = {
  readonly id: string;
  readonly name: string;
  readonly format: 'xlsx' | 'csv' | 'pasted';
  readonly sizeBytes: number;
  readonly sheets: readonly TableSheet[];
  /** The sheet that is most likely meant. */
  readonly sheet: number;
  readonly notices: readonly TableNotice[];
  /** Made by this program's export: goes in without loss. */
  readonly own: boolean;
  /** The very same file went in before. */
  readonly importedBefore:
    | { readonly at: EpochMs; readonly userName: string; readonly dossiers: number }
    | undefined;
};

/** Where the suggestion of a column's place comes from. */
export type SuggestionSource = 'export' | 'remembered' | 'label' | 'guess';
export type TableColumn = {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  readonly samples: readonly string[];
  /** How many cells of the column hold something, and how many are formulas. */
  readonly filled: number;
  readonly formulas: number;
  readonly suggestion: { readonly target: ImportTarget; readonly source: SuggestionSource } | undefined;
};
export type TableLayout = {
  /** Row of the headings, from 1; 0 when there are none. */
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  readonly firstRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly dataRows: number;
  readonly merges: number;
};

export const tablePlanSchema = z.strictObject({
  sheet: z.int().min(0).max(99),
  headerRow: z.int().min(0).max(1_048_576),
  /** For rows that do not say it themselves. */
  objectType: z.enum(objectTypes).nullable(),
  columns: z.array(z.strictObject({ column: z.int().min(0).max(499), target: z.string().max(120) })).max(500),
  /** What the number in a photo's name means: the row of the sheet, or the `#number` column. */
  photosBy: z.enum(['row', 'number']),
  /** Merged cells: the value of the first cell counts for all of them. */
  fillMerged: z.boolean(),
  /** Codes that lost their zeros get them back where the check digit then fits. */
  padCodes: z.boolean(),
});
export type TablePlan = z.infer<typeof tablePlanSchema>;

export type RowDuplicate = {
  readonly id: DossierId | undefined;
  /** For a row of the same table. */
  readonly row: number | undefined;
  readonly title: string;
  readonly by: 'vin' | 'cadastral' | 'register' | 'proceeding-title' | 'imported';
};
export type PreviewRow = {
  readonly row: number;
  readonly number: string;
  readonly objectType: ObjectType | undefined;
  readonly title: string;
  /** What would be kept, by pointer of the dossier. */
  readonly values: readonly { readonly pointer: string; readonly value: Leaf }[];
  readonly problems: readonly RowProblem[];
  readonly duplicates: readonly RowDuplicate[];
  readonly photos: number;
};
export type TablePreview = {
  readonly rows: readonly PreviewRow[];
  /** Rows that the filter lets through. */
  readonly total: number;
  readonly summary: {
    readonly rows: number;
    readonly ready: number;
    readonly withErrors: number;
    readonly duplicates: number;
    readonly withNotices: number;
    /** Problems by code, most frequent first. */
    readonly codes: readonly {
      readonly code: RowProblemCode;
      readonly severity: 'error' | 'notice';
      readonly count: number;
      readonly firstCell: string;
    }[];
  };
  readonly photos: {
    readonly files: number;
    readonly matched: number;
    readonly rows: number;
    /** Names that fit no row; the first hundred. */
    readonly unmatched: readonly string[];
  };
};

export type SkippedRow = {
  readonly row: number;
  readonly why: 'errors' | 'duplicate' | 'unchosen' | 'cancelled';
  readonly problems: readonly RowProblem[];
};
export type ImportReport = {
  readonly imported: number;
  readonly partial: number;
  readonly skipped: number;
  /** The first two hundred. */
  readonly skippedRows: readonly SkippedRow[];
  readonly firstId: DossierId | undefined;
  readonly cancelled: boolean;
  readonly photos: {
    readonly added: number;
    readonly refused: readonly { readonly name: string; readonly row: number; readonly reason: string }[];
  };
};

export type TableProgressStage = 'reading' | 'judging' | 'importing' | 'photos' | 'exporting';

const id = z.uuid();
const exportWhatSchema = z.union([
  z.strictObject({ ids: z.array(dossierIdSchema).min(1).max(10_000) }),
  z.strictObject({ filter: dossierFilterSchema.omit({ offset: true, limit: true }) }),
]);

/** One table is open at a time; its id is the page's own, so that reading can be called off too. */
export const tablesContract = {
  'tables.open': command<OpenedTable>()(
    z.union([
      z.strictObject({ id, token: z.uuid(), name: z.string().max(300) }),
      z.strictObject({ id, text: z.string().min(1).max(900_000) }),
    ]),
  ),
  'tables.layout': query<TableLayout>()(
    z.strictObject({
      id,
      sheet: z.int().min(0).max(99),
      headerRow: z.int().min(0).max(1_048_576).optional(),
    }),
    [],
  ),
  'tables.preview': query<TablePreview>()(
    z.strictObject({
      id,
      plan: tablePlanSchema,
      show: z.enum(['all', 'ready', 'errors', 'duplicates', 'notices']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
      /** Raised by the page when photos were added or taken away. */
      photosVersion: z.int().min(0),
    }),
    [],
  ),
  /** Files or folders of photos; only pictures at the top of a folder count. */
  'tables.addPhotos': command<{ readonly files: number; readonly passedOver: number }>()(
    z.strictObject({ id, tokens: z.array(z.uuid()).min(1).max(5_000) }),
  ),
  'tables.clearPhotos': command<null>()(z.strictObject({ id })),
  'tables.import': command<ImportReport>()(
    z.strictObject({
      id,
      plan: tablePlanSchema,
      /** Rows with errors go in with what could be read; what could not stays as typed where a draft may keep it. */
      withErrors: z.boolean(),
      withDuplicates: z.boolean(),
      /** Rows that the person took out. */
      without: z.array(z.int().min(1)).max(50_001),
    }),
  ),
  'tables.cancel': command<null>()(z.strictObject({ id })),
  /** Writes the rows that did not go in, each with its problems, as XLSX. */
  'tables.saveReport': command<{ readonly rows: number }>()(
    z.strictObject({
      id,
      token: z.uuid(),
      plan: tablePlanSchema,
      /** The page's words, in the person's language; `{{name}}` stands for a parameter. */
      words: z.strictObject({
        row: z.string().max(60),
        problems: z.string().max(60),
        codes: z.partialRecord(z.enum(rowProblemCodes), z.string().max(400)),
      }),
    }),
  ),
  'tables.close': command<null>()(z.strictObject({ id })),
  'tables.export': command<{ readonly dossiers: number; readonly sizeBytes: number }>()(
    z.strictObject({ id, token: z.uuid(), format: z.enum(['xlsx', 'csv']), what: exportWhatSchema }),
  ),
};
