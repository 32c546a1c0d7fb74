import { Button, Group } from '@mantine/core';
import { IconCloudDownload, IconFileImport } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/reference.ts';
import type { AppError } from '../../../../shared/result.ts';
import { call, callNative, toAppError } from '../../../data/api.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import classes from '../settings.module.css';
import { OutcomeList } from './outcome-list.tsx';

/** Importing: a file of one's own choice, or everything the central database has. */
export function ImportBar(): JSX.Element {
  const { t } = useTranslation();
  const exchange = useCoreQuery('exchange.view', {}).data;
  const { busy, outcomes, error, run } = useImport();
  return (
    <SectionPanel>
      <Group gap="sm">
        <Button
          leftSection={<IconFileImport size={16} />}
          loading={busy === 'file'}
          disabled={busy === 'central'}
          onClick={() => void run('file', importChosen)}
        >
          {t('reference.import')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCloudDownload size={16} />}
          loading={busy === 'central'}
          disabled={busy === 'file' || !exchange?.enrolled}
          title={exchange?.enrolled ? undefined : t('reference.notEnrolled')}
          onClick={() => void run('central', () => call('classifiers.importCentral', {}))}
        >
          {t('reference.fromCentral')}
        </Button>
      </Group>
      <p className={classes.note}>{t('reference.importHint')}</p>
      <div role="status" aria-live="polite" aria-busy={busy !== undefined}>
        <OutcomeList outcomes={outcomes} />
      </div>
      <ErrorMessage error={error} />
    </SectionPanel>
  );
}

async function importChosen(): Promise<readonly ImportOutcome[]> {
  const [file] = await callNative('native.chooseFiles', { kind: 'reference' });
  return file ? [await call('classifiers.importFile', { token: file.token })] : [];
}

type Work = 'file' | 'central';

function useImport(): {
  readonly busy: Work | undefined;
  readonly outcomes: readonly ImportOutcome[];
  readonly error: AppError | undefined;
  readonly run: (work: Work, start: () => Promise<readonly ImportOutcome[]>) => Promise<void>;
} {
  const [busy, setBusy] = useState<Work>();
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([]);
  const [error, setError] = useState<AppError>();
  const run = async (work: Work, start: () => Promise<readonly ImportOutcome[]>): Promise<void> => {
    setBusy(work);
    setError(undefined);
    try {
      setOutcomes(await start());
    } catch (cause) {
      setOutcomes([]);
      setError(toAppError(cause));
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, outcomes, error, run };
}
