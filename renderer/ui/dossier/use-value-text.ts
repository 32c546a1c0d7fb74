import { useTranslation } from 'react-i18next';
import type { Field, FieldValue, Leaf, LeafField } from '../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { useLanguage } from '../language.ts';
import { textKeyOf } from './field-key.ts';
import { toText } from './leaf-text.ts';

/** Gives the way to read a value of a dossier in words: choices, yes and no, sums, days, units. */
export function useValueText() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const withUnit = (field: LeafField, text: string): string =>
    'unit' in field && field.unit && text !== '' ? `${text} ${t(`unit.${field.unit}`)}` : text;
  const leafText = (field: LeafField, pointer: Pointer, value: Leaf): string => {
    if (field.kind === 'yes-no') return value === true ? t('common.yes') : t('common.no');
    const choiceKey = `${textKeyOf(pointer)}.choices.${value}`;
    if (field.kind === 'choice' && i18n.exists(choiceKey)) return t(choiceKey);
    return withUnit(field, toText(field, value, language));
  };
  return (field: Field | undefined, pointer: Pointer | undefined, value: FieldValue | undefined): string => {
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return t('editor.history.rows', { count: value.length });
    if (!field || field.kind === 'list' || pointer === undefined) return String(value);
    return leafText(field, pointer, value);
  };
}
