import { z } from 'zod';
import { checkCodes, severities } from '../checks/finding.ts';
import { type CivilDate, civilDateSchema } from '../civil-date.ts';
import { documentTypeSchema } from '../dossier.ts';
import { imageLimitsSchema } from '../image-limits.ts';
import { wrongConditions } from './document-conditions.ts';
import { type ObjectClass, objectTypes } from '../object-types/object-type.ts';
import { type ownRuleProblems, problemsOf, type RuleProblem } from './rule-problem.ts';
import { ruled, wordsSchema } from './ruled.ts';
import { termKeys, termSchema } from './term.ts';
import { tradingSystemSchema } from './trading-system.ts';

export const objectClasses = [
  'real-estate',
  'land',
  'vehicle',
  'movable',
  'right',
  'valuables',
] as const satisfies readonly ObjectClass[];
export const saleWays = ['electronic-auction', 'fixed-price', 'land-auction'] as const;
export type SaleWay = (typeof saleWays)[number];

/** What makes a dossier need more documents than its kind does. */
export const documentTraits = [
  'valuation-agreed',
  'valuation-officer',
  'valuation-appraisal',
  'mortgaged',
  'mortgaged-other-rights',
  'leased',
  'child-has-right-of-use',
  'state-officer',
] as const;
export type DocumentTrait = (typeof documentTraits)[number];

type Own = (typeof ownRuleProblems)[number];

const percentSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,4})?$/)
  .refine((percent) => Number(percent) <= 100, 'percent-above-hundred' satisfies Own);

/** Percents of the value at attempts 1, 2, 3: a later one is never higher. */
const attemptPercentsSchema = z
  .tuple([percentSchema, percentSchema, percentSchema])
  .refine(
    ([first, second, third]) => Number(first) >= Number(second) && Number(second) >= Number(third),
    'percents-rise' satisfies Own,
  )
  .refine((percents) => percents.every((percent) => Number(percent) > 0), 'percent-zero' satisfies Own);

/** A list whose order says nothing and in which nothing stands twice. */
function setOf<S extends z.ZodType>(item: S, most: number) {
  return z
    .array(item)
    .max(most)
    .refine((values) => new Set(values).size === values.length, 'repeated' satisfies Own);
}

/** When a document is asked for: a choice or a yes-no of the dossier has one of these values. */
const documentConditionSchema = z.strictObject({
  pointer: z.string().regex(/^\/[a-z]{1,20}\/[a-z][A-Za-z0-9]{0,59}$/),
  oneOf: setOf(z.union([z.string().min(1).max(60), z.boolean()]), 20).min(1),
});
export type DocumentCondition = z.infer<typeof documentConditionSchema>;

