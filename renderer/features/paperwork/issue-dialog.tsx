import { notifications } from '@mantine/notifications';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/paperwork.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Asks before the act goes to the central database. */
export function IssueDialog({ paper, onClose }: { paper: PaperView; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const issue = useCoreCommand('paperwork.issueAct');
  const done = (): void => {
    notifications.show({ message: t('paperwork.issuedDone') });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('paperwork.issue')}
      confirmLabel={t('paperwork.issue')}
      busy={issue.isPending}
      error={issue.error}
      onConfirm={() => issue.mutate({ id: paper.id }, { onSuccess: done })}
      onClose={onClose}
    >
      {t('paperwork.issueText', { number: paper.number })}
    </ConfirmDialog>
  );
}
