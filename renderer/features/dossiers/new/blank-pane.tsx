import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import { type ObjectType, objectTypes } from '../../../../shared/domain/object-types/object-type.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { moveInList } from '../../../ui/move-in-list.ts';
import { ObjectTypePicture } from '../../../ui/object-type-picture.tsx';
import classes from '../new-dossier-dialog.module.css';

/** The kinds of property, found by a word; Enter takes the first that fits. */
export function BlankPane({ onMade }: { onMade: (id: DossierId) => void }): JSX.Element {
  const { t } = useTranslation();
  const create = useCoreCommand('dossiers.create');
  const [search, setSearch] = useState('');
  const choices = useRef<HTMLDivElement>(null);
  const kinds = objectTypes
    .filter((type) => findObjectType(type))
    .filter((type) => fits(`${t(`objectType.${type}`)} ${t(`objectTypeHint.${type}`)}`, search));
  const choose = (objectType: ObjectType | undefined): void => {
    if (objectType === undefined || create.isPending) return;
    create.mutate({ objectType }, { onSuccess: ({ id }) => onMade(id) });
  };
  const focus = (index: number): void => choices.current?.querySelectorAll('button')[index]?.focus();
  const onSearchKey = (event: KeyboardEvent): void => {
    const intoGrid = event.key === 'ArrowDown' || (event.key === 'ArrowRight' && search === '');
    if (intoGrid) focus(0);
    else if (event.key === 'Enter') choose(kinds[0]);
    else return;
    event.preventDefault();
  };
  const onGridKey = (event: KeyboardEvent): void => {
    const buttons = [...(choices.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp', ArrowDown: 'PageDown', ArrowUp: 'PageUp' }[
      event.key
    ];
    const next = moveInList(key ?? event.key, at, buttons.length, 2);
    if (next === undefined) return;
    event.preventDefault();
    focus(next);
  };
  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        leftSection={<IconSearch size={15} />}
        aria-label={t('newDossier.findKind')}
        placeholder={t('newDossier.findKind')}
        value={search}
        maxLength={100}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={onSearchKey}
      />
      <div ref={choices} className={classes.choices} onKeyDown={onGridKey}>
        {kinds.map((type) => (
          <KindButton key={type} type={type} onChoose={choose} />
        ))}
      </div>
      {kinds.length === 0 ? <p className={classes.hint}>{t('newDossier.noKind')}</p> : null}
      <ErrorMessage error={create.error} />
    </>
  );
}

function KindButton({
  type,
  onChoose,
}: {
  type: ObjectType;
  onChoose: (type: ObjectType) => void;
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.choice} onClick={() => onChoose(type)}>
      <span className={classes.icon} aria-hidden>
        <ObjectTypePicture type={type} size={20} silent />
      </span>
      <span>
        <span className={classes.name}>{t(`objectType.${type}`)}</span>
        <span className={classes.note}>{t(`objectTypeHint.${type}`)}</span>
      </span>
    </button>
  );
}

function fits(label: string, search: string): boolean {
  const words = search.toLocaleLowerCase('uk').split(/\s+/u);
  const text = label.toLocaleLowerCase('uk');
  return words.every((word) => text.includes(word));
}
