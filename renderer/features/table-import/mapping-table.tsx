import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn, TableLayout } from '../../../shared/contract/table-import.ts';
import { targetOf, useImport } from './import-state.ts';
import classes from './table-import.module.css';
import { useTargetChoices } from './target-words.ts';

type Choices = ReturnType<typeof useTargetChoices>;

/** One line a column of the table: heading, examples, the field it goes to. */
export function MappingTable({ layout }: { layout: TableLayout }): JSX.Element {
  const { t } = useTranslation();
  const choices = useTargetChoices();
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('tableImport.letters')}</th>
            <th scope="col">{t('tableImport.header')}</th>
            <th scope="col">{t('tableImport.samples')}</th>
            <th scope="col" className={classes.numeric}>
              {t('tableImport.filled')}
            </th>
            <th scope="col" className={classes.targetColumn}>
              {t('tableImport.target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {layout.columns.map((column) => (
            <ColumnLine key={column.column} column={column} choices={choices} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnLine({ column, choices }: { column: TableColumn; choices: Choices }): JSX.Element {
  const { t } = useTranslation();
  const targets = useImport((state) => state.targets);
  const set = useImport((state) => state.set);
  const target = targetOf(targets, column);
  const source = target !== '' && target === column.suggestion?.target ? column.suggestion.source : undefined;
  return (
    <tr data-off={target === '' || undefined}>
      <td className={classes.letters}>{column.letters}</td>
      <th scope="row" className={classes.heading}>
        {column.header || '—'}
      </th>
      <td>
        <span className={classes.samples}>{column.samples.join(' · ')}</span>
        {column.formulas > 0 ? (
          <span className={classes.note}>{t('tableImport.formulas', { count: column.formulas })}</span>
        ) : null}
      </td>
      <td className={classes.numeric}>{column.filled}</td>
      <td>
        <div className={classes.targetCell}>
          <Select
            aria-label={t('tableImport.targetFor', { letters: column.letters, header: column.header })}
            placeholder={t('tableImport.skip')}
            data={choices.map(({ group, items }) => ({ group, items: [...items] }))}
            value={target === '' ? null : target}
            onChange={(value) => set({ targets: { ...targets, [column.column]: value ?? '' } })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('tableImport.skip') }}
            limit={300}
            size="xs"
          />
          <span className={classes.source} data-guess={source === 'guess' || undefined}>
            {source ? t(`tableImport.source.${source}`) : ''}
          </span>
        </div>
      </td>
    </tr>
  );
}
