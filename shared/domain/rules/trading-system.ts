import { z } from 'zod';
import type { Ruled } from './ruled.ts';
import { wordsSchema } from './ruled.ts';
import type { RuleSet, SaleWay } from './rule-set.ts';

/**
 * Where a way of sale goes: the electronic trading system and who organizes its auctions. `officer`: the officer
 * announces the auction there in person, and the organizer of the central database does not take the lot
 * (Land Code art. 135; domain/procedure.md 1.4, 3.1b).
 */
export const tradingSystemSchema = z.strictObject({
  name: wordsSchema(100),
  organizer: z.enum(['organizer', 'officer']),
});
export type TradingSystem = z.infer<typeof tradingSystemSchema>;

/** Gives the trading system of a way, or undefined where the rule set names none. */
export function tradingSystemOf(
  ruleSet: RuleSet,
  way: SaleWay | undefined,
): Ruled<TradingSystem> | undefined {
  return way === undefined ? undefined : ruleSet.tradingSystems?.[way];
}

/** Tells that the officer organizes the auction; where a rule set names no system, the organizer does. */
export function officerOrganizes(ruleSet: RuleSet, way: SaleWay | undefined): boolean {
  return tradingSystemOf(ruleSet, way)?.value.organizer === 'officer';
}
