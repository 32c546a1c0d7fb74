import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief } = createSampleRun(
  'required-field',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test('a complete flat lacks nothing; a blank place is named', () => {
  expect(brief()).toEqual([]);
  expect(brief({ '/object/title': '  ' })).toEqual(['!missing /object/title']);
  expect(brief({ '/parties/list/0/name': null })).toEqual(['!missing /parties/list/0/name']);
  expect(brief({ '/parties/list': [] })).toEqual(['!missing /parties/list']);
});

test.each<[Changes, readonly string[]]>([
  [{ '/valuation/valuer': null }, ['!missing /valuation/valuer']],
  [{ '/valuation/valuer': null, '/valuation/way': 'agreed' }, []],
  [{ '/sale/attempt': '2' }, ['!missing /sale/previousLotNumber']],
  [{ '/sale/attempt': '2', '/sale/previousLotNumber': '123456' }, []],
  [{ '/proceeding/certificateNumber': null }, ['!missing /proceeding/certificateNumber']],
  [{ '/proceeding/certificateNumber': null, '/proceeding/officerKind': 'state' }, []],
])('what one choice calls for: %j', (changes, expected) => {
  expect(brief(changes)).toEqual(expected);
});

test('places of storage belong to another check', () => {
  expect(brief({ '/storage/storer': null })).toEqual([]);
});
