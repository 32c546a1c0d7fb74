import { readMoney } from '../fields/read-leaf.ts';
import { formatMoney } from '../money.ts';
import { fixedPriceThresholdOf, soleDwellingLimitOf } from '../rules/price.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { says } from './leaves.ts';
import { atPlace, byReplacement } from './mend.ts';

/** Fixed price never for real estate, unfinished building, vehicles (domain/procedure.md 8, 1). */
export const fixedPriceKind: Check = {
  code: 'fixed-price-kind',
  severity: 'block',
  article: (ruleSet) => ruleSet.fixedPriceForbidden.article,
  appliesTo: ({ content }) => content.sale?.way === 'fixed-price',
  check: ({ objectType }, { ruleSet }) =>
    ruleSet.fixedPriceForbidden.value.includes(objectType)
      ? [
          finding({
            code: 'fixed-price-kind',
            message: 'forbidden',
            pointer: '/sale/way',
            rule: ruleSet.fixedPriceForbidden,
            replacement: objectType === 'land' ? 'land-auction' : 'electronic-auction',
            ruleSet,
          }),
        ]
      : [],
  mend: byReplacement,
};

/** Fixed price only up to so many minimum wages (domain/procedure.md 8, 2). */
export const fixedPriceThreshold: Check = {
  code: 'fixed-price-threshold',
  severity: 'block',
  article: (ruleSet) => ruleSet.fixedPriceThresholdWages.article,
  appliesTo: ({ content }) => content.sale?.way === 'fixed-price',
  check: ({ content }, { ruleSet }) => {
    const value = readMoney(content.valuation?.value);
    const limit = fixedPriceThresholdOf(ruleSet);
    if (value === undefined || value <= limit) return [];
    const { article, toVerify } = ruleSet.fixedPriceThresholdWages;
    return [
      finding({
        code: 'fixed-price-threshold',
        message: 'above',
        pointer: '/sale/way',
        rule: { article, toVerify: toVerify || ruleSet.minimumWage.toVerify },
        params: {
          wages: ruleSet.fixedPriceThresholdWages.value,
          limit: formatMoney(limit, 'uk'),
          found: formatMoney(value, 'uk'),
        },
        replacement: 'electronic-auction',
        ruleSet,
      }),
    ];
  },
  mend: byReplacement,
};

/** Valuables of art. 56 part 8 and things of limited circulation do not go the ordinary way (8, 3). */
export const ordinaryWayForbidden: Check = {
  code: 'ordinary-way-forbidden',
  severity: 'block',
  article: (ruleSet) => ruleSet.ordinaryWayForbidden.article,
  appliesTo: always,
  check: ({ objectType, content }, { ruleSet }) => {
    const rule = ruleSet.ordinaryWayForbidden;
    const base = { code: 'ordinary-way-forbidden', ruleSet, rule } as const;
    const findings: Finding[] = [];
    if (rule.value.includes(objectType))
      findings.push(finding({ ...base, message: 'forbidden', pointer: '/sale/way' }));
    if (content.details?.['limitedCirculation'] === true)
      findings.push(
        finding({ ...base, message: 'limited-circulation', pointer: '/details/limitedCirculation' }),
      );
    if (content.details?.['corporateKind'] === 'securities')
      findings.push(
        finding({
          ...base,
          message: 'securities',
          pointer: '/details/corporateKind',
          // That stock goes through a licensed dealer is remembered, not read in the law (domain/procedure.md 4.3).
          rule: { article: rule.article, toVerify: true },
        }),
      );
    return findings;
  },
  mend: atPlace,
};

/** A land plot goes to the land auction, and nothing else does (8, 4). */
export const landWay: Check = {
  code: 'land-way',
  severity: 'block',
  article: articleOf('land-way'),
  appliesTo: ({ content }) => content.sale?.way !== undefined,
  check: ({ objectType, content }, { ruleSet }) => {
    const isLand = objectType === 'land';
    const goesToLand = content.sale?.way === 'land-auction';
    if (isLand === goesToLand) return [];
    return [
      finding({
        code: 'land-way',
        message: isLand ? 'land-elsewhere' : 'not-land',
        pointer: '/sale/way',
        replacement: isLand ? 'land-auction' : 'electronic-auction',
        ruleSet,
      }),
    ];
  },
  mend: byReplacement,
};

/** The sole dwelling is not levied up to so many minimum wages (8, 6). */
export const soleDwelling: Check = {
  code: 'sole-dwelling',
  severity: 'block',
  article: (ruleSet) => ruleSet.soleDwellingWages.article,
  appliesTo: (dossier) => says(dossier, '/rights/soleDwelling'),
  check: ({ content }, { ruleSet }) => {
    const debt = readMoney(content.proceeding?.debtSum);
    const limit = soleDwellingLimitOf(ruleSet);
    if (debt === undefined || debt > limit) return [];
    return [
      finding({
        code: 'sole-dwelling',
        message: 'below-limit',
        pointer: '/rights/soleDwelling',
        rule: ruleSet.soleDwellingWages,
        params: {
          wages: ruleSet.soleDwellingWages.value,
          limit: formatMoney(limit, 'uk'),
          found: formatMoney(debt, 'uk'),
        },
        ruleSet,
      }),
    ];
  },
  mend: atPlace,
};
