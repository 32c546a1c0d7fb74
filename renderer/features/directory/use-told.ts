import { notifications } from '@mantine/notifications';
import type { CoreInput, CoreName } from '../../data/api.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useErrorText } from '../../ui/error-message.tsx';

/** Gives a command whose refusal is told in a notice. */
export function useToldCommand<N extends CoreName>(name: N): (input: CoreInput<N>) => void {
  const command = useCoreCommand(name);
  const errorText = useErrorText();
  return (input) =>
    command.mutate(input, {
      onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
    });
}
