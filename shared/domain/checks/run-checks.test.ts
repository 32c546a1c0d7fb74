import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type RuleSet, ruleSetSchema } from '../rules/rule-set.ts';
import { checkCodes } from './finding.ts';
import { checks, mendOf, progress, replacementsOf, runChecks } from './run-checks.ts';
import { sampleDossier, sampleFacts, sampleUser } from './sample-facts.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const ruleSet: RuleSet = ruleSetSchema.parse(JSON.parse(read('resources/rule-sets/2026-01.json')));
const facts = sampleFacts(ruleSet);

test('the table has one row for every code', () => {
  expect(checks.map(({ code }) => code).toSorted()).toEqual([...checkCodes].toSorted());
});

test('docs/checks.md says of every check what the table and the rule set say', () => {
  const rows = Array.from(
    read('docs/checks.md').matchAll(
      /^\| `([a-z-]+)` +\| (\w+) +\| (.+?) +\| ([a-z-]+) +\| .+ \| (one key|at the place) +\| `(.+)` +\|$/gm,
    ),
    ([, code, severity, article, confidence, mend, file]) => ({
      code,
      severity,
      article,
      confidence,
      mend,
      file,
    }),
  );
  expect(rows).toEqual(
    checks.map(({ code, severity, mend }) => {
      const { article, confidence } = ruleSet.checks[code];
      const file = `${code}.test.ts`;
      const kind = mend.name === 'byReplacement' ? 'one key' : 'at the place';
      return { code, severity, article, confidence, mend: kind, file };
    }),
  );
  for (const { file } of rows) expect(read(`shared/domain/checks/${file}`)).toContain('test');
});

test('severities of the table are those of the shipped rule set', () => {
  for (const { code, severity } of checks)
    expect([code, severity]).toEqual([code, ruleSet.checks[code].value]);
});

test('every row has an article in words or a standard', () => {
  for (const { article } of checks) expect(article(ruleSet)).toMatch(/^(?:ISO \d|\p{Script=Cyrillic}{2})/u);
});

test('a complete dossier has no findings and is full', () => {
  expect(runChecks(sampleDossier(), facts)).toEqual([]);
  const { filled, required } = progress(sampleDossier(), facts);
  expect(filled).toBe(required);
  expect(required).toBeGreaterThan(40);
});

test('an empty dossier names every required place and document, and progress starts at nothing', () => {
  const empty = { objectType: 'flat', content: {}, createdBy: sampleUser, approval: undefined } as const;
  const none = sampleFacts(ruleSet, { files: [] });
  const codes = new Set(runChecks(empty, none).map(({ code }) => code));
  expect([...codes].toSorted()).toEqual([
    'notice-proof',
    'photos',
    'required-document',
    'required-field',
    'storer-contacts',
  ]);
  expect(progress(empty, none).filled).toBe(0);
});

test('blocking findings come first', () => {
  const found = runChecks(
    sampleDossier({ '/object/description': 'Квартира', '/payment/iban': 'UA1' }),
    facts,
  );
  expect(found.map(({ severity }) => severity)).toEqual(['block', 'warn']);
});

test('a rule set may make a blocking check a warning', () => {
  const lighter = {
    ...ruleSet,
    checks: { ...ruleSet.checks, iban: { ...ruleSet.checks.iban, value: 'warn' as const } },
  };
  const [finding] = runChecks(sampleDossier({ '/payment/iban': 'UA1' }), sampleFacts(lighter));
  expect(finding).toMatchObject({ code: 'iban', severity: 'warn', overridable: false });
});

test('a mend puts the computed value in place, or leads to the place', () => {
  const found = runChecks(sampleDossier({ '/sale/step': 1, '/payment/iban': 'UA1' }), facts);
  expect(found.map(mendOf)).toEqual([
    { kind: 'replace', pointer: '/sale/step', value: 403_805 },
    { kind: 'open', pointer: '/payment/iban' },
  ]);
});

test('all mixed letters of a dossier are replaced at once, each place once', () => {
  const found = runChecks(
    sampleDossier({
      '/object/title': 'Двoкімнатна квартирa',
      '/storage/address': 'місто Kиїв',
      '/sale/step': 1,
    }),
    facts,
  );
  expect(replacementsOf(found, 'mixed-alphabet')).toEqual([
    { pointer: '/object/title', value: 'Двокімнатна квартира' },
    { pointer: '/storage/address', value: 'місто Київ' },
  ]);
  expect(replacementsOf([], 'mixed-alphabet')).toEqual([]);
});
