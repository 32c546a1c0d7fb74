import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading-rows.module.css';

/** Grey lines while something loads; seen only after 150 ms, so that quick answers do not flicker. */
export function LoadingRows({ rows = 6 }: { rows?: number }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row} />
      ))}
    </div>
  );
}
