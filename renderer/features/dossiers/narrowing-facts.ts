import type { TFunction } from 'i18next';
import type { Narrowing, NarrowingChoices } from '../../../shared/contract/dossier-list.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatCivilDate } from '../../ui/format.ts';

/** One removable part of what narrows the list, in words, and the list without it. */
export type Chip = { readonly key: string; readonly text: string; readonly without: Narrowing };

function list(values: readonly string[] | undefined): string {
  return (values ?? []).join(', ');
}

/** Gives a chip for every part of a narrowing; ranges are one. */
export function chipsOf(
  narrow: Narrowing,
  choices: NarrowingChoices | undefined,
  t: TFunction,
  language: 'uk' | 'en',
): readonly Chip[] {
  const nameOf = (id: string): string => choices?.officers.find((officer) => officer.id === id)?.name ?? id;
  const money = (sum: number): string => formatMoney(sum, language);
  const range = (from: string | undefined, to: string | undefined): string =>
    [from && t('finding.from', { value: from }), to && t('finding.to', { value: to })]
      .filter(Boolean)
      .join(' ');
  const part = (keys: readonly (keyof Narrowing)[], text: string): readonly Chip[] =>
    keys.some((key) => narrow[key] !== undefined)
      ? [{ key: keys.join(' '), text, without: withoutKeys(narrow, keys) }]
      : [];
  const days = (from?: string, to?: string): string =>
    range(from && formatCivilDate(from), to && formatCivilDate(to));
  return [
    ...part(['states'], list(narrow.states?.map((state) => t(`dossierState.${state}`)))),
    ...part(
      ['priceFrom', 'priceTo'],
      `${t('finding.price')} ${range(
        narrow.priceFrom === undefined ? undefined : money(narrow.priceFrom),
        narrow.priceTo === undefined ? undefined : money(narrow.priceTo),
      )}`,
    ),
    ...part(['regions'], list(narrow.regions)),
    ...part(['settlements'], list(narrow.settlements)),
    ...part(['officers'], list(narrow.officers?.map(nameOf))),
    ...part(
      ['changedFrom', 'changedTo'],
      `${t('finding.changed')} ${days(narrow.changedFrom, narrow.changedTo)}`,
    ),
    ...part(['attempts'], t('finding.attemptChip', { list: list(narrow.attempts?.map(String)) })),
    ...part(
      ['auctionFrom', 'auctionTo'],
      `${t('finding.auction')} ${days(narrow.auctionFrom, narrow.auctionTo)}`,
    ),
    ...part(['dueTo'], `${t('finding.due')} ${days(undefined, narrow.dueTo)}`),
    ...part(['problems'], t(narrow.problems === false ? 'finding.withoutProblems' : 'finding.withProblems')),
    ...part(['waiting'], t('finding.waiting')),
    ...part(['refused'], t('finding.refused')),
  ];
}

/** Sets one part; an empty value takes it away. */
export function withPart<K extends keyof Narrowing>(
  narrow: Narrowing,
  key: K,
  value: Narrowing[K] | undefined,
): Narrowing {
  const empty = value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? withoutKeys(narrow, [key]) : { ...narrow, [key]: value };
}

function withoutKeys(narrow: Narrowing, keys: readonly (keyof Narrowing)[]): Narrowing {
  return Object.fromEntries(
    Object.entries(narrow).filter(([key]) => !(keys as readonly string[]).includes(key)),
  );
}
