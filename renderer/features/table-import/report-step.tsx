import { Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ImportReport,
  type OpenedTable,
  rowProblemCodes,
  type SkippedRow,
} from '../../../shared/contract/table-import.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, callNative, toAppError } from '../../data/api.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { useImport } from './import-state.ts';
import { ProblemLine } from './preview-table.tsx';
import { TableError } from './table-error.tsx';
import classes from './table-import.module.css';

/** What was made, what was not and why. */
export function ReportStep({
  opened,
  onLeave,
}: {
  opened: OpenedTable;
  onLeave: () => void;
}): JSX.Element | null {
  const { t } = useTranslation();
  const { report, reset } = useImport();
  if (!report) return null;
  return (
    <>
      <Outcome report={report} />
      {report.skipped > 0 ? <Skipped opened={opened} report={report} /> : null}
      {report.photos.refused.length > 0 ? (
        <SectionPanel title={t('tableImport.photosRefused', { count: report.photos.refused.length })}>
          <ul className={classes.problems}>
            {report.photos.refused.map(({ name, row, reason }, index) => (
              <li key={`${index} ${name}`}>
                <span className={classes.cell}>{t('tableImport.photoOfRow', { row })}</span>
                <b>{name}: </b>
                {t([`fileRefused.${reason}`, `reason.${reason}`, `error.${reason}`])}
              </li>
            ))}
          </ul>
        </SectionPanel>
      ) : null}
      <div className={classes.onward}>
        <div className={classes.onwardText} />
        <Button variant="default" onClick={reset}>
          {t('tableImport.another')}
        </Button>
        <Button onClick={onLeave}>{t('tableImport.toDossiers')}</Button>
      </div>
    </>
  );
}

function Outcome({ report }: { report: ImportReport }): JSX.Element {
  const { t } = useTranslation();
  const { imported, partial, skipped, cancelled, photos } = report;
  const lines = [
    ...(cancelled ? [t('tableImport.cancelled')] : []),
    ...(partial > 0 ? [t('tableImport.partial', { count: partial })] : []),
    ...(skipped > 0 ? [t('tableImport.skipped', { count: skipped })] : []),
    ...(photos.added > 0 ? [t('tableImport.photosAdded', { count: photos.added })] : []),
  ];
  return (
    <Alert
      color={imported > 0 ? 'green' : 'yellow'}
      variant="light"
      role="status"
      icon={<IconCircleCheck size={18} />}
      title={imported > 0 ? t('tableImport.done', { count: imported }) : t('tableImport.doneNone')}
    >
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  );
}

function Skipped({ opened, report }: { opened: OpenedTable; report: ImportReport }): JSX.Element {
  const { t } = useTranslation();
  const { error, save } = useSaveReport(opened);
  return (
    <SectionPanel
      title={t('tableImport.skipped', { count: report.skipped })}
      hint={t('tableImport.saveReportHint')}
      actions={
        <Button size="compact-sm" variant="light" leftSection={<IconDownload size={15} />} onClick={save}>
          {t('tableImport.saveReport')}
        </Button>
      }
    >
      <TableError error={error} />
      <ul className={classes.skipped}>
        {report.skippedRows.map((row) => (
          <SkippedLine key={row.row} skipped={row} />
        ))}
      </ul>
    </SectionPanel>
  );
}

function SkippedLine({ skipped }: { skipped: SkippedRow }): JSX.Element {
  const { t } = useTranslation();
  const errors = skipped.problems.filter(({ severity }) => severity === 'error');
  return (
    <li>
      <span className={classes.cell}>{skipped.row}</span> {t(`tableImport.why.${skipped.why}`)}
      {errors.length > 0 ? (
        <ul className={classes.problems}>
          {errors.slice(0, 5).map((problem, index) => (
            <ProblemLine key={`${index} ${problem.cell}`} problem={problem} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function useSaveReport(opened: OpenedTable) {
  const { t, i18n } = useTranslation();
  const plan = useImport((state) => state.plan);
  const [error, setError] = useState<AppError>();
  const save = async (): Promise<void> => {
    if (!plan) return;
    try {
      setError(undefined);
      const name = `${t('tableImport.reportName')}.xlsx`;
      const target = await callNative('native.chooseTarget', { name, format: 'xlsx' });
      if (!target) return;
      // Parameters stay as they are written: core puts each cell's own in.
      const codes = Object.fromEntries(
        rowProblemCodes.map((code) => [
          code,
          String(i18n.getResource(i18n.language, 'translation', `rowProblem.${code}`)),
        ]),
      );
      const words = { row: t('tableImport.reportRow'), problems: t('tableImport.reportProblems'), codes };
      const { rows } = await call('tables.saveReport', { id: opened.id, token: target.token, plan, words });
      notifications.show({ message: t('tableImport.reportSaved', { count: rows }) });
    } catch (cause) {
      setError(toAppError(cause));
    }
  };
  return { error, save: () => void save() };
}
