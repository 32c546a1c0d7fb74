import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRestore } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../../shared/domain/fields/field.ts';
import { restorePlace } from '../../../../shared/domain/fields/row-place.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { toAppError } from '../../../data/api.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { useErrorText } from '../../../ui/error-message.tsx';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';

type HistoryRestoreProps = {
  readonly pointer: Pointer;
  readonly before: FieldValue;
  readonly rowId: string | undefined;
};

/** Puts an earlier value back, in a list into the row it was in; where that row is gone the button says so. Nothing while the dossier is closed to changes. */
export function HistoryRestore({ pointer, before, rowId }: HistoryRestoreProps): JSX.Element | null {
  const { t } = useTranslation();
  const { content, readOnly } = useEditor();
  const words = useFieldWords();
  const { restore, busy } = useRestore();
  if (readOnly) return null;
  const place = restorePlace(content, { pointer, rowId });
  const name = `${t('editor.history.restore')}: ${words.placeOf(place.ok ? place.pointer : pointer)}`;
  const why = place.ok ? undefined : t(`editor.history.${place.problem}`);
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      title={why ?? t('editor.history.restore')}
      aria-label={why === undefined ? name : `${name}. ${why}`}
      // Not `disabled`: the reason must be seen over the button and be reached by the keyboard.
      {...(place.ok ? {} : { 'aria-disabled': true, 'data-disabled': true })}
      loading={busy}
      onClick={() => {
        if (place.ok) restore({ pointer, value: before, rowId });
      }}
    >
      <IconRestore size={15} />
    </ActionIcon>
  );
}

type Restored = { readonly pointer: Pointer; readonly value: FieldValue; readonly rowId: string | undefined };

/** Typing is saved first; core finds the row in what stands then, so that no other row can get the value. */
function useRestore(): { readonly restore: (restored: Restored) => void; readonly busy: boolean } {
  const { dossier, flush } = useEditor();
  const errorText = useErrorText();
  const setField = useCoreCommand('dossiers.setField');
  const run = async (restored: Restored): Promise<void> => {
    await flush();
    await setField.mutateAsync({ id: dossier.id, ...restored });
  };
  const restore = (restored: Restored): void => {
    run(restored).catch((cause: unknown) => {
      notifications.show({ color: 'red', message: errorText(toAppError(cause)) });
    });
  };
  return { restore, busy: setField.isPending };
}
