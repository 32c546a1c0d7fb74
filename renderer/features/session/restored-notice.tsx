import { Button, Group, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { formatInstant } from '../../ui/format.ts';

/** Once after a restore: since when something may be missing, what comes back by itself, where the damaged files are. */
export function RestoredNotice({ restored }: Pick<SessionState, 'restored'>): JSX.Element | null {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(false);
  if (!restored) return null;
  return (
    <Modal opened={!seen} onClose={() => setSeen(true)} title={t('session.restoredTitle')} centered>
      <p>{t('session.restoredText', { at: formatInstant(restored.madeAt) })}</p>
      <p>{t('session.restoredExchange')}</p>
      {restored.keptIn ? <p>{t('session.restoredKept', { folder: restored.keptIn })}</p> : null}
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={() => setSeen(true)}>
          {t('session.restoredSeen')}
        </Button>
      </Group>
    </Modal>
  );
}
