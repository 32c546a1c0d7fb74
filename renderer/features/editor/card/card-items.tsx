import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import classes from './card.module.css';

const SHOWN_ROWS = 30;
const columns = ['name', 'quantity', 'unit', 'condition'] as const;

/** What the set is made of, without inventory numbers and values that a bidder has no use for. */
export function CardItems(): JSX.Element | null {
  const { t } = useTranslation();
  const { content, dossier } = useEditor();
  const words = useFieldWords();
  const items = findObjectType(dossier.objectType)?.items ? (content.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <section className={classes.wide}>
      <h3>{t('kinds.card.items', { count: items.length })}</h3>
      <table className={classes.items}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key}>{words.labelOf(`/items/0/${key}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, SHOWN_ROWS).map((item) => (
            <tr key={item.id}>
              {columns.map((key) => (
                <td key={key}>{item[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > SHOWN_ROWS ? (
        <p className={classes.quiet}>{t('kinds.card.moreItems', { count: items.length - SHOWN_ROWS })}</p>
      ) : null}
    </section>
  );
}
