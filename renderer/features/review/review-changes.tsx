import { type JSX, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSides } from '../../../shared/domain/compare/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ComparisonTable } from '../../ui/compare/comparison-table.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './review.module.css';

/** What the office changed since the version that was returned; nothing for a first version. */
export function ReviewChanges({ id }: { id: DossierId }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useCoreQuery('compare.lot', { id });
  const comparison = useMemo(() => (data ? compareSides(data.left, data.right) : undefined), [data]);
  if (!data || !comparison) return null;
  const version = data.leftVersion;
  return (
    <SectionPanel
      title={t('compare.since', { version })}
      hint={[
        t('compare.count', { count: comparison.differences }),
        ...(comparison.differences > 0 ? [t('compare.sides', { version })] : []),
      ].join(' · ')}
      flush={comparison.differences > 0}
    >
      {comparison.differences === 0 ? (
        t('compare.sinceNone', { version })
      ) : (
        <div className={classes.changes}>
          <ComparisonTable comparison={comparison} onlyDifferences />
        </div>
      )}
    </SectionPanel>
  );
}
