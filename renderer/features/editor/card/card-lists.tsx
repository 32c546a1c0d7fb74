import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate, readText } from '../../../../shared/domain/fields/read-leaf.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { isMortgaged } from '../../../../shared/domain/checks/leaves.ts';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import { formatCivilDate } from '../../../ui/format.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { cardDetails, hiddenPeople, namesPerson } from './card-facts.ts';
import classes from './card.module.css';

export type Fact = { readonly key: string; readonly label: string; readonly text: string };

/** Names with their values, in as many columns as fit. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl className={classes.facts}>
      {facts.map(({ key, label, text }) => (
        <div key={key} data-long={text.length > 36}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function useDetailFacts(): { readonly main: readonly Fact[]; readonly more: readonly Fact[] } {
  const { dossier, content } = useEditor();
  const words = useFieldWords();
  const valueText = useValueText();
  const { main, more } = cardDetails(dossier.objectType, content);
  const toFact = (field: (typeof main)[number]): Fact => {
    const pointer = `/details/${field.key}`;
    return {
      key: field.key,
      label: words.labelOf(pointer).replace(/, (?:грн|UAH)$/u, ''),
      text: valueText(field, pointer, valueAt(content, pointer)),
    };
  };
  return { main: main.map(toFact), more: more.map(toFact) };
}

/** Share, encumbrances and mortgage in words; a person's name is not among them. */
export function useRightsFacts(): readonly Fact[] {
  const { t } = useTranslation();
  const { content, dossier } = useEditor();
  const people = (content.parties?.list ?? []).filter(({ kind }) => kind === 'person');
  const rows = (content.rights?.encumbrances ?? []).map(({ kind, holder, date }) => {
    const day = readDate(date);
    const named = holder !== undefined && namesPerson(holder, people) ? t('kinds.card.person') : holder;
    return [
      kind ? t(`field.rights.encumbrances.kind.choices.${kind}`) : '',
      named ?? '',
      day ? formatCivilDate(day) : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  });
  return filled([
    [
      'encumbrances',
      t('editor.card.rights'),
      rows.length > 0 ? rows.join('; ') : t('editor.card.noEncumbrances'),
    ],
    ['share', t('field.rights.share.label'), readText(content.rights?.share)],
    [
      'mortgage',
      t('field.rights.mortgaged.label'),
      isMortgaged({ objectType: dossier.objectType, content }) ? t('common.yes') : undefined,
    ],
  ]);
}

/** When and where to look, whom to ask, which proceeding it is; the storer's name only when it is not the debtor's. */
export function useVisitFacts(): readonly Fact[] {
  const { t } = useTranslation();
  const { storage = {}, proceeding = {}, parties } = useEditor().content;
  const storer = readText(storage.storer);
  const named = storer !== undefined && namesPerson(storer, hiddenPeople({ parties })) ? undefined : storer;
  return filled([
    ['inspection', t('editor.card.inspection'), joined(storage.inspectionDays, storage.inspectionHours)],
    ['address', t('field.storage.address.label'), readText(storage.address)],
    ['storer', t('field.storage.storer.label'), joined(named, storage.storerPhone)],
    ['note', t('field.storage.note.label'), readText(storage.note)],
    [
      'officer',
      t('kinds.card.officer'),
      joined(proceeding.officeName, proceeding.officePhone, proceeding.officeEmail),
    ],
    ['proceeding', t('field.proceeding.number.label'), readText(proceeding.number)],
  ]);
}

function joined(...parts: readonly unknown[]): string | undefined {
  return readText(
    parts
      .map(readText)
      .filter((part) => part !== undefined)
      .join(', '),
  );
}

function filled(rows: readonly (readonly [string, string, string | undefined])[]): readonly Fact[] {
  return rows.flatMap(([key, label, text]) => (text === undefined ? [] : [{ key, label, text }]));
}
