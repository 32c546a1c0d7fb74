import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type JSX, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaf, LeafField } from '../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { useLanguage } from '../language.ts';
import { textKeyOf } from './field-key.ts';
import { toValue } from './field-text.ts';
import { toText } from './leaf-text.ts';

type ValueInputProps = {
  readonly field: LeafField;
  readonly pointer: Pointer;
  readonly value: Leaf | undefined;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly error?: ReactNode;
  /** Gives what would be kept: what cannot be read stays as typed, as in a dossier. */
  readonly onChange: (value: Leaf | null) => void;
};

/** The input of one value outside of the editor, by the kind of its field. */
export function ValueInput({ field, pointer, value, onChange, ...rest }: ValueInputProps): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState(toText(field, value, language));
  const options = useOptions(field, pointer);
  const props = {
    label: t(`${textKeyOf(pointer)}.label`),
    value: text,
    disabled: rest.disabled ?? false,
    error: rest.error,
    ...(rest.autoFocus ? { 'data-autofocus': true } : {}),
    ...('maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {}),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setText(event.currentTarget.value);
      onChange(toValue(field, event.currentTarget.value));
    },
  };
  if (options) return <NativeSelect {...props} data={[...options]} />;
  if (field.kind === 'multiline') return <Textarea {...props} autosize minRows={2} maxRows={8} />;
  return <TextInput {...props} autoComplete="off" />;
}

/** What can be chosen; undefined where a value is typed. */
function useOptions(
  field: LeafField,
  pointer: Pointer,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  const { t } = useTranslation();
  const none = { value: '', label: t('editor.notChosen') };
  if (field.kind === 'choice')
    return [
      none,
      ...field.choices.map((choice) => ({
        value: choice,
        label: t(`${textKeyOf(pointer)}.choices.${choice}`),
      })),
    ];
  if (field.kind !== 'yes-no') return undefined;
  return [none, { value: 'yes', label: t('common.yes') }, { value: 'no', label: t('common.no') }];
}
