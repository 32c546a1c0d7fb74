import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetRow, RuleSetStanding } from '../../../shared/contract/rules.ts';
import { formatCivilDate, formatInstant } from '../../ui/format.ts';
import tables from '../../ui/table.module.css';
import rulesClasses from '../../ui/rules/rules.module.css';
import { ToneBadge } from '../../ui/state-badge.tsx';
import type { Tone } from '../../ui/state-tone.ts';
import classes from './rule-sets.module.css';

const tones: Readonly<Record<RuleSetStanding, Tone>> = { 'in-force': 'good', future: 'info', past: 'muted' };

type RuleSetsTableProps = {
  readonly sets: readonly RuleSetRow[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
};

/** Every known set: where it stands today, where it came from, how many dossiers keep it. */
export function RuleSetsTable({ sets, shown, onShow }: RuleSetsTableProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead>
          <tr>
            {(['title', 'force', 'source', 'values', 'toVerify', 'dossiers'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`rules.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <SetRow key={set.id} set={set} current={set.id === shown} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SetRowProps = {
  readonly set: RuleSetRow;
  readonly current: boolean;
  readonly onShow: (id: string) => void;
};

function SetRow({ set, current, onShow }: SetRowProps): JSX.Element {
  const { t } = useTranslation();
  const { id, title, standing, source, takenBy, takenAt } = set;
  return (
    <tr data-current={current || undefined} className={classes.row}>
      <th scope="row">
        <button type="button" className={classes.open} aria-pressed={current} onClick={() => onShow(id)}>
          {title}
        </button>
        <span className={rulesClasses.small}>{id}</span>
      </th>
      <td className={tables.nowrap}>
        <ToneBadge tone={tones[standing]}>{t(`rules.standing.${standing}`)}</ToneBadge>
        <span className={rulesClasses.small}>{periodText(set, t)}</span>
      </td>
      <td>
        {t(`rules.source.${source}`)}
        {takenBy !== undefined && takenAt !== undefined ? (
          <span className={rulesClasses.small}>
            {t('rules.takenBy', { name: takenBy, at: formatInstant(takenAt) })}
          </span>
        ) : null}
      </td>
      <td>{set.valueCount}</td>
      <td>{set.toVerifyCount}</td>
      <td>{set.dossierCount}</td>
    </tr>
  );
}

function periodText(
  { from, until }: RuleSetRow,
  t: (key: string, params: Readonly<Record<string, string>>) => string,
): string {
  return until === undefined
    ? t('rules.fromDay', { from: formatCivilDate(from) })
    : t('rules.fromUntil', { from: formatCivilDate(from), until: formatCivilDate(until) });
}
