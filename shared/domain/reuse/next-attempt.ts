import { addMonths, type CivilDate } from '../civil-date.ts';
import type { CheckedDossier } from '../checks/check.ts';
import { priceFactsOf } from '../checks/price-facts.ts';
import { readDate } from '../fields/read-leaf.ts';
import type { DossierContent } from '../fields/sections.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type Attempt, type ComputedSum, saleFiguresOf } from '../rules/price.ts';

export type NextAttempt = {
  readonly attempt: Attempt;
  readonly startPrice: ComputedSum | undefined;
  readonly deposit: ComputedSum | undefined;
  readonly step: ComputedSum | undefined;
  /** Undefined where no appraisal report is named. */
  readonly report:
    | { readonly signedOn: CivilDate; readonly lastDay: CivilDate; readonly expired: boolean }
    | undefined;
  readonly content: DossierContent;
};

type PreviousSale = {
  readonly lotNumber: string | undefined;
  /** How many attempts have failed: the next one has the number after it. */
  readonly failedAttempts: number;
  readonly ruleSet: RuleSet;
  readonly today: CivilDate;
};

/**
 * Gives the content of the next attempt of a lot that was not sold: number of the attempt, previous lot, sums by the
 * rule set in force. Undefined after the third: the law knows no fourth (Law 1404-VIII art. 61, by the rule set's
 * three percents). Where a sum cannot be computed it stays empty and the checks ask for it.
 */
export function nextAttemptOf(
  dossier: CheckedDossier,
  { lotNumber, failedAttempts, ruleSet, today }: PreviousSale,
): NextAttempt | undefined {
  const attempt = failedAttempts + 1;
  if (attempt !== 2 && attempt !== 3) return undefined;
  const {
    startPrice: _price,
    deposit: _deposit,
    step: _step,
    expectedAuctionOn: _day,
    ...kept
  } = dossier.content.sale ?? {};
  const sale = {
    ...kept,
    attempt: attempt === 2 ? ('2' as const) : ('3' as const),
    ...(lotNumber === undefined ? {} : { previousLotNumber: lotNumber }),
  };
  const content: DossierContent = { ...dossier.content, sale };
  const sums = sumsOf({ ...dossier, content }, ruleSet);
  const typed = Object.fromEntries(Object.entries(sums).map(([key, computed]) => [key, computed?.sum]));
  return {
    attempt,
    ...sums,
    report: reportOf(dossier.content, ruleSet, today),
    content: { ...content, sale: { ...sale, ...(sums.startPrice ? typed : {}) } },
  };
}

function sumsOf(
  dossier: CheckedDossier,
  ruleSet: RuleSet,
): Pick<NextAttempt, 'startPrice' | 'deposit' | 'step'> {
  const facts = priceFactsOf(dossier);
  if (!facts) return { startPrice: undefined, deposit: undefined, step: undefined };
  return saleFiguresOf(ruleSet, facts);
}

function reportOf(content: DossierContent, ruleSet: RuleSet, today: CivilDate): NextAttempt['report'] {
  const signedOn = readDate(content.valuation?.reportSignedOn);
  if (signedOn === undefined) return undefined;
  const lastDay = addMonths(signedOn, ruleSet.reportValidityMonths.value);
  return { signedOn, lastDay, expired: today > lastDay };
}
