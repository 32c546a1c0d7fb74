import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCopy, IconPhoto } from '@tabler/icons-react';
import { Fragment, type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewRow, RowDuplicate, RowProblem } from '../../../shared/contract/table-import.ts';
import { fieldAt } from '../../../shared/domain/fields/walk.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { useValueText } from '../../ui/dossier/use-value-text.ts';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import { useImport } from './import-state.ts';
import classes from './table-import.module.css';
import { useTargetWords } from './target-words.ts';

/** The rows of one page: taken or not, what they are, what is wrong with them. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }): JSX.Element {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className={classes.nothing}>{t('tableImport.nothing')}</p>;
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.narrow}>
              {t('tableImport.row')}
            </th>
            <th scope="col">{t('tableImport.lot')}</th>
            <th scope="col">{t('tableImport.debtor')}</th>
            <th scope="col" className={classes.numeric}>
              {t('tableImport.price')}
            </th>
            <th scope="col">{t('tableImport.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewLine key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewLine({ row }: { row: PreviewRow }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { without, withErrors, withDuplicates, set } = useImport();
  const valueText = useValueText();
  const kept = !without.has(row.row);
  const allowed = mayGoIn(row, { withErrors, withDuplicates });
  const taken = kept && allowed;
  const toggle = (): void => {
    const next = new Set(without);
    if (kept) next.add(row.row);
    else next.delete(row.row);
    set({ without: next });
  };
  const price = row.values.find(({ pointer }) => pointer === '/sale/startPrice')?.value;
  const priceField = row.objectType && fieldAt(row.objectType, '/sale/startPrice');
  return (
    <Fragment>
      <tr data-off={!kept || undefined}>
        <FirstCells
          row={row}
          open={open}
          taken={taken}
          allowed={allowed}
          onToggle={toggle}
          onOpen={() => setOpen(!open)}
        />
        <td>{debtorOf(row)}</td>
        <td className={classes.numeric}>{valueText(priceField, '/sale/startPrice', price)}</td>
        <td>
          <StateOf row={row} kept={kept} />
        </td>
      </tr>
      {row.problems.length > 0 || row.duplicates.length > 0 ? (
        <tr className={classes.problemsRow} data-off={!kept || undefined}>
          <td />
          <td colSpan={4}>
            <Problems row={row} whole={open} />
          </td>
        </tr>
      ) : null}
      {open ? (
        <tr className={classes.valuesRow}>
          <td />
          <td colSpan={4}>
            <Values row={row} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

type FirstCellsProps = {
  readonly row: PreviewRow;
  readonly open: boolean;
  readonly taken: boolean;
  readonly allowed: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
};

function FirstCells({ row, open, taken, allowed, onToggle, onOpen }: FirstCellsProps): JSX.Element {
  const { t } = useTranslation();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <td className={classes.narrow}>
        <div className={classes.rowTools}>
          <Checkbox
            size="xs"
            checked={taken}
            disabled={!allowed}
            onChange={onToggle}
            aria-label={t('tableImport.take', { row: row.row })}
          />
          <span className={classes.cell}>{row.row}</span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={t('tableImport.showRow', { row: row.row })}
            onClick={onOpen}
          >
            <Chevron size={15} />
          </ActionIcon>
        </div>
      </td>
      <td>
        <div className={classes.lot}>
          {row.objectType ? <ObjectTypePicture type={row.objectType} /> : null}
          <span>{row.title || t('tableImport.untitled')}</span>
          {row.photos > 0 ? (
            <span className={classes.dim} title={t('tableImport.photosOf', { count: row.photos })}>
              <IconPhoto size={14} aria-hidden /> {row.photos}
            </span>
          ) : null}
        </div>
      </td>
    </>
  );
}

/** Rows with errors and duplicates go in only when the person asked for them; without a kind of property none can. */
function mayGoIn(row: PreviewRow, choice: { withErrors: boolean; withDuplicates: boolean }): boolean {
  const wrong = row.problems.some(({ severity }) => severity === 'error');
  if (row.objectType === undefined || (wrong && !choice.withErrors)) return false;
  return row.duplicates.length === 0 || choice.withDuplicates;
}

