import { notifications } from '@mantine/notifications';
import { type CoreInput, type CoreName, type CoreOutput, toAppError } from '../data/api.ts';
import { useCoreCommand } from '../data/queries.ts';
import { useErrorText } from './error-message.tsx';

type Told<N extends CoreName> = (
  input: CoreInput<N>,
  then?: { readonly onSuccess: (output: CoreOutput<N>) => void },
) => void;

/** A command of a button that has no place for an error beside it: a refusal is told in a notice, by its code. */
export function useToldCommand<N extends CoreName>(name: N): Told<N> {
  const { mutateAsync } = useCoreCommand(name);
  const errorText = useErrorText();
  return (input, then) => {
    mutateAsync(input).then(then?.onSuccess, (cause: unknown) => {
      notifications.show({ color: 'red', message: errorText(toAppError(cause)) });
    });
  };
}
