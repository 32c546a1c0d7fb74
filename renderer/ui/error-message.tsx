import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/result.ts';

/** Gives the words for an error: by its reason when there are words for it, else by its code. */
export function useErrorText(): (error: AppError) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    const state = /^state-(.+)$/.exec(error.reason ?? '')?.[1];
    if (state !== undefined) return t('reason.state', { state: t(`dossierState.${state}`) });
    const key = `reason.${error.reason ?? ''}`;
    if (error.reason !== undefined && i18n.exists(key)) return t(key);
    return t(`error.${error.code}`);
  };
}

/** An error in plain words: what happened, what was kept, what to do next. Draws nothing without one. */
export function ErrorMessage({ error }: { error: AppError | null | undefined }): JSX.Element | null {
  const textOf = useErrorText();
  if (!error) return null;
  return (
    <Alert mt="sm" color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
      {textOf(error)}
    </Alert>
  );
}
