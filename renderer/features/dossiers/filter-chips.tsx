import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useLanguage } from '../../ui/language.ts';
import classes from './dossiers.module.css';
import { chipsOf } from './narrowing-facts.ts';

/** What narrows the list now, each part removable by a click or a key. Nothing when nothing does. */
export function FilterChips(): JSX.Element | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { narrow, set } = useDossierList();
  // Names of officers come from the choices: they are counted over all dossiers, so only for chips.
  const { data } = useCoreQuery('dossiers.choices', {}, { enabled: narrow.officers !== undefined });
  const chips = chipsOf(narrow, data, t, language);
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t('finding.narrowedBy')}>
      {chips.map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t('finding.takeOff', { what: text })}
          onClick={() => set({ narrow: without, active: 0 })}
        >
          {text}
          <IconX size={13} aria-hidden />
        </button>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => set({ narrow: {}, active: 0 })}>
        {t('finding.takeAllOff')}
      </Button>
    </div>
  );
}
