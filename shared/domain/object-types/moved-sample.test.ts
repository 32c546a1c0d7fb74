import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChecks } from '../checks/run-checks.ts';
import { sampleFacts, sampleFile, sampleUser } from '../checks/sample-facts.ts';
import { addDays } from '../civil-date.ts';
import { ruleSetSchema } from '../rules/rule-set.ts';
import { calendarYearSchema, createWorkCalendar } from '../terms/calendar.ts';
import { movedSample, samplesDay } from './moved-sample.ts';
import { samplesOfKinds } from './samples.ts';

const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8'));
const ruleSet = ruleSetSchema.parse(resource('rule-sets/2026-01.json'));
const calendar = createWorkCalendar(
  ['2026', '2027'].map((year) => calendarYearSchema.parse(resource(`calendar/ua-${year}.json`))),
);

// Every fifth day passes through all days of the week and near every holiday.
test('a sample is as green all through a year as on its own day', () => {
  for (const { name, objectType, content, documents, photos } of samplesOfKinds) {
    const files = [
      ...documents.map((type, index) => sampleFile(type, 100 + index)),
      ...Array.from({ length: photos }, (_, index) => sampleFile('photo', 1 + index)),
    ];
    const blocksOn = (today: typeof samplesDay): readonly string[] => {
      const dossier = {
        objectType,
        content: movedSample(content, today),
        createdBy: sampleUser,
        approval: undefined,
      };
      return runChecks(dossier, sampleFacts(ruleSet, { today, calendar, files }))
        .filter(({ severity }) => severity === 'block')
        .map(({ code, message, pointer }) => `${code}.${message} ${pointer}`);
    };
    const ownDay = blocksOn(samplesDay);
    for (let day = 1; day <= 366; day += 5) {
      const today = addDays(samplesDay, day);
      expect([name, today, blocksOn(today)]).toEqual([name, today, ownDay]);
    }
  }
});
