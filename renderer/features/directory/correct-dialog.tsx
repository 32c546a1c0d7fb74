import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryView } from '../../../shared/contract/directory.ts';
import { directoryFieldsOf, type KnownValues, placeOf } from '../../../shared/domain/directory/kinds.ts';
import type { Leaf } from '../../../shared/domain/fields/field.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ValueInput } from '../../ui/dossier/value-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
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
  const set = (key: string, value: Leaf | null): void => {
    const { [key]: _before, ...others } = values;
    setValues(value === null ? others : { ...others, [key]: value });
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
                autoFocus={index === 0}
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
