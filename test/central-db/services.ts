import type { ServiceInfo } from '../../shared/central-api/service-info.ts';
import type { RuleSet } from '../../shared/domain/rules/rule-set.ts';
import type { WorkCalendar } from '../../shared/domain/terms/calendar.ts';
import type { FileFolder } from './files/file-folder.ts';
import type { Database, Sql } from './sql/sql.ts';

/** The clock that auctions live by: the real one in production, simulated in test mode. */
export type CentralClock = {
  /** Now by the simulated clock, epoch milliseconds. */
  now(): number;
  /** Test mode: moves forward; refuses to go back. Gives the new time. */
  moveTo(epochMs: number): Promise<number>;
  /** Re-reads what another process may have moved. */
  refresh(): Promise<void>;
  readonly acceleration: number;
};

/** Reference data in force that the procedure needs. */
export type Reference = {
  ruleSet(sql: Sql, id: string): Promise<RuleSet | undefined>;
  calendar(sql: Sql): Promise<WorkCalendar>;
};

/** One planned step of the seeded bidders. */
export type ScriptStep =
  | {
      readonly at: number;
      readonly kind: 'bidder';
      readonly platformId: string;
      readonly person: { readonly name: string; readonly code: string; readonly address: string };
    }
  | { readonly at: number; readonly kind: 'bid'; readonly bidder: number; readonly steps: number };

export type BidderScript = (auction: {
  readonly lotNumber: string;
  readonly attempt: number;
  readonly registrationStartsAt: number;
  readonly registrationEndsAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
}) => readonly ScriptStep[];

/** What every part of the central database gets. */
export type Services = {
  readonly database: Database;
  readonly clock: CentralClock;
  readonly realNow: () => number;
  readonly reference: Reference;
  readonly files: FileFolder;
  readonly script: BidderScript | undefined;
  readonly wake: { notify(): void; wait(ms: number, signal: AbortSignal): Promise<void> };
  readonly name: string;
  readonly mode: 'production' | 'test';
  readonly issuer: string;
  readonly signingKey: Uint8Array;
  /** Marks cursors of this database, so that one of another is unknown. */
  readonly feedEpoch: string;
  readonly limits: ServiceInfo['limits'];
  readonly report: (cause: unknown, requestId: string) => void;
};
