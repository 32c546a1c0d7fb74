import { Button, Modal, Progress, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoreInput } from '../../data/api.ts';
import { call, callNative, on, toAppError } from '../../data/api.ts';
import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import type { AppError } from '../../../shared/result.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDossierSelection } from '../../state/dossier-selection.ts';
import { ErrorMessage } from '../error-message.tsx';
import classes from './export-dialog.module.css';

type ExportWhat = CoreInput<'tables.export'>['what'];
type ExportButtonProps = {
  /** What the list shows now. */
  readonly filter: Omit<DossierFilter, 'offset' | 'limit'>;
};

/** The button that writes dossiers out to a table, with its dialog. */
export function ExportButton({ filter }: ExportButtonProps): JSX.Element {
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
        <ExportForm filter={filter} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

/** Offers the rows that are chosen in the list first, then all of it. */
function ExportForm({ filter, onDone }: ExportButtonProps & { onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const chosen = useDossierSelection(({ ids }) => ids);
  const { data: list } = useCoreQuery('dossiers.list', { ...filter, offset: 0, limit: 1 });
  const [whole, setWhole] = useState(chosen.size === 0);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const count = whole ? list?.total : chosen.size;
  const what: ExportWhat = whole ? { filter } : { ids: [...chosen] };
  const { working, percent, error, save, stop } = useExport(what, onDone);
  return (
    <Stack gap="md">
      {chosen.size > 0 ? (
        <WhatChoice chosen={chosen.size} all={list?.total} whole={whole} onChoose={setWhole} />
      ) : count === undefined ? null : (
        <div>{t('tableExport.whatFilter', { count })}</div>
      )}
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
            {...(chosen.size === 0 ? { 'data-autofocus': true } : {})}
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
        <Button onClick={() => save(format)} disabled={working !== undefined || !count}>
          {t('tableExport.save')}
        </Button>
      </div>
    </Stack>
  );
}

type WhatChoiceProps = {
  readonly chosen: number;
  /** Undefined while it is not known yet. */
  readonly all: number | undefined;
  readonly whole: boolean;
  readonly onChoose: (whole: boolean) => void;
};

function WhatChoice({ chosen, all, whole, onChoose }: WhatChoiceProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('tableExport.what')}
      value={whole ? 'list' : 'chosen'}
      onChange={(value) => onChoose(value === 'list')}
    >
      <Stack gap="xs" mt={6}>
        <Radio value="chosen" label={t('tableExport.whatChosen', { count: chosen })} data-autofocus />
        <Radio value="list" label={t('tableExport.whatList', { total: all ?? '…' })} />
      </Stack>
    </Radio.Group>
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
