import { chooseRuleSet, type RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { onCommit } from '../db/write.ts';
import type { Reference } from './reference.ts';
import { canonicalRuleSet, listTaken, type TakenRuleSet } from './rule-set-store.ts';

/** What a session knows: the sets that came with the program together with those that were taken here. */
export type KnownRuleSets = {
  readonly ruleSets: readonly RuleSet[];
  readonly taken: ReadonlyMap<string, TakenRuleSet>;
  /** Ids of sets that cannot be used: taken by another version, or shipped with a content unlike the one taken. */
  readonly unusable: readonly string[];
};
export type SessionReference = Reference & { readonly known: () => KnownRuleSets };

/**
 * Makes the reference of an open session. It is read anew after each commit that touched `reference`, so that a set
 * that was just taken is in force at once. Where a taken set and a shipped one have the same id, the taken one stays:
 * dossiers were made under it.
 */
export function createSessionReference(shipped: Reference, db: Db): SessionReference {
  let known: KnownRuleSets | undefined;
  onCommit(db, (subjects) => {
    if (subjects.includes('reference')) known = undefined;
  });
  const read = () => (known ??= readKnown(shipped, db));
  return {
    ...shipped,
    get ruleSets() {
      return read().ruleSets;
    },
    known: read,
    ruleSetFor: (date) =>
      required(chooseRuleSet(read().ruleSets, date), `No rule set is in force on ${date}`),
    ruleSetById: (id) =>
      required(
        read().ruleSets.find((set) => set.id === id),
        `Rule set ${id.slice(0, 60)} is not known`,
      ),
  };
}

function readKnown(shipped: Reference, db: Db): KnownRuleSets {
  const taken = new Map(listTaken(db).map((set) => [set.id, set]));
  const own = shipped.ruleSets.filter(({ id }) => !taken.has(id));
  const usable = [...taken.values()].flatMap(({ ruleSet }) => (ruleSet ? [ruleSet] : []));
  const unreadable = [...taken.values()].filter(({ ruleSet }) => !ruleSet).map(({ id }) => id);
  const unlike = shipped.ruleSets
    .filter((set) => taken.has(set.id) && taken.get(set.id)?.sha256 !== canonicalRuleSet(set).sha256)
    .map(({ id }) => id);
  return {
    ruleSets: [...own, ...usable],
    taken,
    unusable: [...new Set([...shipped.refused.map(({ name }) => name), ...unreadable, ...unlike])],
  };
}

function required(set: RuleSet | undefined, message: string): RuleSet {
  if (!set) throw new AppError('not-found', message, { reason: 'rule-set' });
  return set;
}
