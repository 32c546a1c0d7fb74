import { Alert, Button, Checkbox, Select } from '@mantine/core';
import { IconArrowRight, IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedTable, TableLayout } from '../../../shared/contract/table-import.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import { objectTypes } from '../../../shared/domain/object-types/object-type.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { formatInstant } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { obstaclesOf, planFrom, useImport } from './import-state.ts';
import { MappingTable } from './mapping-table.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { TableError } from './table-error.tsx';
import classes from './table-import.module.css';
import { useTargetWords } from './target-words.ts';

/** Which sheet, which row of headings, which column is which field. */
export function ColumnsStep({ opened }: { opened: OpenedTable }): JSX.Element {
  const { t } = useTranslation();
  const { sheet, headerRow } = useImport();
  const layout = useCoreQuery(
    'tables.layout',
    { id: opened.id, sheet, ...(headerRow === undefined ? {} : { headerRow }) },
    { keepPrevious: true },
  );
  return (
    <>
      <TableError error={layout.error} />
      <Notices opened={opened} />
      {layout.data ? (
        <>
          <SectionPanel title={t('tableImport.columnsTitle')} hint={t('tableImport.columnsHint')} flush>
            <Choices opened={opened} layout={layout.data} />
            <MappingTable layout={layout.data} />
          </SectionPanel>
          <PhotosPanel opened={opened} />
          <Onward layout={layout.data} />
        </>
      ) : layout.error ? null : (
        <LoadingRows />
      )}
    </>
  );
}

function Notices({ opened }: { opened: OpenedTable }): JSX.Element | null {
  const { t } = useTranslation();
  const { importedBefore, own, notices } = opened;
  const lines = [
    ...(own ? [t('tableImport.own')] : []),
    ...notices.map((notice) =>
      notice.code === 'text-file'
        ? t('tableNotice.text-file', {
            encoding: notice.encoding.toUpperCase(),
            delimiter: notice.delimiter === 'tab' ? t('tableNotice.tab') : notice.delimiter,
          })
        : t(`tableNotice.${notice.code}`),
    ),
  ];
  return (
    <>
      {importedBefore ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={16} />} role="status">
          {t('tableImport.importedBefore', { ...importedBefore, at: formatInstant(importedBefore.at) })}
        </Alert>
      ) : null}
      {lines.length > 0 ? (
        <Alert color="brand" variant="light" icon={<IconInfoCircle size={16} />}>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      ) : null}
    </>
  );
}

function Choices({ opened, layout }: { opened: OpenedTable; layout: TableLayout }): JSX.Element {
  const { t } = useTranslation();
  const state = useImport();
  const { set } = state;
  const heads = layout.firstRows.map(({ row, cells }) => ({
    value: String(row),
    label: t('tableImport.headerOption', {
      row,
      text: cells
        .filter((cell) => cell !== '')
        .join(' · ')
        .slice(0, 90),
    }),
  }));
  return (
    <div className={classes.choices}>
      {opened.sheets.length > 1 ? (
        <Select
          label={t('tableImport.sheet')}
          data={opened.sheets.map(({ name, rows, hidden }, index) => ({
            value: String(index),
            label: t(hidden ? 'tableImport.sheetHidden' : 'tableImport.sheetRows', { name, count: rows }),
          }))}
          value={String(state.sheet)}
          onChange={(value) => set({ sheet: Number(value ?? 0), headerRow: undefined, targets: {} })}
          allowDeselect={false}
        />
      ) : null}
      <Select
        label={t('tableImport.headerRow')}
        data={[{ value: '0', label: t('tableImport.noHeader') }, ...heads]}
        value={String(layout.headerRow)}
        onChange={(value) => set({ headerRow: Number(value ?? 0), targets: {} })}
        allowDeselect={false}
      />
      <Select
        label={t('tableImport.objectType')}
        description={t('tableImport.objectTypeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('tableImport.fromColumn')}
        data={objectTypes
          .filter((type) => findObjectType(type))
          .map((value) => ({ value, label: t(`objectType.${value}`) }))}
        value={state.objectType}
        onChange={(type) => set({ objectType: objectTypes.find((known) => known === type) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
      />
      <Mending merges={layout.merges} />
    </div>
  );
}

/** What may be mended on the way in. */
function Mending({ merges }: { merges: number }): JSX.Element {
  const { t } = useTranslation();
  const state = useImport();
  const { set } = state;
  return (
    <div className={classes.checks}>
      <Checkbox
        label={t('tableImport.padCodes')}
        checked={state.padCodes}
        onChange={(event) => set({ padCodes: event.currentTarget.checked })}
      />
      {merges > 0 ? (
        <Checkbox
          label={t('tableImport.fillMerged')}
          description={t('tableImport.merges', { count: merges })}
          checked={state.fillMerged}
          onChange={(event) => set({ fillMerged: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  );
}

function Onward({ layout }: { layout: TableLayout }): JSX.Element {
  const { t } = useTranslation();
  const state = useImport();
  const wordOf = useTargetWords();
  const plan = planFrom(state, layout);
  const { twice, needTitle, needType } = obstaclesOf(plan);
  const lines = [
    ...twice.map((target) => t('tableImport.twice', { field: wordOf(target) })),
    ...(needTitle ? [t('tableImport.needTitle')] : []),
    ...(needType ? [t('tableImport.needType')] : []),
  ];
  return (
    <div className={classes.onward}>
      <div className={classes.onwardText} role="status">
        {lines.length > 0
          ? lines.map((line) => (
              <div key={line} className={classes.obstacle}>
                {line}
              </div>
            ))
          : t('tableImport.mapped', { count: plan.columns.length, total: layout.columns.length })}
      </div>
      <Button
        rightSection={<IconArrowRight size={16} />}
        disabled={lines.length > 0}
        onClick={() => state.set({ plan, step: 'preview', without: new Set() })}
      >
        {t('tableImport.toPreview')}
      </Button>
    </div>
  );
}
