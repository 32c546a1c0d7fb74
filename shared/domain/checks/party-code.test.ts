import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief } = createSampleRun(
  'party-code',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const code = '/parties/list/0/code';

test.each<[string, Changes, readonly string[]]>([
  ['right codes', {}, []],
  ['a wrong check digit', { [code]: '1759013770' }, [`!tax-code-check-digit ${code}`]],
  ['nine digits', { [code]: '175901377' }, [`!tax-code-length ${code}`]],
  ['a letter', { [code]: '17590I3776' }, [`!tax-code-shape ${code}`]],
  [
    'a company’s odd code',
    { '/parties/list/1/code': '14360507' },
    ['?tax-code-check-digit /parties/list/1/code'],
  ],
  [
    'a day more than the code says',
    { '/parties/list/0/birthDate': '1948-02-29' },
    [`?tax-code-birth-date-differs ${code}`],
  ],
  ['the day that the code says', { '/parties/list/0/birthDate': '1948-02-28' }, []],
  ['no code of a person', { [code]: null }, [`!missing-person ${code}`]],
  ['no code of a company', { '/parties/list/1/code': null }, ['!missing-company /parties/list/1/code']],
  ['a passport in place of a code', { [code]: null, '/parties/list/0/passport': 'КС123456' }, []],
  [
    'a passport with a Latin letter',
    { '/parties/list/0/passport': 'KС123456' },
    ['!passport-latin-letter /parties/list/0/passport'],
  ],
])('%s', (_name, changes, expected) => {
  expect(brief(changes)).toEqual(expected);
});
