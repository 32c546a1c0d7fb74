import { Checkbox, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRow, RuleSetView } from '../../../shared/contract/settings.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ToVerifyMark } from '../../ui/article-chip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { formatCivilDate } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './settings.module.css';

/** The rule set in force: every value with its article, source and confidence. */
export function RulesSection(): JSX.Element {
  const { data, error } = useCoreQuery('reference.ruleSet', {});
  if (!data) return error ? <ErrorMessage error={error} /> : <LoadingRows />;
  return <Rules ruleSet={data} />;
}

function Rules({ ruleSet }: { ruleSet: RuleSetView }): JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [toVerify, setToVerify] = useState(false);
  const rows = ruleSet.rows.filter((row) => fits(row, search) && (!toVerify || row.toVerify));
  return (
    <>
      <p className={classes.hint}>{t('settings.rulesHint')}</p>
      <SectionPanel
        title={ruleSet.title}
        hint={t('settings.rulesFrom', { date: formatCivilDate(ruleSet.from) })}
        flush
      >
        <div className={classes.tools}>
          <TextInput
            w={280}
            aria-label={t('settings.rulesSearch')}
            placeholder={t('settings.rulesSearch')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Checkbox
            label={t('settings.rulesToVerify')}
            checked={toVerify}
            onChange={(event) => setToVerify(event.currentTarget.checked)}
          />
          <span className={classes.dim}>{t('settings.rulesCount', { count: rows.length })}</span>
        </div>
        <RuleTable rows={rows} />
      </SectionPanel>
    </>
  );
}

function RuleTable({ rows }: { rows: readonly RuleRow[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.tableScroll} tabIndex={0} role="region" aria-label={t('settings.rules')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.ruleKey')}</th>
            <th scope="col">{t('settings.ruleValue')}</th>
            <th scope="col">{t('settings.ruleArticle')}</th>
            <th scope="col">{t('settings.ruleConfidence')}</th>
            <th scope="col">{t('settings.ruleSource')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className={classes.mono}>{row.key}</td>
              <td className={classes.value}>{row.value}</td>
              <td>{row.article}</td>
              <td>
                {t(`settings.confidence.${row.confidence}`, { defaultValue: row.confidence })}{' '}
                {row.toVerify ? <ToVerifyMark /> : null}
              </td>
              <td className={classes.dim}>{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fits(row: RuleRow, search: string): boolean {
  const text = `${row.key} ${row.value} ${row.article} ${row.source}`.toLocaleLowerCase('uk');
  return text.includes(search.trim().toLocaleLowerCase('uk'));
}
