import { Checkbox, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContentPart, contentParts } from '../../../shared/domain/reuse/parts.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useEditor } from './editor-context.ts';
import { FocusBack } from '../../ui/focus-back.tsx';

/** Names a template and chooses which parts it keeps; a taken name is replaced only when that is said. */
export function TemplateDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { dossier, flush } = useEditor();
  const [name, setName] = useState('');
  const [parts, setParts] = useState<readonly ContentPart[]>(['storage', 'payment']);
  const save = useCoreCommand('templates.save');
  const taken = save.error?.reason === 'template-name';
  const submit = async (): Promise<void> => {
    await flush();
    save.mutate(
      { dossierId: dossier.id, name, parts: [...parts], replace: taken },
      {
        onSuccess: () => {
          notifications.show({ message: t('newDossier.templateSaved') });
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('newDossier.saveTemplate')} size="md" centered>
      <FocusBack />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          data-autofocus
          required
          minLength={2}
          maxLength={120}
          label={t('newDossier.templateName')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            save.reset();
          }}
        />
        <PartsKept parts={parts} onParts={setParts} />
        <ErrorMessage error={save.error} />
        <DialogButtons
          label={taken ? t('newDossier.replaceTemplate') : t('action.save')}
          disabled={parts.length === 0}
          busy={save.isPending}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

type PartsKeptProps = {
  readonly parts: readonly ContentPart[];
  readonly onParts: (parts: readonly ContentPart[]) => void;
};

function PartsKept({ parts, onParts }: PartsKeptProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      mt="md"
      label={t('newDossier.take')}
      value={[...parts]}
      onChange={(chosen) => onParts(contentParts.filter((part) => chosen.includes(part)))}
    >
      {contentParts.map((part) => (
        <Checkbox key={part} mt={6} value={part} label={t(`part.${part}`)} />
      ))}
    </Checkbox.Group>
  );
}
