import { readMoney } from '../fields/read-leaf.ts';
import type { Kopiykas } from '../money.ts';
import type { Attempt, PriceFacts } from '../rules/price.ts';
import { classOf } from './check.ts';
import { isMortgaged, leavesOf, type Typed } from './leaves.ts';

/** Gives what the price rules need of a dossier, or undefined while it is not all there. */
export function priceFactsOf(dossier: Typed): PriceFacts | undefined {
  const { sale, valuation } = dossier.content;
  const mortgaged = isMortgaged(dossier);
  const value = initialPriceOf(dossier) ?? readMoney(valuation?.value);
  const objectClass = classOf(dossier);
  if (value === undefined || !sale?.way || !sale.attempt || !objectClass) return undefined;
  return {
    value,
    objectClass,
    way: sale.way,
    attempt: Number(sale.attempt) as Attempt,
    mortgaged,
  };
}

/** The price of mortgaged property that a court's decision or the parties' agreement sets (Law on Mortgage art. 43). */
function initialPriceOf(dossier: Typed): Kopiykas | undefined {
  return readMoney(leavesOf(dossier).find(({ pointer }) => pointer === '/rights/initialPrice')?.value);
}
