import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { formatNumber } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { countOfView, dossierViews } from './dossier-views.ts';
import classes from './dossiers.module.css';

/** Filters by state with their counts. */
export function ViewTabs(): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const { view: current, set } = useDossierList();
  const { data } = useCoreQuery('dossiers.counts', {});
  return (
    <div className={classes.tabs}>
      {dossierViews.map(({ view }) => {
        const count = data ? countOfView(view, data) : undefined;
        return (
          <button
            key={view}
            type="button"
            className={classes.tab}
            aria-pressed={view === current}
            data-attention={view === 'attention' && (count ?? 0) > 0 ? true : undefined}
            onClick={() => set({ view, active: 0 })}
          >
            {t(`dossiers.${view}`)}
            {count ? <span className={classes.tabCount}>{formatNumber(count, language)}</span> : null}
          </button>
        );
      })}
    </div>
  );
}
