import { Button, Group, Modal, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/result.ts';
import { ErrorMessage } from './error-message.tsx';
import { FocusBack } from './focus-back.tsx';

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The verb of what will happen: «Надіслати», not «Так». */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** The text says why it cannot be done now. */
  readonly disabled?: boolean;
  readonly error?: AppError | null | undefined;
  /** Over another dialog, inside of a `Modal.Stack`: Esc then closes this one only. */
  readonly stackId?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Once it has faded out: whoever drew the dialog may take it away only now, or Esc goes on to the page. */
  readonly onExited?: () => void;
};

/** Asks before something that cannot simply be undone. Enter confirms, Esc cancels. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      {...(props.stackId === undefined ? {} : { stackId: props.stackId })}
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size="md"
      centered
      {...(props.onExited ? { transitionProps: { onExited: props.onExited } } : {})}
    >
      <FocusBack />
      <Text component="div">{props.children}</Text>
      <ErrorMessage error={props.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          data-autofocus
          color={props.danger ? 'red.9' : 'brand'}
          loading={props.busy ?? false}
          disabled={props.disabled ?? false}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
