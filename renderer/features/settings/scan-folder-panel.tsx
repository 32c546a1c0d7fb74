import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { callNative, toAppError } from '../../data/api.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage, useErrorText } from '../../ui/error-message.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { useToldCommand } from '../../ui/use-told-command.ts';
import classes from './settings.module.css';

/** The folder that this person's scans come to. */
export function ScanFolderPanel(): JSX.Element {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error } = useCoreQuery('scans.view', {});
  const set = useCoreCommand('scans.setFolder');
  const forget = useToldCommand('scans.forgetFolder');
  const choose = async (): Promise<void> => {
    try {
      const folder = await callNative('native.chooseScanFolder', {});
      if (folder) await set.mutateAsync({ token: folder.token });
    } catch (cause) {
      notifications.show({ color: 'red', message: errorText(toAppError(cause)) });
    }
  };
  return (
    <SectionPanel title={t('pictures.scansSettings')}>
      <ErrorMessage error={error} />
      <Text size="sm">{t('pictures.scansSettingsText')}</Text>
      <div className={classes.row}>
        <span className={classes.rowLabel}>
          <bdi>{data?.folder ?? t('pictures.scansOff')}</bdi>
        </span>
        <span>{t(`pictures.scansState.${data?.state ?? 'off'}`)}</span>
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={set.isPending} onClick={() => void choose()}>
          {t('pictures.scansChoose')}
        </Button>
        {data && data.state !== 'off' ? (
          <Button size="xs" variant="subtle" color="gray" onClick={() => forget({})}>
            {t('pictures.scansForget')}
          </Button>
        ) : null}
      </Group>
    </SectionPanel>
  );
}
