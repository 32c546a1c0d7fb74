import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ImportReport,
  OpenedTable,
  TablePlan,
  TablePreview,
} from '../../../shared/contract/table-import.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, toAppError } from '../../data/api.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { useImport } from './import-state.ts';
import { PreviewTable } from './preview-table.tsx';
import { countToImport } from './preview-count.ts';
import { TableError } from './table-error.tsx';
import classes from './table-import.module.css';
import { Working } from './working.tsx';

const pageSize = 50;
const filters = ['all', 'ready', 'errors', 'duplicates', 'notices'] as const;
type Filter = (typeof filters)[number];

/** What every row becomes, what is wrong with it, and which rows go in. */
export function PreviewStep({ opened }: { opened: OpenedTable }): JSX.Element | null {
  const plan = useImport((state) => state.plan);
  return plan ? <Preview opened={opened} plan={plan} /> : null;
}

function Preview({ opened, plan }: { opened: OpenedTable; plan: TablePlan }): JSX.Element {
  const { t } = useTranslation();
  const photosVersion = useImport((state) => state.photosVersion);
  const [show, setShow] = useState<Filter>('all');
  const [page, setPage] = useState(0);
  const { running, error, run } = useRun(opened.id, plan);
  const preview = useCoreQuery(
    'tables.preview',
    { id: opened.id, plan, show, offset: page * pageSize, limit: pageSize, photosVersion },
    { keepPrevious: true, enabled: !running },
  );
  const data = preview.data;
  return (
    <>
      <TableError error={error ?? preview.error} />
      {running ? <Working id={opened.id} text={t('tableImport.importing', { done: 0, total: 0 })} /> : null}
      {preview.isPending && !running ? <Working id={opened.id} text={t('tableImport.judging')} /> : null}
      {data ? (
        <>
          <Summary data={data} />
          <SectionPanel
            title={t('tableImport.previewTitle')}
            flush
            actions={
              <SegmentedControl
                size="xs"
                aria-label={t('tableImport.filter')}
                data={filters.map((value) => ({
                  value,
                  label: filterLabel(t(`tableImport.${value}`), value, data),
                }))}
                value={show}
                onChange={(value) => {
                  setShow(filters.find((each) => each === value) ?? 'all');
                  setPage(0);
                }}
              />
            }
          >
            <PreviewTable rows={data.rows} />
            <Pages page={page} total={data.total} onPage={setPage} />
          </SectionPanel>
          <Decision data={data} running={running} onRun={run} />
        </>
      ) : null}
    </>
  );
}

function filterLabel(word: string, filter: Filter, { summary }: TablePreview): string {
  const counts = {
    all: summary.rows,
    ready: summary.ready,
    errors: summary.withErrors,
    duplicates: summary.duplicates,
    notices: summary.withNotices,
  };
  return `${word} ${counts[filter]}`;
}

function Summary({ data }: { data: TablePreview }): JSX.Element | null {
  const { t } = useTranslation();
  const { codes } = data.summary;
  const { files, matched, rows, unmatched } = data.photos;
  if (codes.length === 0 && files === 0) return null;
  return (
    <div className={classes.summary}>
      {codes.length > 0 ? (
        <ul className={classes.codes} aria-label={t('tableImport.problemsOf')}>
          {codes.slice(0, 8).map(({ code, severity, count, firstCell }) => (
            <li key={`${severity} ${code}`} data-severity={severity}>
              <b>{count}</b> {shortProblem(t(`rowProblem.${code}`))}{' '}
              <span className={classes.cell}>{firstCell}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {files > 0 ? (
        <div>
          {t('tableImport.photosMatched', { matched, files, rows })}
          {unmatched.length > 0 ? (
            <details className={classes.unmatched}>
              <summary>{t('tableImport.photosUnmatched', { count: files - matched })}</summary>
              {unmatched.join(', ')}
            </details>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** The sentence up to what only one cell has: its own figures. */
function shortProblem(sentence: string): string {
  return sentence.replace(/[:(,]?\s*[^.:(]*\{\{.*$/u, '');
}

function Pages(props: { page: number; total: number; onPage: (page: number) => void }): JSX.Element | null {
  const { t } = useTranslation();
  const { page, total, onPage } = props;
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  return (
    <div className={classes.pages}>
      <Button size="compact-xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('tableImport.previous')}
      </Button>
      <span>{t('tableImport.page', { page: page + 1, pages })}</span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={page + 1 >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t('tableImport.next')}
      </Button>
    </div>
  );
}

type DecisionProps = { readonly data: TablePreview; readonly running: boolean; readonly onRun: () => void };

function Decision({ data, running, onRun }: DecisionProps): JSX.Element {
  const { t } = useTranslation();
  const { set, withErrors, withDuplicates, without } = useImport();
  const { summary } = data;
  const count = countToImport(summary, { withErrors, withDuplicates, without: without.size });
  return (
    <div className={classes.onward}>
      <div className={classes.checks}>
        {summary.withErrors > 0 ? (
          <Checkbox
            label={t('tableImport.withErrors')}
            checked={withErrors}
            onChange={(event) => set({ withErrors: event.currentTarget.checked })}
          />
        ) : null}
        {summary.duplicates > 0 ? (
          <Checkbox
            label={t('tableImport.withDuplicates')}
            checked={withDuplicates}
            onChange={(event) => set({ withDuplicates: event.currentTarget.checked })}
          />
        ) : null}
      </div>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={16} />}
        disabled={running}
        onClick={() => set({ step: 'columns' })}
      >
        {t('tableImport.toColumns')}
      </Button>
      <Button disabled={running || count === 0} onClick={onRun}>
        {count === 0 ? t('tableImport.nothingToImport') : t('tableImport.importNow', { count })}
      </Button>
    </div>
  );
}

/** Brings the rows in and goes on to the report. */
function useRun(id: string, plan: TablePlan) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const run = async (): Promise<void> => {
    const { withErrors, withDuplicates, without, set } = useImport.getState();
    setRunning(true);
    setError(undefined);
    try {
      const input = { id, plan, withErrors, withDuplicates, without: [...without] };
      const report: ImportReport = await call('tables.import', input);
      set({ report, step: 'report' });
    } catch (cause) {
      setError(toAppError(cause));
    } finally {
      setRunning(false);
    }
  };
  return { running, error, run: () => void run() };
}
