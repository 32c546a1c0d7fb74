import { Checkbox, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryRow, DirectoryView } from '../../../shared/contract/directory.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { readableDays } from '../../ui/format.ts';
import classes from './directory.module.css';
import { FocusBack } from '../../ui/focus-back.tsx';

/** Chooses entries that are the same thing under another spelling. */
export function MergeDialog({ entry, onClose }: { entry: DirectoryView; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState(wordOf(entry.label));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const deferred = useDeferredValue(search);
  const { data } = useCoreQuery(
    'directory.list',
    { kind: entry.kind, search: deferred, offset: 0, limit: 30 },
    { keepPrevious: true },
  );
  const found = others(data?.rows, entry);
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
      {data && found.length === 0 ? <p className={classes.nothing}>{t('directory.notFound')}</p> : null}
      <ul className={classes.rows}>
        {found.map((row) => (
          <li key={row.id}>
            <Checkbox
              checked={chosen.has(row.id)}
              onChange={() => toggle(row.id)}
              label={`${row.label}${row.hint === '' ? '' : ` · ${readableDays(row.hint)}`}`}
            />
          </li>
        ))}
      </ul>
      <ErrorMessage error={merge.error} />
      <DialogButtons
        // What is ticked may have left the list with another search.
        label={chosen.size > 0 ? `${t('directory.mergeRun')} (${chosen.size})` : t('directory.mergeRun')}
        disabled={chosen.size === 0}
        busy={merge.isPending}
        onRun={run}
        onClose={onClose}
      />
    </Modal>
  );
}

/** The word to look for its like by: the first that is no «АТ» or «ТОВ». */
function wordOf(label: string): string {
  return /[\p{L}\p{N}]{4,}/u.exec(label)?.[0] ?? '';
}

function others(rows: readonly DirectoryRow[] | undefined, entry: DirectoryView): readonly DirectoryRow[] {
  return (rows ?? []).filter(({ id }) => id !== entry.id);
}

function toggled(chosen: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
