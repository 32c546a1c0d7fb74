import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type JSX, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/result.ts';
import { ErrorMessage } from './error-message.tsx';
import { FocusBack } from './focus-back.tsx';

type ReasonDialogProps = {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  /** Shortest reason that core takes. */
  readonly minimum: number;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: AppError | null | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** Once it has faded out: whoever drew the dialog may take it away only now, or Esc goes on to the page. */
  readonly onExited?: () => void;
};

/** Asks for a reason that goes into the history. Ctrl+Enter confirms. */
export function ReasonDialog(props: ReasonDialogProps): JSX.Element {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size="md"
      centered
      {...(props.onExited ? { transitionProps: { onExited: props.onExited } } : {})}
    >
      <FocusBack />
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm(props: ReasonDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const enough = reason.trim().length >= props.minimum;
  const submit = (): void => {
    setTried(true);
    if (enough) props.onConfirm(reason.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {props.children}
      <Textarea
        data-autofocus
        label={t('common.reason')}
        description={t('common.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
        }}
        error={tried && !enough ? t('common.reasonTooShort', { minimum: props.minimum }) : null}
        maxLength={1000}
        autosize
        minRows={3}
        maxRows={10}
      />
      <ErrorMessage error={props.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" color={props.danger ? 'red.9' : 'brand'} loading={props.busy ?? false}>
          {props.confirmLabel}
        </Button>
      </Group>
    </form>
  );
}
