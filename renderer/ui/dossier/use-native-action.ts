import { notifications } from '@mantine/notifications';
import type { Input } from '../../../shared/contract/contract.ts';
import type { NativeContract } from '../../../shared/contract/native.ts';
import { callNative, type NativeName, toAppError } from '../../data/api.ts';
import { useErrorText } from '../error-message.tsx';

/** Gives the way to ask the shell for something (save as, print); a failure is told in words, a cancel is not. */
export function useNativeAction(): <N extends NativeName>(name: N, input: Input<NativeContract[N]>) => void {
  const errorText = useErrorText();
  return (name, input) => {
    callNative(name, input).catch((cause: unknown) => {
      const error = toAppError(cause);
      if (error.code !== 'cancelled') notifications.show({ color: 'red', message: errorText(error) });
    });
  };
}
