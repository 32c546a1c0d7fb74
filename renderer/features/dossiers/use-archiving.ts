import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { AppError } from '../../../shared/result.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useErrorText } from '../../ui/error-message.tsx';

/** Gives the way to put a dossier into the archive or take it out again; both can be undone by the other. */
export function useArchiving(): (row: DossierRow | undefined) => void {
  const { t } = useTranslation();
  const archive = useCoreCommand('dossiers.archive');
  const unarchive = useCoreCommand('dossiers.unarchive');
  const textOf = useErrorText();
  const onError = (error: AppError): void => {
    notifications.show({ color: 'red', message: textOf(error) });
  };
  return (row) => {
    if (!row) return;
    const done = row.archived ? 'dossiers.unarchived' : 'dossiers.archived';
    const onSuccess = (): void => {
      notifications.show({ title: row.title || t('dossiers.untitled'), message: t(done) });
    };
    (row.archived ? unarchive : archive).mutate({ id: row.id }, { onSuccess, onError });
  };
}
