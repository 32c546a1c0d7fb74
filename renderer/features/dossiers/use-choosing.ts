import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFilter, DossierRow } from '../../../shared/contract/dossiers.ts';
import { call, toAppError } from '../../data/api.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useDossierSelection } from '../../state/dossier-selection.ts';
import { useErrorText } from '../../ui/error-message.tsx';

type Choosing = {
  readonly isChosen: (row: DossierRow | undefined) => boolean;
  /** `through`: with everything between the row chosen last and this one. */
  readonly choose: (row: DossierRow, index: number, through: boolean) => void;
  /** Space, Shift with arrows, Ctrl+A, Esc. Says whether the key was meant. */
  readonly onKey: (event: KeyboardEvent, count: number) => boolean;
};

/** How rows are chosen by mouse and keyboard. */
export function useChoosing(
  filter: Omit<DossierFilter, 'offset' | 'limit'>,
  rowAt: (index: number) => DossierRow | undefined,
  current: number,
): Choosing {
  const { ids, toggle, add, clear } = useDossierSelection();
  const set = useDossierList((list) => list.set);
  const anchor = useRef(current);
  const addRows = (from: number, to: number): void => {
    const rows = Array.from({ length: Math.abs(to - from) + 1 }, (_, step) =>
      rowAt(Math.min(from, to) + step),
    );
    add(rows.flatMap((row) => (row ? [row.id] : [])));
  };
  const addAll = useAddAll(filter);
  const keys: Readonly<Record<string, (count: number) => void>> = {
    ' ': () => {
      const row = rowAt(current);
      anchor.current = current;
      if (row) toggle(row.id);
    },
    'Shift+ArrowDown': (count) => {
      const next = Math.min(count - 1, current + 1);
      addRows(current, next);
      set({ active: next });
    },
    'Shift+ArrowUp': () => {
      const next = Math.max(0, current - 1);
      addRows(current, next);
      set({ active: next });
    },
    'Control+a': addAll,
    ...(ids.size > 0 ? { Escape: clear } : {}),
  };
  return {
    isChosen: (row) => row !== undefined && ids.has(row.id),
    choose: (row, index, through) => {
      if (through) addRows(anchor.current, index);
      else toggle(row.id);
      anchor.current = index;
      set({ active: index });
    },
    onKey: (event, count) => {
      const action = keys[keyOf(event)];
      if (!action || count === 0) return false;
      event.preventDefault();
      event.stopPropagation();
      action(count);
      return true;
    },
  };
}

/** Chooses all that the list holds, as many as one action takes; says so when there are more. */
function useAddAll(filter: Omit<DossierFilter, 'offset' | 'limit'>): () => void {
  const add = useDossierSelection((selection) => selection.add);
  const textOf = useErrorText();
  const { t } = useTranslation();
  const addAll = async (): Promise<void> => {
    const { ids, total } = await call('dossiers.allIds', filter);
    add(ids);
    if (total > ids.length)
      notifications.show({ message: t('finding.firstChosen', { count: ids.length, total }) });
  };
  return () => {
    addAll().catch((cause: unknown) => {
      notifications.show({ color: 'red', message: textOf(toAppError(cause)) });
    });
  };
}

/** «a» by place, so that Ctrl+A works in the Ukrainian layout. */
function keyOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey;
  if (control) return event.code === 'KeyA' ? 'Control+a' : '';
  return event.shiftKey ? `Shift+${event.key}` : event.key;
}
