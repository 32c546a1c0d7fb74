import { Fragment, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleGroups, type RuleRow } from '../../../shared/domain/rules/rule-rows.ts';
import { ToVerifyMark } from '../article-chip.tsx';
import { useRuleWords } from './rule-words.ts';
import tables from '../table.module.css';
import text from '../text.module.css';
import classes from './rules.module.css';

/** Every value of a set by groups, with its article, source and confidence. */
export function RuleValues({ rows }: { rows: readonly RuleRow[] }): JSX.Element {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className={tables.empty}>{t('rules.noRows')}</p>;
  const shown = ruleGroups.filter((group) => rows.some((row) => row.group === group));
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('rules.sets')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('rules.ruleName')}</th>
            <th scope="col">{t('rules.ruleValue')}</th>
            <th scope="col">{t('rules.article')}</th>
            <th scope="col">{t('rules.certainty')}</th>
            <th scope="col">{t('rules.sourceOf')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <Fragment key={group}>
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {t(`rules.group.${group}`)}
                </th>
              </tr>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <ValueRow key={row.key} row={row} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ValueRow({ row }: { row: RuleRow }): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  return (
    <tr>
      <th scope="row">{words.nameOf(row.key)}</th>
      <td className={classes.value}>{words.valueOf(row.value)}</td>
      <td>{row.article}</td>
      <td>
        {t(`rules.confidence.${row.confidence}`)} {row.toVerify ? <ToVerifyMark /> : null}
      </td>
      <td className={text.dim}>{row.source}</td>
    </tr>
  );
}
