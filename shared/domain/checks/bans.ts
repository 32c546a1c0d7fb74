import { formatDateUk } from '../civil-date.ts';
import { readDate } from '../fields/read-leaf.ts';
import { dueOn } from '../terms/terms.ts';
import { articleOf, type Check, finding } from './check.ts';
import { isMortgaged } from './leaves.ts';
import { atPlace } from './mend.ts';

/** The term for objections is over and there is no dispute (domain/procedure.md 8, 8). */
export const objectionTerm: Check = {
  code: 'objection-term',
  severity: 'block',
  article: (ruleSet) => ruleSet.terms['value.objection'].article,
  appliesTo: ({ content }) => content.valuation !== undefined,
  check: ({ content }, { ruleSet, today, calendar }) => {
    const { valuation } = content;
    const rule = ruleSet.terms['value.objection'];
    const base = { code: 'objection-term', ruleSet, rule } as const;
    if (valuation?.disputed === true)
      return [finding({ ...base, message: 'disputed', pointer: '/valuation/disputed' })];
    const from = readDate(valuation?.noticeReceivedOn) ?? readDate(valuation?.partiesInformedOn);
    if (!from) return [];
    const lastDay = dueOn(rule.value, from, calendar);
    if (today > lastDay) return [];
    const pointer = valuation?.noticeReceivedOn
      ? '/valuation/noticeReceivedOn'
      : '/valuation/partiesInformedOn';
    return [finding({ ...base, message: 'not-over', pointer, params: { lastDay: formatDateUk(lastDay) } })];
  },
  mend: atPlace,
};

/** Mortgage of a natural person under a consumer loan while the law suspends it (8, 9). */
export const mortgageMartialLaw: Check = {
  code: 'mortgage-martial-law',
  severity: 'block',
  article: (ruleSet) => ruleSet.consumerMortgageSuspended.article,
  appliesTo: isMortgaged,
  check: ({ content }, { ruleSet }) => {
    const debtors = (content.parties?.list ?? []).filter(({ role }) => role === 'debtor' || role === 'owner');
    const suspended = ruleSet.consumerMortgageSuspended.value && content.rights?.consumerLoan === true;
    if (!suspended || !debtors.some(({ kind }) => kind === 'person')) return [];
    return [
      finding({
        code: 'mortgage-martial-law',
        message: 'suspended',
        pointer: '/rights/consumerLoan',
        rule: ruleSet.consumerMortgageSuspended,
        ruleSet,
      }),
    ];
  },
  mend: atPlace,
};

/** A creditor linked to the aggressor state: actions are suspended (8, 10). */
export const aggressorLink: Check = {
  code: 'aggressor-link',
  severity: 'block',
  article: (ruleSet) => ruleSet.aggressorClaimsSuspended.article,
  appliesTo: ({ content }) => (content.parties?.list ?? []).some((party) => party.linkedToAggressor === true),
  check: ({ content }, { ruleSet }) =>
    ruleSet.aggressorClaimsSuspended.value
      ? (content.parties?.list ?? []).flatMap(({ role, linkedToAggressor }, index) =>
          role === 'creditor' && linkedToAggressor === true
            ? [
                finding({
                  code: 'aggressor-link',
                  message: 'suspended',
                  pointer: `/parties/list/${index}/linkedToAggressor`,
                  rule: ruleSet.aggressorClaimsSuspended,
                  ruleSet,
                }),
              ]
            : [],
        )
      : [],
  mend: atPlace,
};

/** State officer: another person approves than the one who prepared (8, 18). Core enforces it again. */
export const fourEyes: Check = {
  code: 'four-eyes',
  severity: 'block',
  article: articleOf('four-eyes'),
  appliesTo: ({ content }) => content.proceeding?.officerKind === 'state',
  check: ({ createdBy, approval }, { ruleSet }) => {
    const base = { code: 'four-eyes', pointer: '/proceeding/officerKind', ruleSet } as const;
    if (!approval) return [finding({ ...base, message: 'not-approved', severity: 'warn' })];
    return approval.userId === createdBy ? [finding({ ...base, message: 'same-person' })] : [];
  },
  mend: atPlace,
};
