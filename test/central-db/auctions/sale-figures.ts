import { assert } from '../../../shared/assert.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { addDays, type CivilDate, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { fromMoney, type Money, toMoney } from '../../../shared/domain/money.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import { type Attempt, depositOf, startPriceOf, stepOf } from '../../../shared/domain/rules/price.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import type { WorkCalendar } from '../../../shared/domain/terms/calendar.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { kyivInstant } from '../clock/kyiv-time.ts';

export type Figures = { readonly startPrice: Money; readonly deposit: Money; readonly step: Money };

/** Figures of an attempt: the first as the officer applied and the organizer published, later ones by the rule set. */
export function figuresOf(ruleSet: RuleSet, lot: Lot, attempt: Attempt, isFirst: boolean): Figures {
  const { sale, valuation, rights, objectType } = lot.application;
  if (isFirst) return { startPrice: sale.startPrice, deposit: sale.deposit, step: sale.step };
  const definition = findObjectType(objectType);
  assert(definition, 'a submitted lot has a known kind of property');
  const { sum } = startPriceOf(ruleSet, {
    value: fromMoney(valuation.value),
    attempt,
    way: sale.way,
    objectClass: definition.class,
    mortgaged: rights.mortgaged === true,
  });
  return {
    startPrice: toMoney(sum),
    deposit: toMoney(depositOf(ruleSet, sale.way, sum).sum),
    step: toMoney(stepOf(ruleSet, sale.way, sum).sum),
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
