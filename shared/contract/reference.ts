import { z } from 'zod';
import type { CivilDate, EpochMs } from '../domain/civil-date.ts';
import type { Difference } from '../domain/reference/difference.ts';
import type { FileProblem } from '../domain/reference/file-problem.ts';
import type { Hit } from '../domain/reference/hit.ts';
import { classifierSchemes, type ClassifierScheme } from '../domain/reference/scheme.ts';
import type { CalendarYear } from '../domain/terms/calendar.ts';
import { dossierIdSchema } from '../domain/ids.ts';
import { command, query } from './contract.ts';
import { pointerSchema } from './dossiers.ts';

export type ReferenceSource = 'built-in' | 'file' | 'central';

/** A kept version of a classifier. It never changes and never goes. */
export type ClassifierVersionView = {
  readonly no: number;
  readonly scheme: ClassifierScheme;
  readonly version: string;
  readonly title: string;
  readonly dated: CivilDate;
  readonly source: ReferenceSource;
  readonly fileName: string | undefined;
  readonly sourceSha256: string;
  readonly codeCount: number;
  /** Codes of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Against the version that was in use before it. */
  readonly difference: (Difference & { readonly against: string }) | undefined;
  readonly importedByName: string | undefined;
  readonly importedAt: EpochMs;
  /** New choices in the form are made from it. */
  readonly inUse: boolean;
};
export type SchemeView = {
  readonly scheme: ClassifierScheme;
  /** Newest first. */
  readonly versions: readonly ClassifierVersionView[];
  /** An administrator has fixed which version is used. */
  readonly fixed: boolean;
};
export type CalendarYearView = CalendarYear & {
  readonly version: string;
  readonly origin: ReferenceSource;
  readonly fileName: string | undefined;
  readonly importedByName: string | undefined;
  readonly importedAt: EpochMs | undefined;
};

/** What an import brought. Refusals are answers: the file was not taken, and nothing of it was kept. */
export type ImportOutcome =
  | {
      readonly ok: true;
      readonly name: string;
      readonly kind: 'classifier';
      readonly version: ClassifierVersionView;
    }
  | {
      readonly ok: true;
      readonly name: string;
      readonly kind: 'calendar';
      readonly version: string;
      readonly years: readonly {
        readonly year: number;
        readonly nonWorkingDays: number;
        readonly workingWeekends: number;
      }[];
    }
  | { readonly ok: false; readonly name: string; readonly problem: FileProblem };

export type SearchAnswer = {
  readonly hits: readonly Hit[];
  /** There were more than were asked for. */
  readonly more: boolean;
  /** Only the small built-in part is here: the official file has not been imported. */
  readonly partial: boolean;
};

/** Whether a chosen code still says the same in the version in use. */
export type CodeStanding =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly now: Hit }
  | { readonly kind: 'gone'; readonly version: string }
  | { readonly kind: 'not-here' };

const scheme = z.enum(classifierSchemes);

export const referenceContract = {
  'classifiers.view': query<readonly SchemeView[]>()(z.strictObject({}), ['reference', 'settings']),
  /** Nothing typed: the top of the tree. Names match by beginnings of words, in any order, with the words above them. */
  'classifiers.search': query<SearchAnswer>()(
    z.strictObject({
      schemes: z.array(scheme).min(1).max(4),
      text: z.string().max(200),
      kinds: z.array(z.string().max(20)).max(20).optional(),
      versionNo: z.int().optional(),
      limit: z.int().min(1).max(200),
    }),
    ['reference', 'settings'],
  ),
  'classifiers.standing': query<CodeStanding>()(
    z.strictObject({ scheme, code: z.string().max(60), path: z.string().max(3_000) }),
    ['reference', 'settings'],
  ),
  /** Sets a chosen code with its path and version, and the values beside it that follow from it: one step of undo. */
  'classifiers.choose': command<{ readonly revision: number }>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      pointer: pointerSchema,
      scheme,
      versionNo: z.int(),
      code: z.string().max(60),
    }),
  ),
  /** Takes a token of `native.chooseFiles`; what the file is, its content says. */
  'classifiers.importFile': command<ImportOutcome>()(z.strictObject({ token: z.uuid() })),
  /** Asks the central database for its classifiers and its calendar. */
  'classifiers.importCentral': command<readonly ImportOutcome[]>()(z.strictObject({})),
  /** Fixes the version that new choices are made from; null lets the newest be used again. */
  'classifiers.use': command<null>()(z.strictObject({ scheme, no: z.int().nullable() })),
  'calendar.years': query<readonly CalendarYearView[]>()(z.strictObject({}), ['reference']),
};
