import { IconBulb } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { cardHints } from './card-hints.ts';
import classes from './card.module.css';

/** What to mend before bidders see the card; each line leads to its field. */
export function CardHints({ onGo }: { onGo: (pointer: Pointer) => void }): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier, content } = useEditor();
  const words = useFieldWords();
  const photos = dossier.files.filter(({ type }) => type === 'photo').length;
  const hints = cardHints({ objectType: dossier.objectType, content }, photos);
  if (hints.length === 0) return null;
  return (
    <section className={classes.hints} aria-label={t('kinds.hints.title')}>
      <h3>
        <IconBulb size={15} aria-hidden /> {t('kinds.hints.title')}
      </h3>
      <ul>
        {hints.map(({ name, pointer }) => (
          <li key={`${name} ${pointer}`}>
            <button type="button" onClick={() => onGo(pointer)}>
              {words.labelOf(pointer)}
            </button>
            : {t(`kinds.hints.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
