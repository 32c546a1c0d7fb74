import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDifference } from '../../../shared/domain/rules/compare-rule-sets.ts';
import type { RuleRow } from '../../../shared/domain/rules/rule-rows.ts';
import { ToVerifyMark } from '../article-chip.tsx';
import { ToneBadge } from '../state-badge.tsx';
import type { Tone } from '../state-tone.ts';
import { useRuleWords } from './rule-words.ts';
import tables from '../table.module.css';
import text from '../text.module.css';
import classes from './rules.module.css';

const tones: Readonly<Record<RuleDifference['kind'], Tone>> = {
  added: 'good',
  removed: 'bad',
  value: 'attention',
  grounds: 'muted',
};

/** What differs in two sets: old and new side by side, with the article of each. */
export function RuleDifferences({ differences }: { differences: readonly RuleDifference[] }): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (differences.length === 0) return <p className={tables.empty}>{t('rules.noDifferences')}</p>;
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('rules.change')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('rules.change')}</th>
            <th scope="col">{t('rules.ruleName')}</th>
            <th scope="col">{t('rules.was')}</th>
            <th scope="col">{t('rules.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.key}>
              <td>
                <ToneBadge tone={tones[difference.kind]}>
                  {t(`rules.changeKind.${difference.kind}`)}
                </ToneBadge>
              </td>
              <th scope="row">
                {words.nameOf(difference.key)}
                <span className={classes.small}>{t(`rules.group.${rowOf(difference).group}`)}</span>
              </th>
              <td>
                <Side row={'before' in difference ? difference.before : undefined} />
              </td>
              <td>
                <Side row={'after' in difference ? difference.after : undefined} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowOf(difference: RuleDifference): RuleRow {
  return difference.kind === 'removed' ? difference.before : difference.after;
}

function Side({ row }: { row: RuleRow | undefined }): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (!row) return <span className={text.dim}>{t('rules.value.nothing')}</span>;
  return (
    <>
      <span className={classes.value}>{words.valueOf(row.value)}</span>
      <span className={classes.small}>
        {row.article} · {t(`rules.confidence.${row.confidence}`)} {row.toVerify ? <ToVerifyMark /> : null}
      </span>
    </>
  );
}
