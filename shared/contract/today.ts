import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.ts';
import type { DossierId } from '../domain/ids.ts';
import { query } from './contract.ts';

/** Where a row of Today leads. */
export type TodayTarget =
  | { readonly screen: 'dossier'; readonly id: DossierId; readonly section: string }
  | { readonly screen: 'auction'; readonly id: DossierId }
  | { readonly screen: 'paperwork'; readonly id: DossierId }
  | { readonly screen: 'review'; readonly id: DossierId }
  | { readonly screen: 'exchange' }
  | { readonly screen: 'settings'; readonly section: 'backup' | 'rules' | 'reference' };

export type TodayRow = {
  /** i18n key `today.<kind>`. */
  readonly kind:
    | 'term'
    | 'returned'
    | 'auction'
    | 'payment-awaited'
    | 'act-due'
    | 'transfer-due'
    | 'auction-suspended'
    | 'auction-cancelled'
    | 'data-damaged'
    | 'report-expires'
    | 'exchange-refused'
    | 'review-due'
    | 'publish-due'
    | 'approval-awaited'
    | 'head-returned'
    | 'rules-offered'
    | 'classifier-offered';
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly dueOn: CivilDate | undefined;
  /** Working days left (negative: overdue), by the working-day calendar. */
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  readonly article: string | undefined;
  readonly toVerify: boolean;
  readonly target: TodayTarget;
};
export type TodayView = {
  readonly today: CivilDate;
  /** The day comes from the training server's simulated clock. */
  readonly simulated: boolean;
  readonly rows: readonly TodayRow[];
  /** Dossiers whose terms come after all those of `rows`. */
  readonly moreTerms: number;
};

export const todayContract = {
  'today.view': query<TodayView>()(z.strictObject({}), [
    'dossier',
    'lot',
    'auction',
    'exchange',
    'paper',
    'reference',
    'settings',
  ]),
};
