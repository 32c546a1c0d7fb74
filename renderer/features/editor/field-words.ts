import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { rowNumberOf, textKeyOf } from '../../ui/dossier/field-key.ts';
import { sectionOf } from './pointers.ts';

export type FieldWords = {
  readonly labelOf: (pointer: Pointer) => string;
  readonly helpOf: (pointer: Pointer) => string | undefined;
  /** Section, row and name of a place, for lists of findings and history. */
  readonly placeOf: (pointer: Pointer) => string;
  readonly sentenceOf: (finding: Finding) => string;
  readonly mendOf: (finding: Finding) => string | undefined;
};

/** Words for fields and findings in the window's language. */
export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation();
  const known = (key: string): string | undefined => (i18n.exists(key) ? t(key) : undefined);
  const labelOf = (pointer: Pointer): string => {
    const documentType = /^\/(?:files|documents)\/([a-z-]+)/.exec(pointer)?.[1];
    return (
      known(`${textKeyOf(pointer)}.label`) ??
      (documentType ? known(`documentType.${documentType}`) : undefined) ??
      t(`section.${sectionOf(pointer)}`)
    );
  };
  const paramsOf = (finding: Finding): Record<string, string | number> => ({
    field: labelOf(finding.pointer),
    label: labelOf(finding.pointer),
    ...Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, wordOf(name, value)])),
  });
  const wordOf = (name: string, value: string | number): string | number => {
    if (/^(type|documents?|documentType)$/.test(name)) {
      const types = String(value).split(',');
      return types.map((type) => known(`documentType.${type}`) ?? type).join(', ');
    }
    if (/^(field|pointer)$/.test(name) && String(value).startsWith('/')) return labelOf(String(value));
    return value;
  };
  return {
    labelOf,
    helpOf: (pointer) => known(`${textKeyOf(pointer)}.help`),
    placeOf: (pointer) => {
      const row = rowNumberOf(pointer);
      const parts = [
        t(`section.${sectionOf(pointer)}`),
        row === undefined ? '' : `№ ${row}`,
        labelOf(pointer),
      ];
      return [...new Set(parts)].filter((part) => part !== '').join(' › ');
    },
    sentenceOf: (finding) => t(`check.${finding.code}.${finding.message}`, paramsOf(finding)),
    mendOf: (finding) => {
      const key = `check.${finding.code}.mend`;
      return i18n.exists(key) ? t(key, paramsOf(finding)) : undefined;
    },
  };
}
