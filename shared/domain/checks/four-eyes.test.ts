import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { epochMsSchema } from '../civil-date.ts';
import { sha256Schema, type UserId, userIdSchema } from '../ids.ts';
import { runChecks } from './run-checks.ts';
import { sampleDossier, sampleFacts, sampleUser } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, ruleSet } = createSampleRun(
  'four-eyes',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const preparer = sampleUser;
const head = userIdSchema.parse('0193a4e0-0000-7000-8000-000000000002');

function messages(officerKind: 'state' | 'private', userId?: UserId): readonly string[] {
  const approval = userId && {
    userId,
    name: 'Начальник',
    at: epochMsSchema.parse(0),
    contentSha256: sha256Schema.parse('0'.repeat(64)),
  };
  const dossier = { ...sampleDossier({ '/proceeding/officerKind': officerKind }), approval };
  return runChecks(dossier, sampleFacts(ruleSet))
    .filter(({ code }) => code === 'four-eyes')
    .map(({ severity, message }) => `${severity} ${message}`);
}

test('a state officer: the preparer may not approve, another may, until then a reminder', () => {
  expect(messages('state', preparer)).toEqual(['block same-person']);
  expect(messages('state', head)).toEqual([]);
  expect(messages('state')).toEqual(['warn not-approved']);
});

test('a private officer signs alone', () => {
  expect(messages('private')).toEqual([]);
  expect(messages('private', preparer)).toEqual([]);
  expect(brief()).toEqual([]);
});
