import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/contract.ts';
import type { NativeContract } from '../../../shared/contract/native.ts';
import { callNative, type NativeName, toAppError } from '../../data/api.ts';
import { useErrorText } from '../error-message.tsx';

/** Asks the shell for something (save as, print). That a file was saved is told, a failure too, a cancel is not. */
export function useNativeAction(): <N extends NativeName>(name: N, input: Input<NativeContract[N]>) => void {
  const errorText = useErrorText();
  const { t } = useTranslation();
  return (name, input) => {
    const run = async (): Promise<void> => {
      try {
        if (hasSaved(await callNative(name, input))) notifications.show({ message: t('paperwork.saved') });
      } catch (cause) {
        const error = toAppError(cause);
        if (error.code !== 'cancelled') notifications.show({ color: 'red', message: errorText(error) });
      }
    };
    void run();
  };
}

function hasSaved(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'saved' in answer && answer.saved === true;
}
