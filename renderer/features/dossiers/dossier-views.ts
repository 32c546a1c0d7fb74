import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierList, DossierView } from '../../state/dossier-list.ts';

/** Named sets of states, in the order of the tabs. An empty set means every state. */
export const dossierViews: readonly {
  readonly view: DossierView;
  readonly states: readonly DossierState[];
}[] = [
  { view: 'all', states: [] },
  { view: 'inWork', states: ['preparing', 'approved', 'sealed', 'queued'] },
  { view: 'attention', states: ['returned'] },
  { view: 'sent', states: ['draft', 'submitted', 'accepted'] },
  { view: 'onSale', states: ['published', 'sold', 'unsold'] },
  {
    view: 'finished',
    states: ['kept-by-creditor', 'returned-to-debtor', 'cancelled', 'withdrawn', 'closed'],
  },
  { view: 'archive', states: [] },
];

/** Gives core's filter for what the list shows, without the page. */
export function toFilter(list: DossierList): Omit<DossierFilter, 'offset' | 'limit'> {
  const states = dossierViews.find(({ view }) => view === list.view)?.states ?? [];
  return {
    search: list.search.trim(),
    states: [...states],
    objectTypes: list.objectType ? [list.objectType] : [],
    archived: list.view === 'archive',
    ...(Object.keys(list.narrow).length > 0 ? { narrow: list.narrow } : {}),
    sort: list.sort,
    descending: list.descending,
  };
}

/** How many dossiers a tab holds, by counts of states; undefined where core does not tell (archive). */
export function countOfView(view: DossierView, counts: Readonly<Record<string, number>>): number | undefined {
  if (view === 'archive') return counts['archived'];
  const own = dossierViews.find((entry) => entry.view === view)?.states ?? [];
  const states = own.length > 0 ? own : dossierViews.flatMap((entry) => entry.states);
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
