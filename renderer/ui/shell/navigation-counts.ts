import { dossierStateSchema } from '../../../shared/domain/dossier.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { screensFor, type ScreenEntry } from '../../state/screens.ts';

export type NavigationCount = { readonly value: number; readonly attention: boolean };
export type NavigationCounts = Partial<Readonly<Record<ScreenEntry['screen'], NavigationCount>>>;

/** Figures beside the sections: what waits for this person. */
export function useNavigationCounts(roles: readonly Role[]): NavigationCounts {
  const shown = new Set(screensFor(roles).map(({ screen }) => screen));
  const today = useCoreQuery('today.view', {});
  const dossiers = useCoreQuery('dossiers.counts', {}, { enabled: shown.has('dossiers') });
  const review = useCoreQuery('review.queue', {}, { enabled: shown.has('review') });
  const exchange = useCoreQuery('exchange.view', {});
  const overdue = today.data?.rows.some((row) => row.overdue) ?? false;
  const queue = exchange.data?.queue ?? [];
  const refused = queue.filter(({ state }) => state === 'parked').length;
  return {
    today: { value: today.data?.rows.length ?? 0, attention: overdue },
    dossiers: { value: sumOfStates(dossiers.data ?? {}), attention: false },
    review: { value: review.data?.length ?? 0, attention: false },
    exchange: { value: refused > 0 ? refused : queue.length, attention: refused > 0 },
  };
}

/** Adds the counts of dossier states; other keys (such as totals) are not states and are left out. */
export function sumOfStates(counts: Readonly<Record<string, number>>): number {
  const states: ReadonlySet<string> = new Set(dossierStateSchema.options);
  return Object.entries(counts).reduce((sum, [key, count]) => (states.has(key) ? sum + count : sum), 0);
}
