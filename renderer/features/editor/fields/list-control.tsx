import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { movedRow, type Row, rowsAt, toFieldValue } from '../dossier-content.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { findingsAt, inputIdOf } from '../pointers.ts';
import classes from './list.module.css';
import text from '../small-text.module.css';
import { SpreadButton } from '../known/spread-button.tsx';
import { FindingLine } from './field-frame.tsx';
import { LeafGrid } from './leaf-grid.tsx';

type ListControlProps = { readonly field: ListField; readonly pointer: Pointer };
type ListWords = { readonly add: string; readonly empty: string; readonly row: (number: number) => string };

/** A list as cards, one per row: parties, encumbrances. */
export function ListControl({ field, pointer }: ListControlProps): JSX.Element {
  const { content, set, readOnly, findings, show, section } = useEditor();
  const first = field.fields[0]?.key ?? '';
  const words = useFieldWords();
  const listWords = useListWords(pointer);
  const rows = rowsAt(content, pointer);
  const change = (next: readonly Row[]): void => set(pointer, toFieldValue(next));
  const add = (): void => {
    change([...rows, { id: crypto.randomUUID() }]);
    show(section, `${pointer}/${rows.length}/${first}`);
  };
  const remove = (index: number): void => {
    change(rows.toSpliced(index, 1));
    const next = Math.min(index, rows.length - 2);
    show(section, next < 0 ? `${pointer}/add` : `${pointer}/${next}/${first}`);
  };
  return (
    <div className={classes.list}>
      <h3 className={text.listTitle} id={inputIdOf(pointer)} tabIndex={-1}>
        {words.labelOf(pointer)}
      </h3>
      {findingsAt(findings, pointer).map((finding) => (
        <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
      {rows.length === 0 ? <p className={text.quiet}>{listWords.empty}</p> : null}
      {rows.map((row, index) => (
        <fieldset key={row.id} className={classes.card}>
          <RowHead
            title={listWords.row(index + 1)}
            index={index}
            rows={rows}
            onChange={readOnly ? undefined : change}
            onRemove={() => remove(index)}
            first={pointer === '/parties/list' ? <SpreadButton pointer={`${pointer}/${index}`} /> : null}
          />
          <LeafGrid fields={field.fields} at={`${pointer}/${index}`} />
        </fieldset>
      ))}
      {readOnly ? null : (
        <Button
          id={inputIdOf(`${pointer}/add`)}
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={add}
        >
          {listWords.add}
        </Button>
      )}
    </div>
  );
}

type RowHeadProps = {
  readonly title: string;
  readonly index: number;
  readonly rows: readonly Row[];
  readonly onChange: ((rows: readonly Row[]) => void) | undefined;
  readonly onRemove: () => void;
  /** A tool before the others. */
  readonly first: JSX.Element | null;
};

function RowHead({ title, index, rows, onChange, onRemove, first }: RowHeadProps): JSX.Element {
  const { t } = useTranslation();
  const name = rows[index]?.['name'] ?? rows[index]?.['holder'];
  return (
    <>
      <legend className={classes.legend}>
        {title}
        {typeof name === 'string' && name !== '' ? <span className={text.quiet}> {name}</span> : null}
      </legend>
      {onChange ? (
        <div className={classes.cardTools}>
          {first}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${t('editor.list.up')}: ${title}`}
            aria-disabled={index === 0}
            onClick={() => onChange(movedRow(rows, index, -1))}
          >
            <IconChevronUp size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${t('editor.list.down')}: ${title}`}
            aria-disabled={index === rows.length - 1}
            onClick={() => onChange(movedRow(rows, index, 1))}
          >
            <IconChevronDown size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            size="sm"
            aria-label={t('editor.list.remove', { name: title })}
            onClick={onRemove}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </div>
      ) : null}
    </>
  );
}

function useListWords(pointer: Pointer): ListWords {
  const { t } = useTranslation();
  return pointer === '/parties/list'
    ? {
        add: t('editor.list.addParty'),
        empty: t('editor.list.emptyParties'),
        row: (number) => t('editor.list.party', { number }),
      }
    : {
        add: t('editor.list.addEncumbrance'),
        empty: t('editor.list.emptyEncumbrances'),
        row: (number) => t('editor.list.encumbrance', { number }),
      };
}
