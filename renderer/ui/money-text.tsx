import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from './format.ts';
import { useLanguage } from './language.ts';
import classes from './text.module.css';

/** A sum in hryvnias with tabular digits; a dash when there is none. */
export function MoneyText({ kopiykas }: { kopiykas: number | undefined }): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  if (kopiykas === undefined) return <span className={classes.dim}>—</span>;
  return (
    <span className={classes.number}>
      {formatMoney(kopiykas, language)}
      <span className={classes.unit}> {t('common.hryvnia')}</span>
    </span>
  );
}
