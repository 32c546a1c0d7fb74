import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../../shared/domain/reference/difference.ts';
import { useLanguage } from '../../../ui/language.ts';

const order = ['O', 'K', 'P', 'H', 'M', 'T', 'X', 'C', 'B', 'division', 'group', 'class', 'category', 'item'];

/** Gives what a classifier consists of: «25 області, 136 райони …», the biggest units first. */
export function useCountText(): (counts: Readonly<Record<string, number>>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (counts) =>
    order
      .filter((kind) => counts[kind] !== undefined)
      .map((kind) => `${t(`reference.kind.${kind}`)} ${(counts[kind] ?? 0).toLocaleString(language)}`)
      .join(', ');
}

/** Gives how a version differs from the one before, in words. */
export function useDifferenceText(): (difference: Difference) => string {
  const { t } = useTranslation();
  return (difference) => {
    const parts = (['added', 'removed', 'renamed', 'moved'] as const).filter((what) => difference[what] > 0);
    if (parts.length === 0) return t('reference.same');
    return parts.map((what) => t(`reference.difference.${what}`, { count: difference[what] })).join(', ');
  };
}
