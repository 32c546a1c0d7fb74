import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RuleValue } from '../../../shared/domain/rules/rule-rows.ts';
import { textKeyOf } from '../dossier/field-key.ts';
import { formatMoney, formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { useBytesText } from '../progress-bytes.tsx';
import { ruleNameOf } from './rule-name.ts';

export type RuleWords = {
  readonly nameOf: (key: string) => string;
  readonly valueOf: (value: RuleValue) => string;
};

type Kind = RuleValue['kind'];
type Of<K extends Kind> = Extract<RuleValue, { kind: K }>['value'];
type Sayings<K extends Kind = Kind> = { readonly [Each in K]: (value: Of<Each>) => string };

/** Names and values of rules in the window's language; nothing technical is shown. */
export function useRuleWords(): RuleWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const bytes = useBytesText();
  const number = (value: number): string => formatNumber(value, language);
  const say: Sayings = {
    ...plainSayings(t),
    ...limitSayings(t, number, bytes),
    money: (value) => t('rules.value.money', { sum: formatMoney(value, language) }),
    term: ({ amount, unit, from }) =>
      t('rules.value.term', {
        amount: t(`rules.value.${unit}`, { count: amount }),
        event: t(`rules.event.${from}`),
      }),
    'trading-system': ({ name, organizer }) => t(`rules.value.tradingSystem.${organizer}`, { name }),
    documents: (value) => documentText(t, value),
  };
  return {
    nameOf: (key) => {
      const { key: sentence, params, again } = ruleNameOf(key);
      const words = Object.fromEntries(Object.entries(params).map(([name, word]) => [name, t(word)]));
      return again === undefined ? t(sentence, words) : `${t(sentence, words)} (${again})`;
    },
    // The kind and its value belong together by type; the table loses that when it is asked by a variable.
    valueOf: ({ kind, value }) => (say[kind] as (value: unknown) => string)(value),
  };
}

function plainSayings(t: TFunction) {
  const counted = (kind: string) => (count: number) => t(`rules.value.${kind}`, { count });
  const listed = (group: string) => (names: readonly string[]) =>
    names.map((name) => t(`${group}.${name}`)).join(', ') || t('rules.value.nothing');
  return {
    percents: (value) => t('rules.value.percents', { percents: value.join(' / ') }),
    percent: (value) => t('rules.value.percents', { percents: value }),
    months: counted('months'),
    wages: counted('wages'),
    letters: counted('letters'),
    bits: counted('bits'),
    'yes-no': (value) => t(value ? 'rules.value.yes' : 'rules.value.no'),
    severity: (value) => t(`rules.value.${value}`),
    kinds: listed('objectType'),
    classes: listed('rules.class'),
    hours: ({ opens, closes, registrationClosesAt, registrationClosesDaysBefore }) =>
      t('rules.value.hours', {
        opens,
        closes,
        until: registrationClosesAt,
        days: registrationClosesDaysBefore,
      }),
  } satisfies Partial<Sayings>;
}

function limitSayings(t: TFunction, number: (value: number) => string, bytes: (value: number) => string) {
  return {
    photos: ({ minimumCount, minimumLongSide, maximumBytes }) =>
      t('rules.value.photos', {
        count: minimumCount,
        side: number(minimumLongSide),
        size: bytes(maximumBytes),
      }),
    pictures: ({ maxPixels, minLongSide, timeoutMs }) =>
      t('rules.value.pictures', {
        megapixels: number(maxPixels / 1_000_000),
        side: number(minLongSide),
        seconds: number(timeoutMs / 1_000),
      }),
    files: ({ maximumPdfBytes, maximumPdfPages, maximumFiles, maximumTotalBytes }) =>
      t('rules.value.files', {
        pdf: bytes(maximumPdfBytes),
        pages: number(maximumPdfPages),
        count: number(maximumFiles),
        total: bytes(maximumTotalBytes),
      }),
  } satisfies Partial<Sayings>;
}

function documentText(t: TFunction, { anyOf, when }: Of<'documents'>): string {
  const names = anyOf.map((type) => t(`documentType.${type}`)).join(t('rules.value.or'));
  if (!when) return names;
  const at = textKeyOf(when.pointer);
  const values = when.oneOf.map((one) =>
    typeof one === 'boolean' ? t(one ? 'rules.value.yes' : 'rules.value.no') : t(`${at}.choices.${one}`),
  );
  return `${names}, ${t('rules.value.when', { field: t(`${at}.label`), values: values.join(', ') })}`;
}
