import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneView } from '../../../shared/contract/auctions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ArticleChip } from '../../ui/article-chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import type { Tone } from '../../ui/state-tone.ts';
import { type MilestoneState, milestoneState, workingDaysLeftOf } from './terms.ts';
import tables from '../../ui/table.module.css';
import classes from './auctions.module.css';

const tones: Readonly<Record<MilestoneState, Tone>> = {
  met: 'good',
  'not-met': 'bad',
  overdue: 'bad',
  'due-today': 'attention',
  waiting: 'neutral',
};

type MilestonesTableProps = { readonly lotId: DossierId; readonly milestones: readonly MilestoneView[] };

/** Terms after the auction with their articles, and what has been done. */
export function MilestonesTable({ lotId, milestones }: MilestonesTableProps): JSX.Element {
  const { t } = useTranslation();
  const today = useCoreQuery('today.view', {}).data;
  return (
    <table className={tables.table} aria-label={t('auctions.milestones')}>
      <thead>
        <tr>
          {(['milestone', 'due', 'met', 'sum', 'rule'] as const).map((column) => (
            <th key={column}>{t(`auctions.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone) => (
          <MilestoneRow
            key={milestone.kind}
            milestone={milestone}
            today={today?.today}
            daysLeft={today ? workingDaysLeftOf(today.rows, lotId, milestone.dueOn) : undefined}
          />
        ))}
      </tbody>
    </table>
  );
}

type MilestoneRowProps = {
  readonly milestone: MilestoneView;
  readonly today: string | undefined;
  readonly daysLeft: number | undefined;
};

function MilestoneRow({ milestone, today, daysLeft }: MilestoneRowProps): JSX.Element {
  const { t } = useTranslation();
  const state = milestoneState(milestone, today);
  const words: Readonly<Record<MilestoneState, string>> = {
    met: t('auctions.met'),
    'not-met': t('auctions.notMet'),
    overdue: t('auctions.overdue'),
    'due-today': t('auctions.today'),
    waiting: t('auctions.waiting'),
  };
  return (
    <tr>
      <td>
        {t(`milestone.${milestone.kind}`)}
        {milestone.documentSha256 ? (
          <div className={classes.dim} title={milestone.documentSha256}>
            {t('auctions.documentFiled')}
          </div>
        ) : null}
      </td>
      <td>
        <DateText date={milestone.dueOn} />
        {state === 'waiting' && daysLeft !== undefined && daysLeft > 0 ? (
          <div className={classes.dim}>{t('auctions.workingDaysLeft', { count: daysLeft })}</div>
        ) : null}
      </td>
      <td>
        <ToneBadge tone={tones[state]}>{words[state]}</ToneBadge>{' '}
        {milestone.metOn ? <DateText date={milestone.metOn} /> : null}
      </td>
      <td>{milestone.sumKopiykas === undefined ? '' : <MoneyText kopiykas={milestone.sumKopiykas} />}</td>
      <td>
        {milestone.article ? <ArticleChip article={milestone.article} toVerify={milestone.toVerify} /> : null}
      </td>
    </tr>
  );
}
