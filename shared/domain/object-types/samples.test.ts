import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applicationSchema, fromApplication, toApplication } from '../application.ts';
import type { CheckedDossier } from '../checks/check.ts';
import { requiredDocuments, requiredPlaces } from '../checks/required.ts';
import { runChecks } from '../checks/run-checks.ts';
import { sampleFacts, sampleFile, sampleUser } from '../checks/sample-facts.ts';
import type { DossierFile } from '../dossier.ts';
import { contentSchemaOf } from '../fields/content-schema.ts';
import type { FieldValue } from '../fields/field.ts';
import type { DossierContent } from '../fields/sections.ts';
import { withValue } from '../fields/walk.ts';
import { type RuleSet, ruleSetSchema } from '../rules/rule-set.ts';
import { foldForSearch, wordsOf } from '../search/fold.ts';
import { textsOf } from '../search/dossier-texts.ts';
import { indexText } from '../search/index-text.ts';
import { findObjectType } from './definitions.ts';
import { objectTypes } from './object-type.ts';
import { type SampleOfKind, samplesOfKinds } from './samples.ts';

const ruleSet: RuleSet = ruleSetSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8')),
);

function filesOf({ documents, photos }: SampleOfKind): readonly DossierFile[] {
  return [
    ...documents.map((type, index) => sampleFile(type, 100 + index)),
    ...Array.from({ length: photos }, (_, index) => sampleFile('photo', 1 + index)),
  ];
}

function changed(sample: SampleOfKind, changes: Readonly<Record<string, FieldValue>>): CheckedDossier {
  let content: DossierContent = sample.content;
  for (const [pointer, value] of Object.entries(changes)) {
    const result = withValue(content, pointer, value, sample.objectType);
    if (!result.ok) throw new Error(`${pointer}: ${result.problem}`);
    content = result.content;
  }
  return { objectType: sample.objectType, content, createdBy: sampleUser, approval: undefined };
}

function find(sample: SampleOfKind, changes: Readonly<Record<string, FieldValue>> = {}, rules = ruleSet) {
  return runChecks(changed(sample, changes), sampleFacts(rules, { files: filesOf(sample) }));
}

/** Short form: `!` for block, `?` for warn, then `code.message pointer`. */
function brief(sample: SampleOfKind, changes: Readonly<Record<string, FieldValue>> = {}) {
  return find(sample, changes).map(
    ({ code, message, pointer, severity }) =>
      `${severity === 'block' ? '!' : '?'} ${code}.${message} ${pointer}`,
  );
}

