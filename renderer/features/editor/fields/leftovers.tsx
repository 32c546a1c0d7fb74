import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { inputIdOf } from '../pointers.ts';
import { focusSoon } from '../use-editor-state.ts';
import classes from './leftovers.module.css';

/** What was typed for another choice: nothing is lost, nothing of it is sent, and a person may empty it. */
export function Leftovers({ fields, at }: { fields: readonly Field[]; at: Pointer }): JSX.Element | null {
  const { t } = useTranslation();
  const { content, readOnly, set } = useEditor();
  const words = useFieldWords();
  const valueText = useValueText();
  if (fields.length === 0) return null;
  const empty = (pointer: Pointer, index: number): void => {
    set(pointer, null);
    const next = fields[index + 1] ?? fields[index - 1];
    focusSoon(next ? `${at}/${next.key}` : at);
  };
  return (
    <section className={classes.leftovers} aria-label={t('kinds.left.title')}>
      <h3 className={classes.title}>{t('kinds.left.title')}</h3>
      <p className={classes.text}>{t('kinds.left.text')}</p>
      <ul>
        {fields.map((field, index) => {
          const pointer = `${at}/${field.key}`;
          return (
            <li key={field.key}>
              <span className={classes.label}>{words.labelOf(pointer)}</span>
              <span>{valueText(field, pointer, valueAt(content, pointer))}</span>
              {readOnly ? null : (
                <Button
                  id={inputIdOf(pointer)}
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconEraser size={13} />}
                  aria-label={`${t('kinds.left.empty')}: ${words.labelOf(pointer)}`}
                  onClick={() => empty(pointer, index)}
                >
                  {t('kinds.left.empty')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
