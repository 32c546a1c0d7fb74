import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../../shared/contract/directory.ts';
import type { FieldChange } from '../../../../shared/domain/directory/fill.ts';
import type { DirectoryKind } from '../../../../shared/domain/directory/kinds.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { call, toAppError } from '../../../data/api.ts';
import { useErrorText } from '../../../ui/error-message.tsx';
import { useEditor } from '../editor-context.ts';
import { type Filling, planFilling } from './fill-from.ts';

export type FillingState = {
  /** What has to be asked; undefined while nothing is. */
  readonly asked: Filling | undefined;
  readonly choose: (entry: Suggestion) => void;
  readonly confirm: (changes: readonly FieldChange[]) => void;
  readonly cancel: () => void;
};

/**
 * Fills from the directory as one step of undo. The plan is made over what core holds after everything typed was sent:
 * a field keeps an older picture of the rest of the form.
 */
export function useFilling(kind: DirectoryKind, pointer: Pointer, onDone: () => void): FillingState {
  const { dossier, flush } = useEditor();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<Filling>();
  const { id } = dossier;
  const told = (work: () => Promise<void>): void => {
    work().catch((cause: unknown) => {
      notifications.show({ color: 'red', message: errorText(toAppError(cause)) });
    });
  };
  const write = async (changes: readonly FieldChange[]): Promise<void> => {
    setAsked(undefined);
    const kept = changes.map(({ pointer: at, value }) => ({ pointer: at, value }));
    const { changed } =
      kept.length > 0 ? await call('dossiers.setFields', { id, changes: kept }) : { changed: 0 };
    onDone();
    notifications.show({ message: changed > 0 ? t('known.filled', { count: changed }) : t('known.nothing') });
  };
  const choose = async (entry: Suggestion): Promise<void> => {
    await flush();
    const { content } = await call('dossiers.get', { id });
    const filling = planFilling(content, kind, pointer, entry);
    const asks = filling.conflicts.length > 0 || (filling.parties !== undefined && filling.asksParties);
    if (asks) setAsked(filling);
    else await write([...filling.fill, ...(filling.parties ? [filling.parties] : [])]);
  };
  return {
    asked,
    choose: (entry) => told(() => choose(entry)),
    confirm: (changes) => told(() => write(changes)),
    cancel: () => setAsked(undefined),
  };
}
