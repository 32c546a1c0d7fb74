import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../shared/contract/dossiers.ts';
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
  readonly onChoose: (row: DossierRow) => void;
};

/** The search itself: arrows choose, Enter takes; without words the newest come first. */
export function DossierSearch({
  placeholder,
  states = [],
  nothing,
  onChoose,
}: DossierSearchProps): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const deferred = useDeferredValue(search);
  const { data, error } = useCoreQuery(
    'dossiers.list',
    {
      search: deferred,
      states: [...states],
      objectTypes: [],
      archived: false,
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: 12,
    },
    { keepPrevious: true },
  );
  const rows = data?.rows ?? [];
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next =
      event.key === 'Home' || event.key === 'End'
        ? undefined
        : moveInList(event.key, current, rows.length, 5);
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
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ErrorMessage error={error} />
      <div role="listbox" id={id} aria-label={t('newDossier.copy')} className={classes.list}>
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes.row}
            onMouseEnter={() => setActive(index)}
            onClick={() => onChoose(row)}
          >
            <ObjectTypePicture type={row.objectType} />
            <span className={classes.title}>{row.title || t('dossiers.untitled')}</span>
            <span className={classes.note}>
              {[row.proceedingNumber, row.debtor, row.lotNumber ? `№ ${row.lotNumber}` : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <DossierStateBadge state={row.state} />
          </div>
        ))}
      </div>
      {data && rows.length === 0 ? (
        <p className={classes.nothing}>{nothing ?? t('newDossier.noDossier')}</p>
      ) : null}
    </>
  );
}
