import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryView } from '../../../shared/contract/directory.ts';
import { parseDateInput } from '../../../shared/domain/civil-date.ts';
import { directoryFieldsOf, type KnownValues, placeOf } from '../../../shared/domain/directory/kinds.ts';
import type { Leaf, LeafField } from '../../../shared/domain/fields/field.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { toText } from '../../ui/dossier/leaf-text.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useLanguage } from '../../ui/language.ts';
import classes from './directory.module.css';
import { FocusBack } from '../../ui/focus-back.tsx';

/** Corrects what is offered from now on; dossiers stay as they are. */
export function CorrectDialog({
  entry,
  onClose,
}: {
  entry: DirectoryView;
  onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const [values, setValues] = useState<KnownValues>(entry.values);
  const correct = useCoreCommand('directory.correct');
  const run = (next: KnownValues | null): void =>
    correct.mutate(
      { id: entry.id, values: next },
      {
        onSuccess: () => {
          notifications.show({ message: t('directory.saved') });
          onClose();
        },
      },
    );
  const set = (key: string, value: Leaf | undefined): void => {
    const { [key]: _before, ...others } = values;
    setValues(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <Modal opened onClose={onClose} title={entry.label} size="lg" centered>
      <FocusBack />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(values);
        }}
      >
        <p className={classes.text}>{t('directory.text')}</p>
        <div className={classes.form}>
          {directoryFieldsOf(entry.kind).map((field, index) =>
            field.kind === 'list' ? null : (
              <ValueInput
                key={field.key}
                field={field}
                pointer={`${placeOf(entry.kind)}/${field.key}`}
                value={values[field.key]}
                first={index === 0}
                onChange={(value) => set(field.key, value)}
              />
            ),
          )}
        </div>
        <ErrorMessage error={correct.error} />
        <DialogButtons label={t('directory.save')} busy={correct.isPending} onClose={onClose}>
          {entry.corrected ? (
            <Button variant="subtle" color="gray" onClick={() => run(null)}>
              {t('directory.forget')}
            </Button>
          ) : null}
        </DialogButtons>
      </form>
    </Modal>
  );
}

type ValueInputProps = {
  readonly field: LeafField;
  readonly pointer: string;
  readonly value: Leaf | undefined;
  readonly first: boolean;
  readonly onChange: (value: Leaf | undefined) => void;
};

function ValueInput({ field, pointer, value, first, onChange }: ValueInputProps): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState(toText(field, value, language));
  const label = t(`${textKeyOf(pointer)}.label`);
  const change = (typed: string): void => {
    setText(typed);
    onChange(toLeaf(field, typed));
  };
  if (field.kind !== 'choice' && field.kind !== 'yes-no') {
    return (
      <TextInput
        label={label}
        value={text}
        {...(first ? { 'data-autofocus': true } : {})}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  const choices =
    field.kind === 'choice'
      ? field.choices.map((choice) => ({
          value: choice,
          label: t(`${textKeyOf(pointer)}.choices.${choice}`),
        }))
      : [
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ];
  return (
    <NativeSelect
      label={label}
      value={text}
      data={[{ value: '', label: t('editor.notChosen') }, ...choices]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** What cannot be read stays as typed, as in the dossier. */
function toLeaf(field: LeafField, typed: string): Leaf | undefined {
  if (typed.trim() === '') return undefined;
  if (field.kind === 'yes-no') return typed === 'yes';
  if (field.kind === 'money') return parseMoney(typed) ?? typed;
  return field.kind === 'date' ? (parseDateInput(typed) ?? typed) : typed;
}
