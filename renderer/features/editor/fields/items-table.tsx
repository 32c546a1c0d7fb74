import { ActionIcon, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ClipboardEvent, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { itemFields } from '../../../../shared/domain/fields/object.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { MoneyText } from '../../../ui/money-text.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { type Row, rowsAt, toFieldValue } from '../dossier-content.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { parseCells, pasteInto } from '../paste-table.ts';
import { findingsAt, inputIdOf, isOnlyMissing } from '../pointers.ts';
import classes from './items-table.module.css';
import text from '../small-text.module.css';
import { FindingLine } from './field-frame.tsx';
import { LeafControl } from './leaf-control.tsx';

const fields: readonly LeafField[] = itemFields;

/** The table of a set of things: one line each; a table copied from a spreadsheet can be pasted into any cell. */
export function ItemsTable(): JSX.Element {
  const { content, set, readOnly, show, findings } = useEditor();
  const { t } = useTranslation();
  const rows = rowsAt(content, '/items');
  const change = (next: readonly Row[]): void => set('/items', toFieldValue(next));
  const paste = usePaste(rows, change);
  const total = rows.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0);
  const add = (): void => {
    change([...rows, { id: crypto.randomUUID(), quantity: '1', unit: 'шт.' }]);
    show('object', `/items/${rows.length}/name`);
  };
  const remove = (index: number): void => {
    change(rows.toSpliced(index, 1));
    const next = Math.min(index, rows.length - 2);
    show('object', next < 0 ? '/items/add' : `/items/${next}/name`);
  };
  return (
    <SectionPanel title={t('section.items')} hint={t('editor.list.pasteHint')} flush>
      <div
        id={inputIdOf('/items')}
        tabIndex={-1}
        className={classes.tableWrap}
        onPaste={readOnly ? undefined : paste}
      >
        <table className={classes.items}>
          <ItemsHead />
          <tbody>
            {rows.map((row, index) => (
              <ItemRow key={row.id} index={index} onRemove={() => remove(index)} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className={text.quiet}>{t('editor.list.emptyItems')}</p> : null}
        {findingsAt(findings, '/items').map((finding) => (
          <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
        ))}
      </div>
      <div className={classes.tableFoot}>
        {readOnly ? null : (
          <Button
            id={inputIdOf('/items/add')}
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={add}
          >
            {t('editor.list.addItem')}
          </Button>
        )}
        <span className={classes.total}>
          {t('editor.list.total')}: <MoneyText kopiykas={total} />
        </span>
      </div>
    </SectionPanel>
  );
}

function ItemsHead(): JSX.Element {
  const { t } = useTranslation();
  const words = useFieldWords();
  return (
    <thead>
      <tr>
        <th>№</th>
        {fields.map(({ key }) => (
          <th key={key} data-key={key}>
            {words.labelOf(`/items/0/${key}`)}
          </th>
        ))}
        <th aria-label={t('action.remove')} />
      </tr>
    </thead>
  );
}

function ItemRow({ index, onRemove }: { index: number; onRemove: () => void }): JSX.Element {
  const { readOnly, findings } = useEditor();
  const { t } = useTranslation();
  const words = useFieldWords();
  const name = t('editor.list.item', { number: index + 1 });
  const own = findingsAt(findings, `/items/${index}`, true).filter((finding) => !isOnlyMissing(finding));
  return (
    <>
      <tr>
        <td className={classes.rowNumber}>{index + 1}</td>
        {fields.map((field) => (
          <td key={field.key}>
            <LeafControl
              field={field}
              pointer={`/items/${index}/${field.key}`}
              label={`${words.labelOf(`/items/0/${field.key}`)}, ${name}`}
            />
          </td>
        ))}
        <td>
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="red"
              size="sm"
              aria-label={t('editor.list.remove', { name })}
              onClick={onRemove}
            >
              <IconTrash size={15} />
            </ActionIcon>
          )}
        </td>
      </tr>
      {own.length > 0 ? (
        <tr>
          <td />
          <td colSpan={fields.length + 1}>
            {own.map((finding) => (
              <FindingLine key={`${finding.code} ${finding.message} ${finding.pointer}`} finding={finding} />
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function usePaste(rows: readonly Row[], change: (rows: readonly Row[]) => void) {
  const { t } = useTranslation();
  const words = useFieldWords();
  return (event: ClipboardEvent<HTMLElement>): void => {
    const cells = parseCells(event.clipboardData.getData('text/plain'));
    if (!cells) return;
    event.preventDefault();
    const target = event.target instanceof HTMLElement ? event.target.id : '';
    const [, row = String(rows.length), key = ''] = /^field-items-(\d+)-(\w+)$/.exec(target) ?? [];
    const column = Math.max(
      0,
      fields.findIndex((field) => field.key === key),
    );
    const headings = fields.map((field) => words.labelOf(`/items/0/${field.key}`));
    change(
      pasteInto(rows, fields, {
        cells,
        row: Number(row),
        column,
        headings,
        newId: () => crypto.randomUUID(),
      }),
    );
    notifications.show({ message: t('editor.list.pasted', { count: cells.length }) });
  };
}
