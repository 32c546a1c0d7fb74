import { Checkbox, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryRow, DirectoryView } from '../../../shared/contract/directory.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import classes from './directory.module.css';
import { FocusBack } from '../../ui/focus-back.tsx';

/** Chooses entries that are the same thing under another spelling. */
export function MergeDialog({ entry, onClose }: { entry: DirectoryView; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState(entry.label.split(' ')[0] ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const deferred = useDeferredValue(search);
  const { data } = useCoreQuery(
    'directory.list',
    { kind: entry.kind, search: deferred, offset: 0, limit: 30 },
    { keepPrevious: true },
  );
  const merge = useCoreCommand('directory.merge');
  const toggle = (id: number): void => setChosen(toggled(chosen, id));
  const run = (): void =>
    merge.mutate(
      { into: entry.id, from: [...chosen] },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: t('directory.merged') });
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={t('directory.mergeTitle')} size="lg" centered>
      <FocusBack />
      <p className={classes.text}>{t('directory.mergeText', { label: entry.label })}</p>
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('directory.search')}
        placeholder={t('directory.search')}
        value={search}
        maxLength={200}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={classes.rows}>
        {others(data?.rows, entry).map((row) => (
          <li key={row.id}>
            <Checkbox
              checked={chosen.has(row.id)}
              onChange={() => toggle(row.id)}
              label={`${row.label}${row.hint === '' ? '' : ` · ${row.hint}`}`}
            />
          </li>
        ))}
      </ul>
      <ErrorMessage error={merge.error} />
      <DialogButtons
        label={t('directory.mergeRun')}
        disabled={chosen.size === 0}
        busy={merge.isPending}
        onRun={run}
        onClose={onClose}
      />
    </Modal>
  );
}

function others(rows: readonly DirectoryRow[] | undefined, entry: DirectoryView): readonly DirectoryRow[] {
  return (rows ?? []).filter(({ id }) => id !== entry.id);
}

function toggled(chosen: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