/** One document that must be there: any one of the types satisfies it. */
const documentRuleSchema = ruled(
  z.strictObject({
    anyOf: setOf(documentTypeSchema, 10).min(1),
    when: documentConditionSchema.optional(),
  }),
);
const documentRulesSchema = z.array(documentRuleSchema).max(20);
const kindsSchema = setOf(z.enum(objectTypes), objectTypes.length);
/** Up to ten million hryvnias: a thousand such wages are still an exact whole number of kopiykas. */
const wageSchema = z.int().min(1).max(1_000_000_000).brand<'Kopiykas'>();
const gibibyte = 1024 ** 3;
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const ruleSetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/),
    title: wordsSchema(300),
    from: civilDateSchema,
    /** Last day of force; absent while the set is in force without an end. */
    until: civilDateSchema.optional(),
    prices: z.record(z.enum(objectClasses), ruled(attemptPercentsSchema)),
    mortgagedPrices: ruled(attemptPercentsSchema),
    /** Classes whose mortgaged things take `mortgagedPrices`; the others keep the prices of their class. */
    mortgagedPriceClasses: ruled(setOf(z.enum(objectClasses), objectClasses.length)),
    fixedPrices: ruled(attemptPercentsSchema),
    deposit: z.record(z.enum(saleWays), ruled(percentSchema)),
    step: z.record(z.enum(saleWays), ruled(percentSchema)),
    reportValidityMonths: ruled(z.int().min(1).max(60)),
    minimumWage: ruled(wageSchema),
    fixedPriceThresholdWages: ruled(z.int().min(1).max(1_000)),
    soleDwellingWages: ruled(z.int().min(1).max(1_000)),
    /** Where each way of sale goes and who organizes there; without it everything goes to the organizer. */
    tradingSystems: z.record(z.enum(saleWays), ruled(tradingSystemSchema)).optional(),
    fixedPriceForbidden: ruled(kindsSchema),
    ordinaryWayForbidden: ruled(kindsSchema),
    /** Kinds whose value an officer may not set alone. */
    appraisalMandatory: ruled(kindsSchema),
    /** Kinds without a storer and an inspection: rights have no body. */
    storageNotRequired: ruled(kindsSchema),
    consumerMortgageSuspended: ruled(z.boolean()),
    aggressorClaimsSuspended: ruled(z.boolean()),
    auctionHours: ruled(
      z
        .strictObject({
          opens: timeSchema,
          closes: timeSchema,
          registrationClosesDaysBefore: z.int().min(0).max(30),
          registrationClosesAt: timeSchema,
        })
        .refine(({ opens, closes }) => opens < closes, 'hours-order' satisfies Own),
    ),
    terms: z.record(z.enum(termKeys), ruled(termSchema)),
    documents: z.strictObject({
      always: documentRulesSchema,
      byType: z.record(z.enum(objectTypes), documentRulesSchema),
      byTrait: z.record(z.enum(documentTraits), documentRulesSchema),
    }),
    photos: z.record(
      z.enum(objectTypes),
      ruled(
        z.strictObject({
          minimumCount: z.int().min(0).max(100),
          minimumLongSide: z.int().min(1).max(20_000),
          maximumBytes: z.int().min(1).max(gibibyte),
        }),
      ),
    ),
    /** How many bits the hashes of two photos that look alike differ in at most; without it nobody is told. */
    similarPhotos: ruled(z.int().min(0).max(7)).optional(),
    imageLimits: ruled(imageLimitsSchema),
    files: ruled(
      z.strictObject({
        maximumPdfBytes: z.int().min(1).max(gibibyte),
        maximumPdfPages: z.int().min(1).max(20_000),
        maximumFiles: z.int().min(1).max(2_000),
        maximumTotalBytes: z
          .int()
          .min(1)
          .max(64 * gibibyte),
      }),
    ),
    descriptionMinimumLength: ruled(z.int().min(0).max(5_000)),
    /** Every check: its gravest severity (a set may make a blocking check a warning) and the article it stands on. */
    checks: z.record(z.enum(checkCodes), ruled(z.enum(severities))),
    /** Checks whose blocking finding an officer may pass with a reason; a code that is absent may not be. */
    overrides: z.partialRecord(z.enum(checkCodes), ruled(z.boolean())),
  })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    message: 'ends-before-begins' satisfies Own,
  })
  .superRefine(({ documents }, context) => {
    for (const path of wrongConditions(documents))
      context.addIssue({ code: 'custom', path: [...path], message: 'no-such-choice' satisfies Own });
  });

/** Everything of the procedure that the law may change, in force from one day to another. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

export type ParsedRuleSet =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** Reads a rule set from unknown data; a broken one is refused whole, with every problem and its place. */
export function parseRuleSet(raw: unknown): ParsedRuleSet {
  const parsed = ruleSetSchema.safeParse(raw);
  if (parsed.success) return { ok: true, ruleSet: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, raw) };
}

/**
 * Gives the set in force on a day: of those that began and have not ended, the one that began last
 * (equal days: the greater id). Undefined when there is none.
 */
export function chooseRuleSet(sets: readonly RuleSet[], date: CivilDate): RuleSet | undefined {
  return sets
    .filter(({ from, until }) => from <= date && (until === undefined || date <= until))
    .toSorted((left, right) => compare(left.from, right.from) || compare(left.id, right.id))
    .at(-1);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
