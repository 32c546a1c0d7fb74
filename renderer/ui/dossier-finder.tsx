import { Modal, TextInput } from '@mantine/core';
import { IconArchive, IconSearch } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../shared/contract/dossiers.ts';
import type { AppError } from '../../shared/result.ts';
import type { DossierState } from '../../shared/domain/dossier.ts';
import { useCoreQuery } from '../data/queries.ts';
import classes from './dossier-finder.module.css';
import { ErrorMessage } from './error-message.tsx';
import { moveInList } from './move-in-list.ts';
import { ObjectTypePicture } from './object-type-picture.tsx';
import { DossierStateBadge } from './state-badge.tsx';

type DossierFinderProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly onChoose: (row: DossierRow) => void;
  readonly onClose: () => void;
};

/** Finds one dossier by words, in a dialog. */
export function DossierFinder({ opened, title, onChoose, onClose }: DossierFinderProps): JSX.Element {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg">
      <DossierSearch placeholder={title} onChoose={onChoose} />
    </Modal>
  );
}

type DossierSearchProps = {
  readonly placeholder: string;
  readonly states?: readonly DossierState[];
  readonly nothing?: string;
  /** Archived dossiers are found too, marked, behind the others. */
  readonly archivedToo?: boolean;
  readonly onChoose: (row: DossierRow) => void;
};

/** Keys that move inside the typed text, not in the list. */
const textKeys = new Set(['Home', 'End']);

/** The search itself: arrows choose, Enter takes; without words the newest come first. */
export function DossierSearch({
  placeholder,
  states = [],
  nothing,
  archivedToo = false,
  onChoose,
}: DossierSearchProps): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const { rows, found, error } = useFound(useDeferredValue(search), { states, archivedToo });
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const type = (text: string): void => {
    setSearch(text);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = textKeys.has(event.key) ? undefined : moveInList(event.key, current, rows.length, 5);
    const row = rows[current];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && row) onChoose(row);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={id}
        aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
        aria-label={placeholder}
        placeholder={placeholder}
        leftSection={<IconSearch size={15} />}
        value={search}
        maxLength={200}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ErrorMessage error={error} />
      <div role="listbox" id={id} aria-label={t('newDossier.copy')} className={classes.list}>
        <FoundRows id={id} rows={rows} current={current} onActive={setActive} onChoose={onChoose} />
      </div>
      {found && rows.length === 0 ? <Nothing text={nothing} /> : null}
    </>
  );
}

/** As many as a glance takes in; archived ones come behind them, so they are fewer. */
const mostShown = 12;
const mostArchived = 6;

type Found = {
  readonly rows: readonly DossierRow[];
  /** Every answer is here. */
  readonly found: boolean;
  readonly error: AppError | null;
};

function useFound(
  search: string,
  { states, archivedToo }: { readonly states: readonly DossierState[]; readonly archivedToo: boolean },
): Found {
  const filter = {
    search,
    states: [...states],
    objectTypes: [],
    sort: 'updated' as const,
    descending: true,
    offset: 0,
  };
  const here = useCoreQuery(
    'dossiers.list',
    { ...filter, archived: false, limit: mostShown },
    { keepPrevious: true },
  );
  const archived = useCoreQuery(
    'dossiers.list',
    { ...filter, archived: true, limit: mostArchived },
    { keepPrevious: true, enabled: archivedToo },
  );
  return {
    rows: [...(here.data?.rows ?? []), ...(archived.data?.rows ?? [])],
    found: here.data !== undefined && (!archivedToo || archived.data !== undefined),
    error: here.error ?? archived.error,
  };
}

type FoundRowsProps = {
  readonly id: string;
  readonly rows: readonly DossierRow[];
  readonly current: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (row: DossierRow) => void;
};

function FoundRows({ id, rows, current, onActive, onChoose }: FoundRowsProps): JSX.Element {
  return (
    <>
      {rows.map((row, index) => (
        <FoundRow
          key={row.id}
          id={`${id}-${index}`}
          row={row}
          active={index === current}
          onActive={() => onActive(index)}
          onChoose={onChoose}
        />
      ))}
    </>
  );
}

type FoundRowProps = {
  readonly id: string;
  readonly row: DossierRow;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onChoose: (row: DossierRow) => void;
};

function FoundRow({ id, row, active, onActive, onChoose }: FoundRowProps): JSX.Element {
  const { t } = useTranslation();
  const notes = [row.proceedingNumber, row.debtor, row.lotNumber ? `№ ${row.lotNumber}` : ''];
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes.row}
      onMouseEnter={onActive}
      onClick={() => onChoose(row)}
    >
      <ObjectTypePicture type={row.objectType} />
      <span className={classes.title}>{row.title || t('dossiers.untitled')}</span>
      <span className={classes.note}>{notes.filter((part) => part !== '').join(' · ')}</span>
      {row.archived ? (
        <span className={classes.archived}>
          <IconArchive size={13} aria-hidden /> {t('newDossier.archived')}
        </span>
      ) : null}
      <DossierStateBadge state={row.state} />
    </div>
  );
}

function Nothing({ text }: { text: string | undefined }): JSX.Element {
  const { t } = useTranslation();
  return <p className={classes.nothing}>{text ?? t('newDossier.noDossier')}</p>;
}
