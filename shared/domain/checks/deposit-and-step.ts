import { readMoney } from '../fields/read-leaf.ts';
import { formatMoney } from '../money.ts';
import { type ComputedSum, depositOf, stepOf } from '../rules/price.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { byReplacement } from './mend.ts';

/** Deposit and step are the rule's percents of the start price. */
export const depositAndStep: Check = {
  code: 'deposit-and-step',
  severity: 'block',
  article: articleOf('deposit-and-step'),
  appliesTo: ({ content }) => content.sale?.way !== undefined,
  check: ({ content }, { ruleSet }) => {
    const way = content.sale?.way;
    const start = readMoney(content.sale?.startPrice);
    if (!way || start === undefined) return [];
    return [
      ...compared('deposit', content.sale?.deposit, depositOf(ruleSet, way, start), ruleSet),
      ...compared('step', content.sale?.step, stepOf(ruleSet, way, start), ruleSet),
    ];
  },
  mend: byReplacement,
};

function compared(
  what: 'deposit' | 'step',
  leaf: unknown,
  computed: ComputedSum,
  ruleSet: RuleSet,
): readonly Finding[] {
  const typed = readMoney(leaf);
  if (typed === undefined || typed === computed.sum) return [];
  return [
    finding({
      code: 'deposit-and-step',
      message: `${what}-differs`,
      pointer: `/sale/${what}`,
      ruleSet,
      rule: computed,
      params: {
        percent: computed.percent,
        base: formatMoney(computed.base, 'uk'),
        expected: formatMoney(computed.sum, 'uk'),
        found: formatMoney(typed, 'uk'),
      },
      replacement: computed.sum,
    }),
  ];
}
