import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../../shared/contract/directory.ts';
import { readableDays } from '../../../ui/format.ts';
import classes from './known.module.css';

type KnownListProps = {
  readonly id: string;
  readonly entries: readonly Suggestion[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (entry: Suggestion) => void;
};

/** Gives the element id of an option, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What is known: «ВП 71234567 · Іваненко І. І. · 3 досьє». */
export function KnownList({ id, entries, active, onActive, onChoose }: KnownListProps): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <>
      <div role="listbox" id={id} aria-label={t('known.offered')}>
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            onMouseEnter={() => onActive(index)}
            // The input must not lose the focus before the choice.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <span className={classes.label}>
              {entry.kind === 'proceeding'
                ? t('known.label.proceeding', { label: entry.label })
                : entry.label}
            </span>
            <span className={classes.hint}>{readableDays(entry.hint)}</span>
            {entry.uses > 0 ? (
              <span className={classes.uses}>{t('known.dossiers', { count: entry.uses })}</span>
            ) : null}
          </div>
        ))}
      </div>
      <div className={classes.foot} aria-hidden>
        {t('known.hint')}
      </div>
    </>
  );
}
