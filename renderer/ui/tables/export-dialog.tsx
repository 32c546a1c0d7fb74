import { Button, Modal, Progress, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoreInput } from '../../data/api.ts';
import { call, callNative, on, toAppError } from '../../data/api.ts';
import type { AppError } from '../../../shared/result.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../error-message.tsx';
import classes from './export-dialog.module.css';

type ExportWhat = CoreInput<'tables.export'>['what'];
type ExportButtonProps = {
  /** Which dossiers: chosen ones, or all that a filter lets through. */
  readonly what: ExportWhat;
};

/** The button that writes dossiers out to a table, with its dialog. */
export function ExportButton({ what }: ExportButtonProps): JSX.Element {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconTableExport size={16} />} onClick={() => setOpened(true)}>
        {t('tableExport.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('tableExport.title')}
        size={520}
        centered
      >
        <ExportForm what={what} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

/** How many dossiers are meant; undefined while it is not known yet. */
function useCount(what: ExportWhat): number | undefined {
  const filter = 'filter' in what ? what.filter : undefined;
  const all = {
    search: '',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated' as const,
    descending: false,
  };
  const { data } = useCoreQuery(
    'dossiers.list',
    { ...(filter ?? all), offset: 0, limit: 1 },
    { enabled: filter !== undefined },
  );
  return 'ids' in what ? what.ids.length : data?.total;
}

function ExportForm({ what, onDone }: ExportButtonProps & { onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const count = useCount(what);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const { working, percent, error, save, stop } = useExport(what, onDone);
  return (
    <Stack gap="md">
      {count === undefined ? null : <div>{t('tableExport.whatFilter', { count })}</div>}
      <Radio.Group
        label={t('tableExport.format')}
        value={format}
        onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
      >
        <Stack gap="xs" mt={6}>
          <Radio
            value="xlsx"
            label={t('tableExport.xlsx')}
            description={t('tableExport.xlsxHint')}
            data-autofocus
          />
          <Radio value="csv" label={t('tableExport.csv')} description={t('tableExport.csvHint')} />
        </Stack>
      </Radio.Group>
      <p className={classes.personal}>{t('tableExport.personal')}</p>
      {working === undefined ? null : (
        <div className={classes.working} role="status">
          <Progress value={percent} size="sm" animated aria-label={t('tableExport.title')} />
          <span>{t('tableImport.exporting', { percent })}</span>
        </div>
      )}
      <ErrorMessage error={error} />
      <div className={classes.buttons}>
        {working === undefined ? null : (
          <Button variant="default" onClick={stop}>
            {t('tableImport.stop')}
          </Button>
        )}
        <Button onClick={() => save(format)} disabled={working !== undefined || count === 0}>
          {t('tableExport.save')}
        </Button>
      </div>
    </Stack>
  );
}

function useExport(what: ExportWhat, onDone: () => void) {
  const { t } = useTranslation();
  const [working, setWorking] = useState<string>();
  const [percent, setPercent] = useState(0);
  const [error, setError] = useState<AppError>();
  useEffect(
    () =>
      on((event) => {
        if (event.name !== 'tables.progress' || event.id !== working) return;
        setPercent(Math.round((event.done / Math.max(1, event.total)) * 100));
      }),
    [working],
  );
  const run = async (format: 'xlsx' | 'csv'): Promise<void> => {
    try {
      setError(undefined);
      const name = `${t('tableExport.fileName')}.${format}`;
      const target = await callNative('native.chooseTarget', { name, format });
      if (!target) return;
      const id = crypto.randomUUID();
      setPercent(0);
      setWorking(id);
      const { dossiers } = await call('tables.export', { id, token: target.token, format, what });
      notifications.show({ message: t('tableExport.done', { count: dossiers }) });
      onDone();
    } catch (cause) {
      const failed = toAppError(cause);
      if (failed.code !== 'cancelled') setError(failed);
    } finally {
      setWorking(undefined);
    }
  };
  return {
    working,
    percent,
    error,
    save: (format: 'xlsx' | 'csv') => void run(format),
    stop: () => {
      if (working !== undefined) void call('tables.cancel', { id: working }).catch(() => undefined);
    },
  };
}
