import { addMonths, type CivilDate, formatDateUk } from '../civil-date.ts';
import { readDate } from '../fields/read-leaf.ts';
import type { TermKey } from '../rules/term.ts';
import { dueOn } from '../terms/terms.ts';
import { type Check, type CheckFacts, finding } from './check.ts';
import { atPlace } from './mend.ts';

/** The appraisal report is in force today (its last day counts) and on the expected day of the auction. */
export const valuationReportDate: Check = {
  code: 'valuation-report-date',
  severity: 'block',
  article: (ruleSet) => ruleSet.reportValidityMonths.article,
  appliesTo: ({ content }) => content.valuation?.way === 'appraisal',
  check: ({ content }, { ruleSet, today, calendar }) => {
    const signedOn = readDate(content.valuation?.reportSignedOn);
    if (!signedOn) return [];
    const rule = ruleSet.reportValidityMonths;
    const lastDay = addMonths(signedOn, rule.value);
    const base = {
      code: 'valuation-report-date',
      pointer: '/valuation/reportSignedOn',
      ruleSet,
      rule,
    } as const;
    const params = { months: rule.value, lastDay: formatDateUk(lastDay) };
    if (signedOn > today) return [finding({ ...base, message: 'in-future' })];
    if (today > lastDay) return [finding({ ...base, message: 'expired', params })];
    const auctionOn = readDate(content.sale?.expectedAuctionOn);
    if (auctionOn) {
      if (auctionOn <= lastDay) return [];
      return [finding({ ...base, message: 'expires-before-auction', severity: 'warn', params })];
    }
    const isFirst = (content.sale?.attempt ?? '1') === '1';
    const term = isFirst ? 'publish.toAuctionFirst' : 'publish.toAuctionRepeat';
    const expectedOn = expectedAuctionDay({ ruleSet, today, calendar }, term);
    if (expectedOn <= lastDay) return [];
    return [
      finding({
        ...base,
        message: 'may-expire',
        severity: 'warn',
        params: { ...params, auctionOn: formatDateUk(expectedOn) },
      }),
    ];
  },
  mend: atPlace,
};

/** Sent today, checked by the organizer and published to the full of both terms. */
function expectedAuctionDay(
  { ruleSet, today, calendar }: Pick<CheckFacts, 'ruleSet' | 'today' | 'calendar'>,
  publication: TermKey,
): CivilDate {
  const publishedOn = dueOn(ruleSet.terms['organizer.check'].value, today, calendar);
  return dueOn(ruleSet.terms[publication].value, publishedOn, calendar);
}