function debtorOf({ values }: PreviewRow): string {
  const role = values.find(
    ({ pointer, value }) => /^\/parties\/list\/\d+\/role$/.test(pointer) && value === 'debtor',
  );
  const at = role?.pointer.replace(/role$/, 'name');
  return String(values.find(({ pointer }) => pointer === at)?.value ?? '');
}

function StateOf({ row, kept }: { row: PreviewRow; kept: boolean }): JSX.Element {
  const { t } = useTranslation();
  const count = (severity: RowProblem['severity']): number =>
    row.problems.filter((problem) => problem.severity === severity).length;
  const [errors, notices] = [count('error'), count('notice')];
  if (!kept) return <span className={classes.mark}>{t('tableImport.stateOut')}</span>;
  return (
    <span className={classes.marks}>
      {errors > 0 ? (
        <span className={classes.mark} data-tone="bad">
          {t('tableImport.stateErrors', { count: errors })}
        </span>
      ) : null}
      {row.duplicates.length > 0 ? (
        <span className={classes.mark} data-tone="attention">
          {t('tableImport.stateDuplicate')}
        </span>
      ) : null}
      {errors === 0 && row.duplicates.length === 0 ? (
        <span className={classes.mark} data-tone="good">
          {t('tableImport.stateReady')}
        </span>
      ) : null}
      {notices > 0 ? (
        <span className={classes.dim}>{t('tableImport.stateNotices', { count: notices })}</span>
      ) : null}
    </span>
  );
}

const shownAtOnce = 3;

function Problems({ row, whole }: { row: PreviewRow; whole: boolean }): JSX.Element {
  const wordOfDuplicate = useDuplicateWords();
  const errorsFirst = row.problems.toSorted(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
  const shown = whole ? errorsFirst : errorsFirst.slice(0, shownAtOnce);
  return (
    <ul className={classes.problems}>
      {shown.map((problem, index) => (
        <ProblemLine key={`${index} ${problem.cell} ${problem.code}`} problem={problem} />
      ))}
      {shown.length < errorsFirst.length ? (
        <li className={classes.dim}>+{errorsFirst.length - shown.length}</li>
      ) : null}
      {row.duplicates.map((duplicate, index) => (
        <li key={`${index} ${duplicate.by}`} data-severity="duplicate">
          <IconCopy size={13} aria-hidden /> {wordOfDuplicate(duplicate)}
        </li>
      ))}
    </ul>
  );
}

/** One problem: the cell, the field, what is wrong, what stands there. */
export function ProblemLine({ problem }: { problem: RowProblem }): JSX.Element {
  const { t } = useTranslation();
  const wordOf = useTargetWords();
  const { cell, target, code, severity, params, found } = problem;
  return (
    <li data-severity={severity}>
      <span className={classes.cell}>{cell}</span>
      {target === undefined ? null : <b>{wordOf(target)}: </b>}
      {t(`rowProblem.${code}`, params)}
      {found === '' ? null : <q className={classes.found}>{found}</q>}
    </li>
  );
}

function useDuplicateWords(): (duplicate: RowDuplicate) => string {
  const { t } = useTranslation();
  return ({ by, title, row }) => {
    const what = t(`tableImport.duplicateBy.${by}`, { title: title || t('tableImport.untitled') });
    return row === undefined ? what : t('tableImport.duplicateRow', { what, row });
  };
}

function Values({ row }: { row: PreviewRow }): JSX.Element {
  const { t, i18n } = useTranslation();
  const valueText = useValueText();
  const labelOf = (pointer: string): string => {
    const key = `${textKeyOf(pointer)}.label`;
    const number = /\/(\d+)\//.exec(pointer)?.[1];
    const label = i18n.exists(key) ? t(key) : pointer;
    return number === undefined ? label : `№ ${Number(number) + 1} ${label}`;
  };
  return (
    <dl className={classes.values}>
      {row.values.map(({ pointer, value }) => (
        <div key={pointer}>
          <dt>{labelOf(pointer)}</dt>
          <dd>{valueText(row.objectType && fieldAt(row.objectType, pointer), pointer, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
