import * as fc from 'fast-check';
import { checkCodes, severities } from '../checks/finding.ts';
import { documentTypes } from '../dossier.ts';
import { objectTypes } from '../object-types/object-type.ts';
import { confidences } from './ruled.ts';
import { documentTraits, objectClasses, saleWays } from './rule-set.ts';
import { termEvents, termKeys, termUnits } from './term.ts';

const text = (most: number) =>
  fc.string({ minLength: 1, maxLength: most }).filter((words) => words.trim() !== '');
const between = (min: number, max: number) => fc.integer({ min, max });

/** A value with its grounds. */
function ruled<T>(value: fc.Arbitrary<T>) {
  return fc.record({
    value,
    article: text(60),
    source: text(60),
    confidence: fc.constantFrom(...confidences),
    toVerify: fc.boolean(),
  });
}

/** Percents with up to four digits behind the point; the unit is a ten-thousandth of a percent. */
const percentUnits = 10_000;
function percentText(units: number): string {
  const [whole, part] = [Math.floor(units / percentUnits), units % percentUnits];
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`;
}
const percent = between(0, 100 * percentUnits).map(percentText);
const attemptPercents = fc
  .tuple(...[1, 2, 3].map(() => between(1, 100 * percentUnits)))
  .map((units) => units.toSorted((left, right) => right - left).map(percentText));

function each<T>(keys: readonly string[], value: fc.Arbitrary<T>) {
  return fc.record<Record<string, T>>(Object.fromEntries(keys.map((key) => [key, value])));
}
const some = <T>(values: readonly T[], min = 0, max = values.length) =>
  fc.subarray([...values], { minLength: min, maxLength: max });
const kinds = ruled(some(objectTypes));
const minutes = between(0, 24 * 60 - 1);
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const hours = fc
  .tuple(minutes, minutes, minutes, between(0, 30))
  .filter(([opens, closes]) => opens !== closes)
  .map(([one, other, until, registrationClosesDaysBefore]) => ({
    opens: clock(Math.min(one, other)),
    closes: clock(Math.max(one, other)),
    registrationClosesDaysBefore,
    registrationClosesAt: clock(until),
  }));

const condition = fc.constantFrom(
  { pointer: '/rights/mortgaged', oneOf: [true] },
  { pointer: '/valuation/way', oneOf: ['appraisal', 'agreed'] },
  { pointer: '/sale/attempt', oneOf: ['2'] },
);
const documentRules = fc.array(
  ruled(fc.record({ anyOf: some(documentTypes, 1, 10), when: condition }, { requiredKeys: ['anyOf'] })),
  { maxLength: 4 },
);
const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc
  .tuple(day, fc.option(day, { nil: undefined }))
  .map(([one, other]) =>
    other === undefined
      ? { from: one }
      : { from: one < other ? one : other, until: one < other ? other : one },
  );

const bytes = between(1, 1024 ** 3);
const values = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,59}$/),
  title: text(300),
  prices: each(objectClasses, ruled(attemptPercents)),
  mortgagedPrices: ruled(attemptPercents),
  mortgagedPriceClasses: ruled(some(objectClasses)),
  fixedPrices: ruled(attemptPercents),
  deposit: each(saleWays, ruled(percent)),
  step: each(saleWays, ruled(percent)),
  reportValidityMonths: ruled(between(1, 60)),
  minimumWage: ruled(between(1, 1_000_000_000)),
  fixedPriceThresholdWages: ruled(between(1, 1_000)),
  soleDwellingWages: ruled(between(1, 1_000)),
  tradingSystems: each(
    saleWays,
    ruled(fc.record({ name: text(100), organizer: fc.constantFrom('organizer', 'officer') })),
  ),
  fixedPriceForbidden: kinds,
  ordinaryWayForbidden: kinds,
  appraisalMandatory: kinds,
  storageNotRequired: kinds,
  consumerMortgageSuspended: ruled(fc.boolean()),
  aggressorClaimsSuspended: ruled(fc.boolean()),
  auctionHours: ruled(hours),
  terms: each(
    termKeys,
    ruled(
      fc.record({
        amount: between(0, 400),
        unit: fc.constantFrom(...termUnits),
        from: fc.constantFrom(...termEvents),
        satisfiedBy: fc.constantFrom(...termEvents),
      }),
    ),
  ),
  documents: fc.record({
    always: documentRules,
    byType: each(objectTypes, documentRules),
    byTrait: each(documentTraits, documentRules),
  }),
  photos: each(
    objectTypes,
    ruled(
      fc.record({
        minimumCount: between(0, 100),
        minimumLongSide: between(1, 20_000),
        maximumBytes: bytes,
      }),
    ),
  ),
  imageLimits: ruled(
    fc.record({
      maxPixels: between(1, 500_000_000),
      minLongSide: between(1, 20_000),
      timeoutMs: between(1, 120_000),
    }),
  ),
  files: ruled(
    fc.record({
      maximumPdfBytes: bytes,
      maximumPdfPages: between(1, 20_000),
      maximumFiles: between(1, 2_000),
      maximumTotalBytes: bytes,
    }),
  ),
  descriptionMinimumLength: ruled(between(0, 5_000)),
  checks: fc.record(
    Object.fromEntries(checkCodes.map((code) => [code, ruled(fc.constantFrom(...severities))])),
  ),
  overrides: fc.dictionary(fc.constantFrom(...checkCodes), ruled(fc.boolean()), { maxKeys: 10 }),
});

/** Gives any rule set that the schema takes, as plain data: for property-based tests. */
export const arbitraryRuleSet = fc.tuple(values, days).map(([parts, force]) => ({ ...parts, ...force }));
