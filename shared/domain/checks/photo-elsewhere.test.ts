import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dossierIdSchema } from '../ids.ts';
import { sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'photo-elsewhere',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);
const [left, right] = sampleFiles.filter(({ type }) => type === 'photo');
if (!left || !right) throw new Error('no photos');

const elsewhere = (same: boolean) => ({
  photoMatches: {
    similar: [],
    elsewhere: [
      {
        fileId: left.id,
        otherId: right.id,
        dossierId: dossierIdSchema.parse('0193a4e0-0000-7000-8000-000000000009'),
        title: 'Інше досьє',
        distance: same ? 0 : 4,
        same,
      },
    ],
  },
});

test('the very file and a like one are told apart; both only warn', () => {
  expect(brief({}, elsewhere(true))).toEqual([`?same /files/${left.id}`]);
  expect(brief({}, elsewhere(false))).toEqual([`?similar /files/${left.id}`]);
  expect(find({}, elsewhere(true))).toMatchObject([{ params: { title: 'Інше досьє' } }]);
  expect(brief()).toEqual([]);
});
