import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '../../../../shared/domain/fields/applies.ts';
import { kindAt } from '../../../../shared/domain/directory/kinds.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { textKeyOf } from '../../../ui/dossier/field-key.ts';
import { toText } from '../../../ui/dossier/leaf-text.ts';
import { useLanguage } from '../../../ui/language.ts';
import { useEditor } from '../editor-context.ts';
import { toValue } from '../../../ui/dossier/field-text.ts';
import { KnownControl } from '../known/known-control.tsx';
import { CalendarButton, openCalendar } from './calendar-button.tsx';
import { ClassifierControl } from './classifier-control.tsx';
import { leaveOnEscape, type LeafControlProps, useDraft, useLeaf } from './use-leaf.ts';
import classes from './fields.module.css';

/** The input of one field, by its kind. */
export function LeafControl(props: LeafControlProps): JSX.Element {
  const known = kindAt(props.pointer);
  if (known) return <KnownControl {...props} kind={known} />;
  const { field } = props;
  if (field.kind === 'choice' || field.kind === 'yes-no') return <ChoiceControl {...props} />;
  if (field.kind === 'text' && field.classifier)
    return <ClassifierControl {...props} field={field} classifier={field.classifier} />;
  return <TextControl {...props} />;
}

function ChoiceControl(all: LeafControlProps): JSX.Element {
  const { field, pointer } = all;
  const { value, readOnly, set, props } = useLeaf(all);
  const { dossier } = useEditor();
  const { t } = useTranslation();
  const options =
    field.kind === 'choice'
      ? choicesOf(field, dossier.objectType, value).map((choice) => ({
          value: choice,
          label: t(`${textKeyOf(pointer)}.choices.${choice}`),
        }))
      : [
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ];
  return (
    <NativeSelect
      {...props}
      disabled={readOnly}
      value={toText(field, value, 'uk')}
      data={[{ value: '', label: t('editor.notChosen') }, ...options]}
      onChange={(event) => set(pointer, toValue(field, event.currentTarget.value))}
    />
  );
}

function TextControl(all: LeafControlProps): JSX.Element {
  const { field, pointer } = all;
  const { value, readOnly, set, flush, props } = useLeaf(all);
  const { draft, setDraft } = useDraft();
  const { t } = useTranslation();
  const language = useLanguage();
  const text = draft ?? toText(field, value, language);
  const shared = {
    ...props,
    value: text,
    readOnly,
    spellCheck: field.kind === 'multiline' || field.kind === 'text',
    autoComplete: 'off',
    ...('maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {}),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value);
      set(pointer, toValue(field, event.currentTarget.value));
    },
    onBlur: () => {
      setDraft(undefined);
      void flush();
    },
  };
  if (field.kind === 'multiline') return <Textarea {...shared} autosize minRows={3} maxRows={24} />;
  const right = rightSideOf(field, t);
  return (
    <TextInput
      {...shared}
      data-kind={field.kind}
      className={classes.input ?? ''}
      inputMode={field.kind === 'money' || field.kind === 'decimal' ? 'decimal' : 'text'}
      onKeyDown={(event) => (opensCalendar(event, field) ? openCalendar(pointer) : leaveOnEscape(event))}
      {...(field.kind === 'date' && !readOnly
        ? {
            rightSection: (
              <CalendarButton pointer={pointer} value={value} onPick={(date) => set(pointer, date)} />
            ),
          }
        : right)}
    />
  );
}

function rightSideOf(field: LeafField, t: (key: string) => string): object {
  const unit = 'unit' in field ? field.unit : undefined;
  if (unit) return { rightSection: <span className={classes.unit}>{t(`unit.${unit}`)}</span> };
  if (field.kind === 'money')
    return { rightSection: <span className={classes.unit}>{t('common.hryvnia')}</span> };
  return {};
}

/** Alt+↓ opens what an input offers, as in every list of the system. */
function opensCalendar(event: KeyboardEvent<HTMLElement>, field: LeafField): boolean {
  return field.kind === 'date' && event.altKey && event.key === 'ArrowDown';
}
