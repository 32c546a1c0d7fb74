import { useTranslation } from 'react-i18next';
import {
  type ImportTarget,
  importTargets,
  partyRoles,
  type TargetGroup,
} from '../../../shared/domain/table-import/target.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';

/** Gives the words of places: the field's own name, with the role before it for parties. */
export function useTargetWords(): (target: ImportTarget) => string {
  const { t, i18n } = useTranslation();
  return (target) => {
    if (target === '#type') return t('tableImport.targetType');
    if (target === '#number') return t('tableImport.targetNumber');
    const role = partyRoles.find((each) => target.startsWith(`/parties/list/${each}/`));
    const key = `${textKeyOf(role ? target.replace(`/${role}/`, '/') : target)}.label`;
    const label = i18n.exists(key) ? t(key) : target;
    const group = role ?? (target.startsWith('/rights/encumbrances/') ? 'encumbrance' : undefined);
    return group ? `${t(`tableImport.group.${group}`)}: ${label}` : label;
  };
}

/** Gives every place for a choice, by group. */
export function useTargetChoices(): readonly {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}[] {
  const { t } = useTranslation();
  const wordOf = useTargetWords();
  const groups = new Map<TargetGroup, { value: string; label: string }[]>();
  for (const { target, group } of importTargets) {
    groups.set(group, [...(groups.get(group) ?? []), { value: target, label: wordOf(target) }]);
  }
  return [...groups].map(([group, items]) => ({ group: t(`tableImport.group.${group}`), items }));
}
