import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChecks } from '../../../shared/domain/checks/run-checks.ts';
import { sampleFacts, sampleUser } from '../../../shared/domain/checks/sample-facts.ts';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { samplesOfKinds } from '../../../shared/domain/object-types/samples.ts';
import { ruleSetSchema } from '../../../shared/domain/rules/rule-set.ts';

const ruleSet = ruleSetSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
  ) as unknown,
);
const days = ['2025-01-06', '2026-10-07', '2026-11-24', '2028-01-10'];

/** Blocking findings of a content on each of the days. */
function blocksByDay(sample: (typeof samplesOfKinds)[number], content: DossierContent): readonly string[] {
  const dossier = { ...sample, content, createdBy: sampleUser, approval: undefined };
  return days.map((day) =>
    runChecks(dossier, sampleFacts(ruleSet, { today: civilDateSchema.parse(day) }))
      .filter(({ severity }) => severity === 'block')
      .map(({ code, pointer, message }) => `${code}.${message} ${pointer}`)
      .join('\n'),
  );
}

test.each(samplesOfKinds)('$name: only a valuation makes problems depend on the day', (sample) => {
  const { valuation: _valuation, ...content } = sample.content;
  expect(new Set(blocksByDay(sample, sample.content)).size).toBeGreaterThan(1);
  expect(new Set(blocksByDay(sample, content)).size).toBe(1);
});
