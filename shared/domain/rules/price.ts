import { type Kopiykas, percentOf } from '../money.ts';
import type { ObjectClass } from '../object-types/object-type.ts';
import type { Ruled } from './ruled.ts';
import type { RuleSet, SaleWay } from './rule-set.ts';

export type Attempt = 1 | 2 | 3;
export type PriceFacts = {
  readonly value: Kopiykas;
  readonly attempt: Attempt;
  readonly way: SaleWay;
  readonly objectClass: ObjectClass;
  readonly mortgaged: boolean;
};
/** A computed sum with what it was made of: base, percent, result (domain/procedure.md 3.8: show all three). */
export type ComputedSum = {
  readonly base: Kopiykas;
  readonly percent: string;
  readonly sum: Kopiykas;
  readonly article: string;
  readonly toVerify: boolean;
};

/** Gives the start price of an attempt: a percent of the original value, rounded half up to the kopiyka. */
export function startPriceOf(ruleSet: RuleSet, facts: PriceFacts): ComputedSum {
  const rule = priceRuleOf(ruleSet, facts);
  const percent = rule.value[facts.attempt - 1] ?? rule.value[0];
  return computed(facts.value, percent, rule);
}

/** Gives the guarantee deposit of a start price. */
export function depositOf(ruleSet: RuleSet, way: SaleWay, startPrice: Kopiykas): ComputedSum {
  const rule = ruleSet.deposit[way];
  return computed(startPrice, rule.value, rule);
}

/** Gives the step of the auction of a start price. */
export function stepOf(ruleSet: RuleSet, way: SaleWay, startPrice: Kopiykas): ComputedSum {
  const rule = ruleSet.step[way];
  return computed(startPrice, rule.value, rule);
}

export type SaleFigures = {
  readonly startPrice: ComputedSum;
  readonly deposit: ComputedSum;
  readonly step: ComputedSum;
};

/** Gives the three sums of an attempt; deposit and step are percents of the start price. */
export function saleFiguresOf(ruleSet: RuleSet, facts: PriceFacts): SaleFigures {
  const startPrice = startPriceOf(ruleSet, facts);
  return {
    startPrice,
    deposit: depositOf(ruleSet, facts.way, startPrice.sum),
    step: stepOf(ruleSet, facts.way, startPrice.sum),
  };
}

/** Gives the highest value that may be sold at a fixed price (Law 1404-VIII art. 61: so many minimum wages). */
export function fixedPriceThresholdOf(ruleSet: RuleSet): Kopiykas {
  return (ruleSet.minimumWage.value * ruleSet.fixedPriceThresholdWages.value) as Kopiykas;
}

/** Gives the sum up to which the sole dwelling is not levied (Law 1404-VIII art. 48). */
export function soleDwellingLimitOf(ruleSet: RuleSet): Kopiykas {
  return (ruleSet.minimumWage.value * ruleSet.soleDwellingWages.value) as Kopiykas;
}

function priceRuleOf(ruleSet: RuleSet, facts: PriceFacts): Ruled<readonly [string, string, string]> {
  if (facts.way === 'fixed-price') return ruleSet.fixedPrices;
  const { objectClass, mortgaged } = facts;
  const ofMortgage = mortgaged && ruleSet.mortgagedPriceClasses.value.includes(objectClass);
  return ofMortgage ? ruleSet.mortgagedPrices : ruleSet.prices[objectClass];
}

function computed(base: Kopiykas, percent: string, rule: Ruled<unknown>): ComputedSum {
  const { article, toVerify } = rule;
  return { base, percent, sum: percentOf(base, percent), article, toVerify };
}
