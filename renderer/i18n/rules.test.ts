import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCodes } from '../../shared/domain/checks/finding.ts';
import { documentTypes } from '../../shared/domain/dossier.ts';
import { objectTypes } from '../../shared/domain/object-types/object-type.ts';
import { arbitraryRuleSet } from '../../shared/domain/rules/arbitrary-rule-set.ts';
import { ruleProblemCodes } from '../../shared/domain/rules/rule-problem.ts';
import { ruleGroups, ruleRows } from '../../shared/domain/rules/rule-rows.ts';
import { confidences } from '../../shared/domain/rules/ruled.ts';
import {
  documentTraits,
  objectClasses,
  type RuleSet,
  ruleSetSchema,
} from '../../shared/domain/rules/rule-set.ts';
import { termEvents, termKeys, termUnits } from '../../shared/domain/rules/term.ts';
import { ruleNameOf } from '../ui/rules/rule-name.ts';
import { createTexts } from './i18n.ts';

const shipped = ruleSetSchema.parse(
  JSON.parse(readFileSync(new URL('../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8')),
);
const languages = (['uk', 'en'] as const).map((language) => ({ language, i18n: createTexts(language) }));

/** Every place where a rule can be: the shipped set, any valid set, and each document in each list. */
const keys = new Set([
  ...ruleRows(shipped).map(({ key }) => key),
  ...fc
    .sample(arbitraryRuleSet, { numRuns: 20, seed: 5 })
    .flatMap((set) => ruleRows(set as unknown as RuleSet).map(({ key }) => key)),
  ...checkCodes.flatMap((code) => [`overrides.${code}`, `checks.${code}`]),
  ...termKeys.map((term) => `terms.${term}`),
  ...objectClasses.map((one) => `prices.${one}`),
  ...documentTypes.flatMap((type) => [
    `documents.always.${type}`,
    ...objectTypes.map((kind) => `documents.byType.${kind}.${type}`),
    ...documentTraits.map((trait) => `documents.byTrait.${trait}.${type}`),
  ]),
]);

test.each(languages)('every rule has a name in words ($language)', ({ i18n }) => {
  expect(keys.size).toBeGreaterThan(1_000);
  const wordless = [...keys].filter((key) => {
    const { key: sentence, params } = ruleNameOf(key);
    return [sentence, ...Object.values(params)].some(
      (word) => !isText(i18n.t(word, { returnObjects: true }), word),
    );
  });
  expect(wordless).toEqual([]);
});

test.each(languages)('no rule shows its technical key ($language)', ({ i18n }) => {
  for (const key of keys) {
    const { key: sentence, params } = ruleNameOf(key);
    const words = Object.fromEntries(Object.entries(params).map(([name, word]) => [name, i18n.t(word)]));
    const text = i18n.t(sentence, words);
    expect(text.includes('.') || text.includes('{{') || text.trim() === '' ? key : '').toBe('');
  }
});

test.each(languages)('groups, certainties, problems, events and units have words ($language)', ({ i18n }) => {
  const wanted = [
    ...ruleGroups.map((group) => `rules.group.${group}`),
    ...confidences.map((one) => `rules.confidence.${one}`),
    ...ruleProblemCodes.map((code) => `rules.problem.${code}`),
    ...termEvents.map((event) => `rules.event.${event}`),
    ...[...termUnits, 'wages', 'letters', 'bits'].map((unit) => `rules.value.${unit}_other`),
  ];
  expect(wanted.filter((key) => !i18n.exists(key))).toEqual([]);
});

function isText(found: unknown, key: string): boolean {
  return typeof found === 'string' && found !== key;
}
