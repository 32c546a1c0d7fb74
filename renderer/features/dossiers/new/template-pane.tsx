import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '../../../../shared/contract/reuse.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { useCoreCommand, useCoreQuery } from '../../../data/queries.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { ObjectTypePicture } from '../../../ui/object-type-picture.tsx';
import classes from '../new-dossier-dialog.module.css';
import { ReuseForm } from './reuse-form.tsx';

/** Templates of this workstation: chosen, renamed, removed. */
export function TemplatePane({ onMade }: { onMade: (id: DossierId) => void }): JSX.Element {
  const [chosen, setChosen] = useState<TemplateRow>();
  return chosen ? (
    <ReuseForm
      source={{ templateId: chosen.id }}
      title={chosen.name}
      kind={chosen.objectType}
      parts={chosen.parts}
      ticked={chosen.parts}
      onMade={onMade}
      onBack={() => setChosen(undefined)}
    />
  ) : (
    <TemplateList onChoose={setChosen} />
  );
}

function TemplateList({ onChoose }: { onChoose: (template: TemplateRow) => void }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('templates.list', {});
  const [removed, setRemoved] = useState<TemplateRow>();
  const [asking, setAsking] = useState(false);
  const remove = useCoreCommand('templates.remove');
  return (
    <>
      <ErrorMessage error={error} />
      {data?.length === 0 ? <p className={classes.hint}>{t('newDossier.noTemplates')}</p> : null}
      <ul className={classes.templates}>
        {(data ?? []).map((template, index) => (
          <TemplateLine
            key={template.id}
            template={template}
            first={index === 0}
            onChoose={() => onChoose(template)}
            onRemove={() => {
              setRemoved(template);
              setAsking(true);
            }}
          />
        ))}
      </ul>
      {removed ? (
        <ConfirmDialog
          stackId="remove-template"
          opened={asking}
          danger
          title={t('newDossier.removeTemplate', { name: removed.name })}
          confirmLabel={t('action.remove')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ id: removed.id }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {t('newDossier.removeTemplateText')}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

type TemplateLineProps = {
  readonly template: TemplateRow;
  readonly first: boolean;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
};

function TemplateLine({ template, first, onChoose, onRemove }: TemplateLineProps): JSX.Element {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  return (
    <li>
      {renaming ? (
        <RenameField template={template} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={classes.choice}
          {...(first ? { 'data-autofocus': true } : {})}
          onClick={onChoose}
        >
          <ObjectTypePicture type={template.objectType} size={20} silent />
          <span>
            <span className={classes.name}>{template.name}</span>
            <span className={classes.note}>
              {template.parts.map((part) => t(`part.${part}`)).join(', ')} · {template.createdByName}
            </span>
          </span>
        </button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${t('newDossier.rename')}: ${template.name}`}
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t('newDossier.removeTemplate', { name: template.name })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

function RenameField({ template, onDone }: { template: TemplateRow; onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const [name, setName] = useState(template.name);
  const rename = useCoreCommand('templates.rename');
  const save = (): void => {
    if (name.trim() === template.name) onDone();
    else rename.mutate({ id: template.id, name }, { onSuccess: onDone });
  };
  return (
    <TextInput
      className={classes.rename ?? ''}
      aria-label={t('newDossier.templateName')}
      autoFocus
      // Esc gives up the new name, not the dialog.
      data-mantine-stop-propagation
      value={name}
      maxLength={120}
      error={rename.error ? t('reason.template-name') : null}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') onDone();
      }}
      onBlur={save}
    />
  );
}
