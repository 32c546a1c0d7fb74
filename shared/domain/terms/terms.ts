import { addDays, addMonths, type CivilDate } from '../civil-date.ts';
import type { DueDay } from '../dossier.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Term, TermKey } from '../rules/term.ts';
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from './calendar.ts';

/**
 * Gives the last day of a term. The day after the event is day 1; a term whose last day is not a working one
 * ends on the next working day (domain/procedure.md 7: Day-count rule).
 */
export function dueOn(
  term: Pick<Term, 'amount' | 'unit'>,
  eventDate: CivilDate,
  calendar: WorkCalendar,
): CivilDate {
  switch (term.unit) {
    case 'working-days':
      return addWorkingDays(eventDate, term.amount, calendar);
    case 'calendar-days':
      return nextWorkingDay(addDays(eventDate, term.amount), calendar);
    case 'months':
      break;
  }
  return nextWorkingDay(addMonths(eventDate, term.amount), calendar);
}

/** Gives the last day of a term of the rule set with its article, for Today and the notices. */
export function dueDayOf(
  ruleSet: RuleSet,
  key: TermKey,
  eventDate: CivilDate,
  calendar: WorkCalendar,
): DueDay {
  const { value, article, toVerify } = ruleSet.terms[key];
  return { on: dueOn(value, eventDate, calendar), article, toVerify };
}
