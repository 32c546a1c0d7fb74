import { Button, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogButtonsProps = {
  readonly label: ReactNode;
  /** Undefined inside a form: the button sends it. */
  readonly onRun?: (() => void) | undefined;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly focus?: boolean;
  readonly onClose: () => void;
  /** Something else at the left end. */
  readonly children?: ReactNode;
};

/** The end of a dialog: cancel, and the verb of what will happen. */
export function DialogButtons(props: DialogButtonsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mt="lg" gap="xs">
      <span>{props.children}</span>
      <Group gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          {...(props.onRun ? { onClick: props.onRun } : { type: 'submit' })}
          {...(props.focus ? { 'data-autofocus': true } : {})}
          disabled={props.disabled ?? false}
          loading={props.busy ?? false}
        >
          {props.label}
        </Button>
      </Group>
    </Group>
  );
}
