import { assert } from '../../../shared/assert.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { addDays, type CivilDate, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import { priceFactsOf } from '../../../shared/domain/checks/price-facts.ts';
import { type Money, toMoney } from '../../../shared/domain/money.ts';
import { type Attempt, saleFiguresOf } from '../../../shared/domain/rules/price.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import type { WorkCalendar } from '../../../shared/domain/terms/calendar.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { kyivInstant } from '../clock/kyiv-time.ts';

export type Figures = { readonly startPrice: Money; readonly deposit: Money; readonly step: Money };

/**
 * Figures of an attempt: what a lot was published with (`isPublished`) as the officer applied, later ones by the rule
 * set, from the same facts of the lot that the workstation's checks take.
 */
export function figuresOf(
  ruleSet: RuleSet,
  { application }: Pick<Lot, 'application'>,
  attempt: Attempt,
  isPublished: boolean,
): Figures {
  const { startPrice, deposit, step } = application.sale;
  if (isPublished) return { startPrice, deposit, step };
  const facts = priceFactsOf(fromApplication(application));
  assert(facts, 'a submitted lot has what its price is made of');
  const figures = saleFiguresOf(ruleSet, { ...facts, attempt });
  return {
    startPrice: toMoney(figures.startPrice.sum),
    deposit: toMoney(figures.deposit.sum),
    step: toMoney(figures.step.sum),
  };
}

export type AuctionDates = {
  readonly registrationStartsAt: number;
  readonly registrationEndsAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
};

/** Days of an attempt by the rule set's terms and hours, counted from the publication or the failed attempt. */
export function datesOf(
  ruleSet: RuleSet,
  calendar: WorkCalendar,
  from: number,
  isFirst: boolean,
): AuctionDates {
  const term = isFirst ? 'publish.toAuctionFirst' : 'publish.toAuctionRepeat';
  const day = dueDayOf(ruleSet, term, kyivDateOf(from), calendar).on;
  return datesOn(ruleSet, day, from);
}

/** Hours of an auction held on this day. */
export function datesOn(ruleSet: RuleSet, day: CivilDate, registrationStartsAt: number): AuctionDates {
  const hours = ruleSet.auctionHours.value;
  const lastDay = addDays(day, -hours.registrationClosesDaysBefore);
  return {
    registrationStartsAt,
    registrationEndsAt: kyivInstant(lastDay, hours.registrationClosesAt),
    startsAt: kyivInstant(day, hours.opens),
    endsAt: kyivInstant(day, hours.closes),
  };
}
