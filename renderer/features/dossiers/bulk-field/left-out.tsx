import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkResult } from '../../../../shared/contract/finding.ts';
import { useRefusalText } from '../use-refusal-text.ts';
import classes from './bulk-field.module.css';

/** Dossiers that may not be changed: how many for which reason, and on demand their names. */
export function LeftOut({ dossiers }: { dossiers: readonly BulkResult[] }): JSX.Element | null {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  if (dossiers.length === 0) return null;
  const byReason = Map.groupBy(dossiers, ({ refused }) => (refused ? textOf(refused) : ''));
  return (
    <details className={classes.leftOut}>
      <summary>{t('bulkField.leftOut', { count: dossiers.length })}</summary>
      <dl>
        {[...byReason].map(([reason, those]) => (
          <div key={reason}>
            <dt>
              {reason} ({those.length})
            </dt>
            <dd>{those.map(({ title }) => title || t('dossiers.untitled')).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
