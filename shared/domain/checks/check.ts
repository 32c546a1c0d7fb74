import type { CivilDate } from '../civil-date.ts';
import type { Dossier, DossierFile } from '../dossier.ts';
import type { Pointer } from '../fields/sections.ts';
import type { DossierId, FileId } from '../ids.ts';
import type { ObjectClass } from '../object-types/object-type.ts';
import { findObjectType } from '../object-types/definitions.ts';
import type { Ruled } from '../rules/ruled.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { WorkCalendar } from '../terms/calendar.ts';
import type { CheckCode, Finding, Severity } from './finding.ts';
import type { Mend } from './mend.ts';

/** What a check sees of a dossier. */
export type CheckedDossier = Pick<Dossier, 'objectType' | 'content' | 'createdBy' | 'approval'>;

/** The same thing in another dossier of this workstation that is not closed or archived. */
export type SameObject = {
  readonly dossierId: DossierId;
  readonly title: string;
  readonly what: 'cadastral-number' | 'vin' | 'register-number';
  readonly value: string;
};
/** Photos that look like others, found by perceptual hash: in this dossier, and in others that are not over. */
export type PhotoMatches = {
  readonly similar: readonly {
    readonly leftId: FileId;
    readonly rightId: FileId;
    readonly distance: number;
  }[];
  readonly elsewhere: readonly {
    readonly fileId: FileId;
    readonly otherId: FileId;
    readonly dossierId: DossierId;
    readonly title: string;
    readonly distance: number;
    /** The very same file. */
    readonly same: boolean;
  }[];
};
/** Everything outside the dossier that a check may know; a check reads nothing else. */
export type CheckFacts = {
  readonly today: CivilDate;
  readonly ruleSet: RuleSet;
  readonly calendar: WorkCalendar;
  readonly files: readonly DossierFile[];
  readonly sameObject: readonly SameObject[];
  readonly photoMatches: PhotoMatches;
};

/**
 * One row of the table of checks: pure functions of the dossier and the facts. `severity` is the gravest that it
 * gives; the rule set may make it lighter. `mend` says what one key does about a finding.
 */
export type Check = {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly article: (ruleSet: RuleSet) => string;
  readonly appliesTo: (dossier: CheckedDossier) => boolean;
  readonly check: (dossier: CheckedDossier, facts: CheckFacts) => readonly Finding[];
  readonly mend: (finding: Finding) => Mend;
};

type FindingParts = {
  readonly code: CheckCode;
  readonly message: string;
  readonly pointer: Pointer;
  readonly ruleSet: RuleSet;
  /** The rule that was broken; without it the rule set's row of the check speaks. */
  readonly rule?: Pick<Ruled<unknown>, 'article' | 'toVerify'> | undefined;
  readonly severity?: Severity;
  readonly params?: Finding['params'];
  readonly replacement?: Finding['replacement'];
  readonly spans?: Finding['spans'];
};

/**
 * Makes a finding: article from the rule, else from the rule set's row of the check; whether it may be overridden,
 * and whether the check only warns, from the rule set.
 */
export function finding(parts: FindingParts): Finding {
  const { code, message, pointer, ruleSet, params = {} } = parts;
  const own = ruleSet.checks[code];
  const rule = parts.rule ?? own;
  const severity = own.value === 'warn' ? 'warn' : (parts.severity ?? 'block');
  return {
    code,
    severity,
    message,
    params,
    pointer,
    article: rule.article,
    toVerify: rule.toVerify,
    overridable: severity === 'block' && ruleSet.overrides[code]?.value === true,
    ...(parts.replacement === undefined ? {} : { replacement: parts.replacement }),
    ...(parts.spans === undefined ? {} : { spans: parts.spans }),
  };
}

/** Gives the article that the rule set has for a check. */
export function articleOf(code: CheckCode): (ruleSet: RuleSet) => string {
  return (ruleSet) => ruleSet.checks[code].article;
}

export function classOf(dossier: Pick<CheckedDossier, 'objectType'>): ObjectClass | undefined {
  return findObjectType(dossier.objectType)?.class;
}

export function always(): boolean {
  return true;
}
