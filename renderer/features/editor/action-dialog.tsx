import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { isBlocking } from '../../../shared/domain/checks/judged.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { call, toAppError } from '../../data/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { type ActionName, findAction } from './action-plan.ts';
import { useEditor } from './editor-context.ts';

/** Asks before an action (for a reason where core wants one), sends what was typed first, then does it. */
export function ActionDialog({ name, onClose }: { name: ActionName; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { dossier, findings, flush } = useEditor();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const action = findAction(name);
  const run = async (reason: string): Promise<void> => {
    setBusy(true);
    try {
      await flush();
      await perform(name, dossier.id, reason);
      notifications.show({ message: t(`editor.done.${name}`) });
      onClose();
    } catch (cause) {
      setError(toAppError(cause));
      setBusy(false);
    }
  };
  const shared = {
    opened: true,
    title: t(`editor.actions.${name}`),
    confirmLabel: t(`editor.actions.${name}`),
    danger: action?.danger ?? false,
    busy,
    error,
    onClose,
  };
  if (action?.reason !== undefined) {
    return (
      <ReasonDialog {...shared} minimum={action.reason} onConfirm={(reason) => void run(reason)}>
        {null}
      </ReasonDialog>
    );
  }
  const blocks = findings.filter(isBlocking).length;
  const asksToMend = blocks > 0 && ['ask', 'approve', 'seal'].includes(name);
  return (
    <ConfirmDialog {...shared} disabled={asksToMend} onConfirm={() => void run('')}>
      {asksToMend ? t('editor.confirm.blocked', { count: blocks }) : confirmText(name, t)}
    </ConfirmDialog>
  );
}

function confirmText(name: ActionName, t: (key: string) => string): string {
  return ['ask', 'approve', 'seal', 'send', 'close', 'bin'].includes(name) ? t(`editor.confirm.${name}`) : '';
}

async function perform(name: ActionName, id: DossierId, reason: string): Promise<unknown> {
  if (name === 'bin') return await call('bin.put', { id });
  if (name === 'unbin') return await call('bin.restore', { id });
  if (name === 'ask') return await call('dossiers.askApproval', { id });
  if (name === 'giveBack') return await call('dossiers.returnToPreparer', { id, reason });
  if (name === 'revoke') return await call('dossiers.revokeApproval', { id, reason });
  if (name === 'unseal' || name === 'withdraw') return await call(`dossiers.${name}`, { id, reason });
  return await call(`dossiers.${name}`, { id });
}
