import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRestore } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedField, ComparedSide } from '../../../shared/domain/compare/compare.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { useErrorText } from '../../ui/error-message.tsx';

type RestoreButtonProps = {
  readonly id: DossierId;
  readonly left: ComparedSide;
  readonly field: ComparedField;
};

/** Puts the left side's value back into the dossier as it is now; of a row that came or went, its whole list. */
export function RestoreButton({ id, left, field }: RestoreButtonProps): JSX.Element | null {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data } = useCoreQuery('dossiers.get', { id });
  const restore = useCoreCommand('dossiers.setField');
  if (!data?.may.includes('edit')) return null;
  const whole = field.row !== undefined && field.row.mark !== 'changed';
  const pointer = whole ? (field.row?.list ?? field.pointer) : field.pointer;
  const value = whole ? (valueAt(left.content, pointer) ?? null) : (field.before ?? null);
  // The dossier may have changed since it was compared: a row is told by its id, not by where it stood.
  const rowId = whole ? undefined : field.row?.key;
  const label = t('compare.restore', { field: t(`${textKeyOf(pointer)}.label`) });
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      loading={restore.isPending}
      onClick={() =>
        restore.mutate(
          { id, pointer, value, rowId },
          {
            onSuccess: () => notifications.show({ message: t('compare.restored') }),
            onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
          },
        )
      }
    >
      <IconRestore size={15} />
    </ActionIcon>
  );
}
