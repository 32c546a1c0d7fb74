import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { useErrorText } from '../../ui/error-message.tsx';

/** Gives the words of an error, by the name of the table's refusal where there is one. */
export function useTableErrorText(): (error: AppError) => string {
  const { t, i18n } = useTranslation();
  const errorText = useErrorText();
  return (error) => {
    const key = `tableRefused.${error.reason ?? ''}`;
    return error.reason !== undefined && i18n.exists(key) ? t(key) : errorText(error);
  };
}

/** Why the table was not taken. Draws nothing without an error, nor for work that the person called off. */
export function TableError({ error }: { error: AppError | null | undefined }): JSX.Element | null {
  const textOf = useTableErrorText();
  if (!error || error.code === 'cancelled') return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
      {textOf(error)}
    </Alert>
  );
}
