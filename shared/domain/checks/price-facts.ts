import { readMoney } from '../fields/read-leaf.ts';
import type { Attempt, PriceFacts } from '../rules/price.ts';
import { type CheckedDossier, classOf } from './check.ts';

/** Gives what the price rules need of a dossier, or undefined while it is not all there. */
export function priceFactsOf(dossier: CheckedDossier): PriceFacts | undefined {
  const { sale, valuation, rights } = dossier.content;
  const value = readMoney(valuation?.value);
  const objectClass = classOf(dossier);
  if (value === undefined || !sale?.way || !sale.attempt || !objectClass) return undefined;
  return {
    value,
    objectClass,
    way: sale.way,
    attempt: Number(sale.attempt) as Attempt,
    mortgaged: rights?.mortgaged === true,
  };
}
