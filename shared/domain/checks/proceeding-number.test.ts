import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief } = createSampleRun(
  'proceeding-number',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test.each<[Changes, readonly string[]]>([
  [{}, []],
  [{ '/proceeding/number': '7451283' }, ['?proceeding-number-unusual /proceeding/number']],
  [{ '/proceeding/number': '7451283А' }, ['!proceeding-number-shape /proceeding/number']],
  [{ '/proceeding/caseNumber': '757/6016/25-ц' }, []],
  [{ '/proceeding/caseNumber': '757/6016/25-c' }, ['!case-number-latin-letter /proceeding/caseNumber']],
  [{ '/proceeding/caseNumber': '757' }, ['!case-number-shape /proceeding/caseNumber']],
])('%j', (changes, expected) => {
  expect(brief(changes)).toEqual(expected);
});
