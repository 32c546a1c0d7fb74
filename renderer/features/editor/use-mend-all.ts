import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { replacementsOf } from '../../../shared/domain/checks/run-checks.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { toAppError } from '../../data/api.ts';
import { coreQuery, useCoreCommand } from '../../data/queries.ts';
import { useErrorText } from '../../ui/error-message.tsx';
import type { Editor } from './editor-context.ts';

/** The contract takes so many changes at once. */
const atOnce = 300;

/**
 * Mends all findings of one check as one step of undo. What is typed is saved and the checks are asked anew first:
 * an older answer could put back what was typed since.
 */
export function useMendAll(
  id: DossierId,
  flush: () => Promise<void>,
  forgetDrafts: () => void,
): Editor['mendAll'] {
  const client = useQueryClient();
  const errorText = useErrorText();
  const setFields = useCoreCommand('dossiers.setFields');
  return (code) => {
    const run = async (): Promise<void> => {
      await flush();
      const { findings } = await client.fetchQuery({ ...coreQuery('dossiers.checks', { id }), staleTime: 0 });
      const changes = replacementsOf(findings, code).slice(0, atOnce);
      if (changes.length > 0) await setFields.mutateAsync({ id, changes });
      forgetDrafts();
    };
    run().catch((cause: unknown) => {
      notifications.show({ color: 'red', message: errorText(toAppError(cause)) });
    });
  };
}
