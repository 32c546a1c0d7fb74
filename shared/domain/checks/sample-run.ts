import { type CivilDate, civilDateSchema } from '../civil-date.ts';
import type { FieldValue } from '../fields/field.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import { type RuleSet, ruleSetSchema } from '../rules/rule-set.ts';
import type { CheckFacts } from './check.ts';
import type { CheckCode, Finding } from './finding.ts';
import { checkMessages } from './messages.ts';
import { runChecks } from './run-checks.ts';
import { sampleDossier, sampleFacts } from './sample-facts.ts';

export type Changes = Readonly<Record<string, FieldValue>>;
type Facts = Partial<CheckFacts>;

/** Runs one check on the sample flat with changes; findings of other checks are left out. */
export type SampleRun = {
  readonly ruleSet: RuleSet;
  readonly find: (changes?: Changes, facts?: Facts, objectType?: ObjectType) => readonly Finding[];
  /** Short form: `!message place` for block, `?message place` for warn. */
  readonly brief: (changes?: Changes, facts?: Facts, objectType?: ObjectType) => readonly string[];
};

/** For the tests of one check. Throws when a finding has no words. */
export function createSampleRun(code: CheckCode, ruleSetJson: string): SampleRun {
  const ruleSet = ruleSetSchema.parse(JSON.parse(ruleSetJson));
  const find: SampleRun['find'] = (changes = {}, facts = {}, objectType = 'flat') => {
    const findings = runChecks(sampleDossier(changes, objectType), sampleFacts(ruleSet, facts));
    const own = findings.filter((finding) => finding.code === code);
    for (const { message } of own)
      if (!checkMessages[code].includes(message)) throw new Error(`no words for ${code}.${message}`);
    return own;
  };
  return {
    ruleSet,
    find,
    brief: (...parts) =>
      find(...parts).map(
        ({ severity, message, pointer }) => `${severity === 'block' ? '!' : '?'}${message} ${pointer}`,
      ),
  };
}

/** Gives a civil date of `YYYY-MM-DD`; throws on another text. */
export function day(text: string): CivilDate {
  return civilDateSchema.parse(text);
}
