import { ActionIcon, Button, Checkbox, NumberInput, Popover } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListColumn, listColumns, type ListLayout } from '../../../shared/contract/finding.ts';
import classes from './dossiers.module.css';
import { columnFacts, movedColumn, resizedColumn, toggledColumn } from './list-layout.ts';
import { useListLayout } from './use-list-layout.ts';
import { useSaveLayout } from './use-save-layout.ts';

/** Which columns the list has, in which order and how wide; kept for the person. */
export function ColumnsMenu(): JSX.Element {
  const { t } = useTranslation();
  const { layout } = useListLayout();
  const save = useSaveLayout();
  const hidden = listColumns.filter((column) => !layout.some((entry) => entry.column === column));
  return (
    <Popover width={400} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('finding.columns')}
          title={t('finding.columns')}
        >
          <IconColumns3 size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('finding.columns')}>
        <div className={classes.columnList}>
          {[...layout.map(({ column }) => column), ...hidden].map((column) => (
            <ColumnLine key={column} column={column} layout={layout} onChange={save} />
          ))}
        </div>
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => save(null)}>
          {t('finding.programColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

type LineProps = {
  readonly column: ListColumn;
  readonly layout: ListLayout;
  readonly onChange: (layout: ListLayout) => void;
};

function ColumnLine({ column, layout, onChange }: LineProps): JSX.Element {
  const { t } = useTranslation();
  const name = t(`dossiers.${columnFacts[column].words}`);
  const shown = layout.find((entry) => entry.column === column);
  const move = (by: -1 | 1) => () => onChange(movedColumn(layout, column, by));
  return (
    <div className={classes.columnLine}>
      <Checkbox
        label={name}
        checked={shown !== undefined}
        disabled={column === 'title'}
        onChange={() => onChange(toggledColumn(layout, column))}
      />
      {shown ? (
        <>
          <NumberInput
            aria-label={t('finding.widthOf', { column: name })}
            value={shown.widthPixels}
            min={40}
            max={900}
            step={10}
            size="xs"
            w={74}
            onChange={(width) => {
              if (typeof width === 'number' && width >= 40) onChange(resizedColumn(layout, column, width));
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('finding.columnLeft', { column: name })}
            disabled={column === 'title' || layout[1]?.column === column}
            onClick={move(-1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('finding.columnRight', { column: name })}
            disabled={column === 'title' || layout.at(-1)?.column === column}
            onClick={move(1)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </>
      ) : null}
    </div>
  );
}
