import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { useErrorText } from '../../ui/error-message.tsx';

/** Says in a notice that something came back, or why it did not. */
export function useRestoring(): {
  readonly onSuccess: () => void;
  readonly onError: (error: AppError) => void;
} {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return {
    onSuccess: () => notifications.show({ message: t('bin.restored') }),
    onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
  };
}
