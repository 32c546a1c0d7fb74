import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierList } from '../../state/dossier-list.ts';
import { go } from '../../state/navigation.ts';
import classes from './today.module.css';

/** Terms beyond those that Today shows: how many dossiers have them, and the list in the order of terms. */
export function MoreTerms({ count }: { count: number }): JSX.Element | null {
  const { t } = useTranslation();
  const { clear, set } = useDossierList();
  if (count === 0) return null;
  const onShow = (): void => {
    clear();
    set({ sort: 'due', descending: false });
    go({ screen: 'dossiers' });
  };
  return (
    <div className={classes.more}>
      {t('today.moreTerms', { count })}
      <Button variant="subtle" size="compact-sm" onClick={onShow}>
        {t('today.showByTerm')}
      </Button>
    </div>
  );
}
