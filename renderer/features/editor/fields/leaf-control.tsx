import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '../../../../shared/domain/fields/applies.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { textKeyOf } from '../../../ui/dossier/field-key.ts';
import { toText } from '../../../ui/dossier/leaf-text.ts';
import { useLanguage } from '../../../ui/language.ts';
import { useEditor } from '../editor-context.ts';
import { problemOf, toValue } from '../field-text.ts';
import { findingsAt, inputIdOf, isOnlyMissing } from '../pointers.ts';
import { CalendarButton, openCalendar } from './calendar-button.tsx';
import classes from './fields.module.css';

type LeafControlProps = {
  readonly field: LeafField;
  readonly pointer: Pointer;
  /** Names the input where there is no visible label (cells of a table). */
  readonly label?: string;
};

/** The input of one field, by its kind. */
export function LeafControl(props: LeafControlProps): JSX.Element {
  const { kind } = props.field;
  return kind === 'choice' || kind === 'yes-no' ? <ChoiceControl {...props} /> : <TextControl {...props} />;
}

function useShared({ field, pointer, label }: LeafControlProps) {
  const { content, findings, readOnly, set, onFocusField, flush } = useEditor();
  const value = valueAt(content, pointer);
  const own = findingsAt(findings, pointer);
  const blocked = own.some((finding) => finding.severity === 'block' && !isOnlyMissing(finding));
  const props = {
    id: inputIdOf(pointer),
    error: blocked || problemOf(field, value) !== undefined,
    onFocus: () => onFocusField(pointer),
    ...(own.some(isOnlyMissing) ? { 'aria-required': true } : {}),
    ...(label ? { 'aria-label': label } : {}),
  };
  return { value, readOnly, set, flush, props };
}

function ChoiceControl(all: LeafControlProps): JSX.Element {
  const { field, pointer } = all;
  const { value, readOnly, set, props } = useShared(all);
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
  const { value, readOnly, set, flush, props } = useShared(all);
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

/** Half-typed text of the focused input; an undo drops it, so that the field shows what core has. */
function useDraft(): { draft: string | undefined; setDraft: (text: string | undefined) => void } {
  const { epoch } = useEditor();
  const [draft, setDraft] = useState<{ readonly text: string; readonly epoch: number } | undefined>();
  return {
    draft: draft?.epoch === epoch ? draft.text : undefined,
    setDraft: (text) => setDraft(text === undefined ? undefined : { text, epoch }),
  };
}

/** Alt+↓ opens what an input offers, as in every list of the system. */
function opensCalendar(event: KeyboardEvent<HTMLElement>, field: LeafField): boolean {
  return field.kind === 'date' && event.altKey && event.key === 'ArrowDown';
}

/** Esc leaves the field first; only the next one leaves the screen. */
function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
  event.currentTarget.blur();
}
