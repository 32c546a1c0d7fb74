import { z } from 'zod';
import type { Finding } from '../domain/checks/finding.ts';
import type { CivilDate, EpochMs } from '../domain/civil-date.ts';
import { dossierIdSchema, type Sha256, sha256Schema } from '../domain/ids.ts';
import type { RuleDifference } from '../domain/rules/compare-rule-sets.ts';
import type { RuleProblem } from '../domain/rules/rule-problem.ts';
import type { RuleRow } from '../domain/rules/rule-rows.ts';
import { command, query } from './contract.ts';

/** Where a set stands today; `past`: it ended, or a later one began. */
export type RuleSetStanding = 'in-force' | 'future' | 'past';
export type RuleSetSource = 'built-in' | 'file' | 'central';

export type RuleSetRow = {
  readonly id: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly until: CivilDate | undefined;
  readonly standing: RuleSetStanding;
  readonly source: RuleSetSource;
  /** For sets that were taken here. */
  readonly takenBy: string | undefined;
  readonly takenAt: EpochMs | undefined;
  readonly valueCount: number;
  readonly toVerifyCount: number;
  /** Dossiers of this workstation that keep this set. */
  readonly dossierCount: number;
};
export type RuleSetsView = {
  readonly sets: readonly RuleSetRow[];
  /** Sets of which the central database told and which were not taken yet. */
  readonly offered: readonly string[];
  /** Files of the program, or sets taken by an older version of it, that cannot be used. */
  readonly refused: readonly string[];
  readonly enrolled: boolean;
};
export type RuleSetView = { readonly set: RuleSetRow; readonly rows: readonly RuleRow[] };

/** What would come of taking a set; nothing is taken before the administrator says so. */
export type RuleSetPreview =
  | {
      readonly kind: 'new';
      readonly sha256: Sha256;
      readonly id: string;
      readonly title: string;
      readonly from: CivilDate;
      readonly until: CivilDate | undefined;
      readonly standing: RuleSetStanding;
      readonly toVerifyCount: number;
      /** The set in force on its first day today: what it is compared with. */
      readonly comparedWith: string | undefined;
      readonly differences: readonly RuleDifference[];
    }
  | { readonly kind: 'known'; readonly id: string }
  /** Another content stands under this id already. */
  | { readonly kind: 'id-taken'; readonly id: string }
  | { readonly kind: 'broken'; readonly name: string; readonly problems: readonly RuleProblem[] };

/** A newer set is in force than the one that a dossier in preparation keeps. */
export type NewerRules = {
  readonly current: { readonly id: string; readonly title: string };
  readonly newer: { readonly id: string; readonly title: string; readonly from: CivilDate };
  /** Only what concerns this dossier: its kind, its way of sale, its traits. */
  readonly differences: readonly RuleDifference[];
  /** Findings that come and go with the newer set. */
  readonly appearing: readonly Finding[];
  readonly disappearing: readonly Finding[];
};

const ruleSetIdSchema = z.string().min(1).max(60);

export const rulesContract = {
  'rules.list': query<RuleSetsView>()(z.strictObject({}), ['reference', 'dossier', 'exchange']),
  'rules.get': query<RuleSetView>()(z.strictObject({ id: ruleSetIdSchema }), ['reference', 'dossier']),
  'rules.compare': query<readonly RuleDifference[]>()(
    z.strictObject({ before: ruleSetIdSchema, after: ruleSetIdSchema }),
    ['reference'],
  ),
  /** Reads a chosen file and says what would come of it; takes nothing. */
  'rules.readFile': command<RuleSetPreview>()(z.strictObject({ token: z.string().min(1).max(100) })),
  /** Asks the central database for its sets and says of each what would come of it; takes nothing. */
  'rules.readCentral': command<readonly RuleSetPreview[]>()(z.strictObject({})),
  /** Takes sets that were previewed in this session. */
  'rules.take': command<{ readonly ids: readonly string[] }>()(
    z.strictObject({ sha256s: z.array(sha256Schema).min(1).max(50) }),
  ),
  /** Null when the dossier keeps the set in force, or can no longer be prepared. */
  'rules.newerFor': query<NewerRules | null>()(z.strictObject({ id: dossierIdSchema }), [
    'dossier',
    'file',
    'reference',
    'lot',
  ]),
  /** Moves a dossier in preparation to the set in force; an approval ends. */
  'rules.moveTo': command<{ readonly revision: number }>()(
    z.strictObject({ id: dossierIdSchema, ruleSetId: ruleSetIdSchema }),
  ),
};
