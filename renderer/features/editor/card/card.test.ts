import { expect, test } from 'vitest';
import { samplesOfKinds } from '../../../../shared/domain/object-types/samples.ts';
import type { DossierContent } from '../../../../shared/domain/fields/sections.ts';
import { cardDetails, hiddenPeople, namesPerson } from './card-facts.ts';
import { cardHints } from './card-hints.ts';

const sample = (name: string) => {
  const found = samplesOfKinds.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const hints = (object: NonNullable<DossierContent['object']>, photos = 3) =>
  cardHints({ objectType: 'flat', content: { ...sample('квартира').content, object } }, photos).map(
    ({ name }) => name,
  );
const good = { ...sample('квартира').content.object };

test.each(samplesOfKinds.map((one) => [one.name, one] as const))(
  '%s: a bidder sees no name of the debtor',
  (_name, one) => {
    const { main, more } = cardDetails(one.objectType, one.content);
    expect(main).not.toEqual([]);
    const people = hiddenPeople(one.content);
    expect(people.map(({ name }) => name)).toEqual(['Мельничук Степан Петрович']);
    for (const { key } of [...main, ...more])
      expect(namesPerson(String(one.content.details?.[key]), people)).toBe(false);
    expect(new Set([...main, ...more].map(({ key }) => key)).size).toBe(main.length + more.length);
  },
);

test('what no longer applies is not on the card', () => {
  const car = sample('легковий автомобіль');
  const content = { ...car.content, details: { ...car.content.details, vehicleKind: 'vessel' } };
  const keys = [...cardDetails('vehicle', content).main, ...cardDetails('vehicle', content).more].map(
    ({ key }) => key,
  );
  expect(keys).not.toContain('vin');
  expect(keys).toContain('make');
});

test('a name in another case, with initials, or a code is found; a namesake street is not', () => {
  const people = hiddenPeople(sample('квартира').content);
  const named = [
    'Квартира належить Мельничуку Степану Петровичу',
    'власник С. П. Мельничук',
    'Мельничук С.П. проживає',
    'код 1759013776',
  ];
  expect(named.filter((text) => namesPerson(text, people))).toEqual(named);
  const others = ['вулиця Мельничука, будинок 4', 'Степан Бандера', 'двокімнатна квартира'];
  expect(others.filter((text) => namesPerson(text, people))).toEqual([]);
});

test('hints: poor, shouting, wordless and improper texts; a good one has none', () => {
  expect(hints(good)).toEqual([]);
  expect(hints({ ...good, description: 'Квартира.' })).toEqual(['short-description']);
  expect(hints({ ...good, title: 'ДВОКІМНАТНА КВАРТИРА У КИЄВІ' })).toEqual(['capitals-title']);
  expect(hints({ ...good, description: good.description?.toUpperCase() })).toEqual(['capitals-description']);
  expect(hints({ ...good, description: '54,7 / 31,2 / 8' })).toEqual(['no-letters', 'short-description']);
  expect(hints({ ...good, description: good.title })).toEqual(['short-description', 'repeats-title']);
  expect(hints({ ...good, condition: undefined })).toEqual(['no-condition']);
  expect(hints(good, 0)).toEqual(['no-photo']);
  expect(hints({ ...good, description: `${good.description} Боржник Мельничук С. П.` })).toEqual([
    'debtor-data',
  ]);
});

test('a set without its table is told; a right has no condition, photo or inspection to ask for', () => {
  const things = { ...sample('рухоме майно').content, items: undefined };
  expect(cardHints({ objectType: 'movable', content: things }, 1).map(({ name }) => name)).toContain(
    'no-items',
  );
  const share = { ...sample('корпоративні права').content, storage: undefined };
  expect(cardHints({ objectType: 'corporate-rights', content: share }, 0)).toEqual([]);
});
