import { readMoney } from '../fields/read-leaf.ts';
import { formatMoney } from '../money.ts';
import { startPriceOf } from '../rules/price.ts';
import { articleOf, type Check, finding } from './check.ts';
import { priceFactsOf } from './price-facts.ts';
import { byReplacement } from './mend.ts';

/** The start price equals the rule's percent of the value for the attempt. */
export const startPrice: Check = {
  code: 'start-price',
  severity: 'block',
  article: articleOf('start-price'),
  appliesTo: (dossier) => priceFactsOf(dossier) !== undefined,
  check: (dossier, { ruleSet }) => {
    const facts = priceFactsOf(dossier);
    const typed = readMoney(dossier.content.sale?.startPrice);
    if (!facts || typed === undefined) return [];
    const computed = startPriceOf(ruleSet, facts);
    if (typed === computed.sum) return [];
    return [
      finding({
        code: 'start-price',
        message: 'differs',
        pointer: '/sale/startPrice',
        ruleSet,
        rule: computed,
        params: {
          base: formatMoney(computed.base, 'uk'),
          percent: computed.percent,
          attempt: facts.attempt,
          expected: formatMoney(computed.sum, 'uk'),
          found: formatMoney(typed, 'uk'),
        },
        replacement: computed.sum,
      }),
    ];
  },
  mend: byReplacement,
};
