import { Modal } from '@mantine/core';
import { type JSX, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import { type ObjectType, objectTypes } from '../../../shared/domain/object-types/object-type.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { useNavigation } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { moveInList } from '../../ui/move-in-list.ts';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import classes from './new-dossier-dialog.module.css';

/** Ctrl+N: choose the kind of property, and the editor opens. */
export function NewDossierDialog(): JSX.Element {
  const { t } = useTranslation();
  const { open, close } = useDialogs();
  return (
    <Modal opened={open === 'new-dossier'} onClose={close} title={t('dossiers.newTitle')} size={600} centered>
      <p className={classes.hint}>{t('dossiers.newHint')}</p>
      <TypeChoice />
    </Modal>
  );
}

function TypeChoice(): JSX.Element {
  const create = useCoreCommand('dossiers.create');
  const close = useDialogs((dialogs) => dialogs.close);
  const go = useNavigation((navigation) => navigation.go);
  const choices = useRef<HTMLDivElement>(null);
  const choose = (objectType: ObjectType): void => {
    if (create.isPending) return;
    create.mutate(
      { objectType },
      {
        onSuccess: ({ id }) => {
          close();
          go({ screen: 'editor', id });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(choices.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const next = moveInList(key, at, buttons.length, 2);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <>
      <div ref={choices} className={classes.choices} onKeyDown={onKeyDown}>
        {objectTypes
          .filter((type) => findObjectType(type))
          .map((type, index) => (
            <TypeButton key={type} type={type} first={index === 0} onChoose={choose} />
          ))}
      </div>
      <ErrorMessage error={create.error} />
    </>
  );
}

type TypeButtonProps = {
  readonly type: ObjectType;
  readonly first: boolean;
  readonly onChoose: (type: ObjectType) => void;
};

function TypeButton({ type, first, onChoose }: TypeButtonProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.choice}
      data-autofocus={first || undefined}
      onClick={() => onChoose(type)}
    >
      <span className={classes.icon} aria-hidden>
        <ObjectTypePicture type={type} size={22} silent />
      </span>
      <span>
        <span className={classes.name}>{t(`objectType.${type}`)}</span>
        <span className={classes.note}>{t(`objectTypeHint.${type}`)}</span>
      </span>
    </button>
  );
}
