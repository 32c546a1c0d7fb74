import { Checkbox, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetRow } from '../../../shared/contract/rules.ts';
import type { RuleRow } from '../../../shared/domain/rules/rule-rows.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RuleDifferences } from '../../ui/rules/rule-differences.tsx';
import { RuleValues } from '../../ui/rules/rule-values.tsx';
import { type RuleWords, useRuleWords } from '../../ui/rules/rule-words.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './settings.module.css';

type RuleSetPanelProps = { readonly set: RuleSetRow; readonly sets: readonly RuleSetRow[] };

/** One set: its values by groups, or what differs from another one. */
export function RuleSetPanel({ set, sets }: RuleSetPanelProps): JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [onlyToVerify, setOnlyToVerify] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const choices = sets
    .filter(({ id }) => id !== set.id)
    .map(({ id, title }) => ({ value: id, label: `${title} (${id})` }));
  return (
    <SectionPanel
      title={other === null ? set.title : t('rules.differencesTitle', { before: other, after: set.id })}
      flush
    >
      <div className={classes.tools}>
        <TextInput
          w={280}
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={t('rules.onlyToVerify')}
          checked={onlyToVerify}
          onChange={(event) => setOnlyToVerify(event.currentTarget.checked)}
        />
        {choices.length > 0 ? (
          <Select
            w={340}
            aria-label={t('rules.compareWith')}
            placeholder={`${t('rules.compareWith')}…`}
            data={choices}
            value={other}
            onChange={setOther}
            clearable
          />
        ) : null}
      </div>
      {other === null ? (
        <Values id={set.id} search={search} onlyToVerify={onlyToVerify} />
      ) : (
        <Compared before={other} after={set.id} search={search} onlyToVerify={onlyToVerify} />
      )}
    </SectionPanel>
  );
}

type Filter = { readonly search: string; readonly onlyToVerify: boolean };

function Values({ id, ...filter }: Filter & { readonly id: string }): JSX.Element {
  const { data, error } = useCoreQuery('rules.get', { id });
  const words = useRuleWords();
  if (!data) return error ? <ErrorMessage error={error} /> : <LoadingRows />;
  return <RuleValues rows={data.rows.filter((row) => fits(row, filter, words))} />;
}

type ComparedProps = Filter & { readonly before: string; readonly after: string };

function Compared({ before, after, ...filter }: ComparedProps): JSX.Element {
  const { data, error } = useCoreQuery('rules.compare', { before, after });
  const words = useRuleWords();
  if (!data) return error ? <ErrorMessage error={error} /> : <LoadingRows />;
  return (
    <RuleDifferences
      differences={data.filter((difference) =>
        [
          'before' in difference ? difference.before : undefined,
          'after' in difference ? difference.after : undefined,
        ].some((row) => row && fits(row, filter, words)),
      )}
    />
  );
}

function fits(row: RuleRow, { search, onlyToVerify }: Filter, words: RuleWords): boolean {
  if (onlyToVerify && !row.toVerify) return false;
  const wanted = search.trim().toLocaleLowerCase('uk');
  if (wanted === '') return true;
  const text = `${words.nameOf(row.key)} ${words.valueOf(row.value)} ${row.article} ${row.source}`;
  return text.toLocaleLowerCase('uk').includes(wanted);
}