function named(name: string): SampleOfKind {
  const sample = samplesOfKinds.find((known) => known.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  return sample;
}

/** What is right to be found in a complete sample; every other one has no findings at all. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'ювелірні вироби': ['! ordinary-way-forbidden.forbidden /sale/way'],
  'самохідна машина': ['? vin.plate-unusual /details/plate'],
};

test('there is a sample of every kind', () => {
  expect(new Set(samplesOfKinds.map(({ objectType }) => objectType))).toEqual(new Set(objectTypes));
});

describe.each(samplesOfKinds.map((sample) => [sample.name, sample] as const))('%s', (name, sample) => {
  const definition = findObjectType(sample.objectType);
  if (!definition) throw new Error('every sample has a known kind');

  test('a complete dossier is green', () => {
    expect(brief(sample)).toEqual(expected[name] ?? []);
    expect(requiredPlaces(changed(sample, {}), ruleSet).every(({ filled }) => filled)).toBe(true);
  });

  test('every required place is reported when it is emptied', () => {
    for (const { pointer } of requiredPlaces(changed(sample, {}), ruleSet)) {
      const found = find(sample, { [pointer]: null }).filter(({ severity }) => severity === 'block');
      expect(found.map((finding) => `${finding.message} ${finding.pointer}`)).toContain(`missing ${pointer}`);
    }
  });

  test('every required document is reported when it is missing', () => {
    for (const { value } of requiredDocuments(changed(sample, {}), ruleSet)) {
      const files = filesOf(sample).filter(({ type }) => !value.anyOf.includes(type));
      const found = runChecks(changed(sample, {}), sampleFacts(ruleSet, { files }));
      expect(found.map(({ pointer }) => pointer)).toContain(`/files/${value.anyOf[0]}`);
    }
  });

  test('it is sent, and comes back the same', () => {
    contentSchemaOf(definition).parse(sample.content);
    const application = toApplication(sample);
    const received = applicationSchema.parse(JSON.parse(JSON.stringify(application)));
    expect(received).toEqual(application);
    expect(Object.keys(received.details).toSorted()).toEqual(
      Object.keys(sample.content.details ?? {}).toSorted(),
    );
    expect(toApplication(fromApplication(received))).toEqual(application);
  });

  test('what stands on the card can be found', () => {
    const words = indexText(textsOf(sample)).split(' ');
    const choices = new Set(
      definition.fields.flatMap((field) => (field.kind === 'choice' ? [field.key] : [])),
    );
    for (const key of definition.card) {
      const value = sample.content.details?.[key];
      if (value === undefined || typeof value === 'boolean' || choices.has(key)) continue;
      const shown = typeof value === 'number' ? String(Math.floor(value / 100)) : value;
      expect(words).toEqual(expect.arrayContaining([...wordsOf(foldForSearch(shown))]));
    }
    expect(definition.card.filter((key) => sample.content.details?.[key] !== undefined)).not.toEqual([]);
  });
});

test('a land plot goes to the land auction only, and nothing else goes there', () => {
  const land = named('земельна ділянка');
  expect(find(land, { '/sale/way': 'electronic-auction' })).toMatchObject([
    { code: 'land-way', message: 'land-elsewhere', severity: 'block', replacement: 'land-auction' },
  ]);
  const fixed = { '/sale/way': 'fixed-price', '/sale/deposit': 0, '/sale/step': 0 };
  expect(brief(land, fixed)).toEqual([
    '! fixed-price-kind.forbidden /sale/way',
    '! land-way.land-elsewhere /sale/way',
  ]);
  for (const other of samplesOfKinds.filter(({ objectType }) => objectType !== 'land'))
    expect(brief(other, { '/sale/way': 'land-auction' })).toContain('! land-way.not-land /sale/way');
});

test('valuables, things of limited circulation and stock are refused, whatever the way; others are not', () => {
  const jewellery = named('ювелірні вироби');
  expect(find(jewellery)).toMatchObject([{ severity: 'block', overridable: false }]);
  for (const { objectType, name } of samplesOfKinds) {
    const refused = brief(named(name)).some((line) => line.includes('ordinary-way-forbidden'));
    expect(refused).toBe(objectType === 'jewellery');
  }
  for (const name of ['товари', 'рухоме майно'])
    expect(brief(named(name), { '/details/limitedCirculation': true })).toEqual([
      '! ordinary-way-forbidden.limited-circulation /details/limitedCirculation',
    ]);
  expect(find(named('корпоративні права'), { '/details/corporateKind': 'securities' })).toMatchObject([
    { code: 'required-document', pointer: '/files/depository-statement' },
    { message: 'securities', severity: 'block', overridable: false, toVerify: true },
  ]);
});

test('a fixed price fits movables up to the threshold, never real estate or vehicles', () => {
  const fixed = { '/sale/way': 'fixed-price', '/sale/deposit': 0, '/sale/step': 0 };
  for (const name of ['обладнання', 'товари', 'рухоме майно', 'право інтелектуальної власності'])
    expect(brief(named(name), fixed)).toEqual([]);
  expect(brief(named('велика рогата худоба'), fixed)).toEqual(['! fixed-price-threshold.above /sale/way']);
  for (const name of ['нежитлове приміщення', 'незавершене будівництво', 'причіп'])
    expect(brief(named(name), fixed)).toContain('! fixed-price-kind.forbidden /sale/way');
});

const startPriceFindings = (changes: Readonly<Record<string, FieldValue>>) =>
  find(named('квартира'), changes).filter(({ code }) => code === 'start-price');

describe('mortgaged property', () => {
  const own: RuleSet = {
    ...ruleSet,
    mortgagedPrices: { ...ruleSet.mortgagedPrices, value: ['100', '75', '50'] },
  };
  const second = { '/sale/attempt': '2', '/sale/previousLotNumber': '654321' };
  const mortgage = {
    '/rights/mortgageContract': 'договір № 2214 від 14.05.2019',
    '/rights/initialPriceBy': 'appraisal',
  };
  const percentOf = (name: string, mortgaged: boolean) =>
    find(named(name), { ...second, '/rights/mortgaged': mortgaged }, own).find(
      ({ code }) => code === 'start-price',
    )?.params['percent'];

  test.each(['квартира', 'житловий будинок', 'нежитлове приміщення', 'незавершене будівництво'])(
    '%s has the price and the documents of a mortgage',
    (name) => {
      expect([percentOf(name, false), percentOf(name, true)]).toEqual(['85', '75']);
      const mortgaged = { '/rights/mortgaged': true, ...mortgage };
      const papers = ['mortgage-contract', 'mortgagor-notice', 'mortgagee-notice'] as const;
      expect(brief(named(name), mortgaged)).toEqual(
        papers.map((paper) => `! required-document.missing /files/${paper}`),
      );
      const documents = [...named(name).documents, ...papers];
      expect(brief({ ...named(name), documents }, mortgaged)).toEqual([]);
    },
  );

  test('the price that a court or an agreement has set is the base, that of the appraisal is not', () => {
    const byCourt = { ...mortgage, '/rights/mortgaged': true, '/rights/initialPriceBy': 'court-decision' };
    expect(missing('квартира', byCourt)).toEqual(['/rights/initialPrice']);
    const priced = { ...byCourt, '/rights/initialPrice': 50_000_000 };
    expect(startPriceFindings(priced)).toMatchObject([{ replacement: 50_000_000 }]);
    expect(startPriceFindings({ ...priced, '/sale/startPrice': 50_000_000 })).toEqual([]);
    // Left in the draft after the mortgage was unsaid, it means nothing.
    expect(startPriceFindings({ ...priced, '/rights/mortgaged': false })).toEqual([]);
  });

  test('a pledged vehicle keeps the price of vehicles', () => {
    expect(percentOf('легковий автомобіль', true)).toBe(percentOf('легковий автомобіль', false));
  });
});

describe('vehicles', () => {
  test.each(['причіп', 'судно', 'повітряне судно'])(
    '%s: engine, fuel, gearbox and mileage are not asked',
    (name) => {
      const asked = requiredPlaces(changed(named(name), {}), ruleSet).map(({ pointer }) => pointer);
      for (const key of ['engineVolume', 'fuel', 'gearbox', 'mileage', 'seats', 'plate', 'keys'])
        expect(asked).not.toContain(`/details/${key}`);
    },
  );

  test('a road vehicle with an engine names its fuel', () => {
    const noFuel = { '/details/fuel': null };
    for (const name of ['легковий автомобіль', 'вантажний автомобіль'])
      expect(brief(named(name), noFuel)).toEqual(['! required-field.missing /details/fuel']);
    expect(brief(named('причіп'), noFuel)).toEqual([]);
  });

  test('a shorter VIN of a road vehicle needs a reason; a machine, vessel or aircraft has its maker’s number', () => {
    for (const name of ['легковий автомобіль', 'вантажний автомобіль', 'причіп'])
      expect(find(named(name), { '/details/vin': '0412345' })).toMatchObject([
        { code: 'vin', message: 'vin-length', severity: 'block', overridable: true },
      ]);
    for (const name of ['самохідна машина', 'судно', 'повітряне судно']) {
      const noNumber = { '/details/factoryNumber': null, '/details/plate': null };
      expect(brief(named(name), noNumber)).toEqual(['! required-field.missing /details/factoryNumber']);
      expect(brief(named(name), { '/details/vin': 'Р 04/12', '/details/plate': null })).toEqual([]);
    }
  });
});

/** Places that are missing in a sample. */
const missing = (name: string, changes: Readonly<Record<string, FieldValue>>) =>
  find(named(name), changes)
    .filter(({ code }) => code === 'required-field')
    .map(({ pointer }) => pointer);

test('what a choice calls for is asked only with that choice', () => {
  expect(missing('право вимоги', { '/details/claimKind': 'lease' })).toEqual(['/details/rightValidUntil']);
  const noSum = { '/details/claimSum': null, '/details/maturityOn': null };
  expect(missing('право вимоги', noSum)).toEqual(['/details/claimSum', '/details/maturityOn']);
  expect(missing('право вимоги', { ...noSum, '/details/claimKind': 'other' })).toEqual([]);
  expect(missing('велика рогата худоба', { '/details/livestockKind': 'food' })).toEqual([
    '/details/netMass',
    '/details/expiresOn',
  ]);
  expect(missing('швидкопсувна продукція', { '/details/livestockKind': 'bees' })).toEqual([
    '/details/headCount',
  ]);
  const noNotice = { '/details/preemptiveNoticeOn': null };
  expect(missing('корпоративні права', noNotice)).toEqual(['/details/preemptiveNoticeOn']);
  expect(
    missing('корпоративні права', { ...noNotice, '/details/preemptiveRight': 'not-applicable' }),
  ).toEqual([]);
  const noCertificate = { '/details/ipCertificateNumber': null, '/details/ipValidUntil': null };
  expect(
    missing('право інтелектуальної власності', { ...noCertificate, '/details/ipKind': 'copyright' }),
  ).toEqual([]);
  expect(missing('право інтелектуальної власності', noCertificate)).toHaveLength(2);
  expect(missing('ювелірні вироби', { '/details/metal': null, '/details/valuableKind': 'stones' })).toEqual(
    [],
  );
});

function asked(name: string, changes: Readonly<Record<string, FieldValue>>) {
  return requiredDocuments(changed(named(name), changes), ruleSet).map(({ value }) => value.anyOf[0]);
}

function askedOfShare(preemptiveRight: string) {
  return asked('корпоративні права', { '/details/preemptiveRight': preemptiveRight });
}

function askedOfMortgaged(...kinds: readonly string[]) {
  const encumbrances = kinds.map((kind, index) => ({ id: `e${index}`, kind, holder: 'Банк' }));
  return asked('житловий будинок', { '/rights/mortgaged': true, '/rights/encumbrances': encumbrances });
}

describe('documents that the dossier itself calls for', () => {
  test('a share: notice and refusal follow the pre-emptive right', () => {
    expect(askedOfShare('refused')).toEqual(expect.arrayContaining(['company-notice', 'preemptive-refusal']));
    expect(askedOfShare('no-answer')).toContain('company-notice');
    expect(askedOfShare('no-answer')).not.toContain('preemptive-refusal');
    expect(askedOfShare('not-applicable')).not.toContain('company-notice');
  });

  test('stock: the depository statement in place of the papers of a share', () => {
    const stock = asked('корпоративні права', { '/details/corporateKind': 'securities' });
    expect(stock).toContain('depository-statement');
    expect(stock).not.toContain('charter');
  });

  test('holders of other rights are told when there are some beside the mortgagee', () => {
    expect(askedOfMortgaged('arrest', 'mortgage')).not.toContain('right-holder-notice');
    expect(askedOfMortgaged('mortgage', 'mortgage')).toContain('right-holder-notice');
    expect(askedOfMortgaged('pledge')).toContain('right-holder-notice');
    expect(askedOfMortgaged('mortgage', 'lease')).toEqual(
      expect.arrayContaining(['right-holder-notice', 'lease-contract']),
    );
  });

  test('animals have a veterinary paper, produce one of quality', () => {
    expect(asked('велика рогата худоба', {})).toContain('veterinary-document');
    expect(asked('швидкопсувна продукція', {})).toContain('quality-document');
  });
});

test('rights have no storer: nothing of storage is asked, and the application goes without it', () => {
  for (const sample of samplesOfKinds) {
    const content = { ...sample.content, storage: {} };
    const blocks = find({ ...sample, content }).filter(({ code }) => code === 'storer-contacts');
    const isRight = findObjectType(sample.objectType)?.class === 'right';
    expect([sample.name, blocks.length === 0]).toEqual([sample.name, isRight]);
    expect(toApplication({ ...sample, content }).storage).toEqual({});
  }
});

test('a value that no longer applies stays in the draft, is neither checked nor sent, and comes back', () => {
  const car = named('легковий автомобіль');
  const asVessel = { '/details/vehicleKind': 'vessel', '/details/vin': 'не VIN' };
  const vessel = changed(car, asVessel);
  expect(vessel.content.details).toMatchObject({ vin: 'не VIN', fuel: 'diesel' });
  expect(brief(car, asVessel)).toEqual([
    '! required-field.missing /details/factoryNumber',
    '! required-field.missing /details/registrationMark',
  ]);
  const whole = changed(car, {
    ...asVessel,
    '/details/factoryNumber': '1',
    '/details/registrationMark': 'К-1',
  });
  expect(Object.keys(toApplication(whole).details)).not.toEqual(expect.arrayContaining(['vin', 'plate']));
  expect(toApplication(car).details).toMatchObject({ vin: car.content.details?.['vin'] });
});

test('what belongs to dwellings or a mortgage is not sent of a thing', () => {
  const goods = changed(named('товари'), { '/rights/mortgaged': true, '/rights/soleDwelling': true });
  expect(toApplication(goods).rights).not.toHaveProperty('mortgaged');
  expect(toApplication(goods).rights).not.toHaveProperty('soleDwelling');
  expect(toApplication(named('квартира')).rights).toMatchObject({ mortgaged: false, soleDwelling: false });
});
