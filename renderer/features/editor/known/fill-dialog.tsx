import { Checkbox, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../../../shared/domain/directory/fill.ts';
import { fieldAt } from '../../../../shared/domain/fields/walk.ts';
import { DialogButtons } from '../../../ui/dialog-buttons.tsx';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import type { Filling } from './fill-from.ts';
import classes from './known.module.css';
import { FocusBack } from '../../../ui/focus-back.tsx';

type FillDialogProps = {
  readonly filling: Filling;
  readonly onConfirm: (changes: readonly FieldChange[]) => void;
  readonly onClose: () => void;
};

/** Shows what is typed beside what is known; nothing typed is replaced unless it is ticked. */
export function FillDialog({ filling, onConfirm, onClose }: FillDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set());
  const [parties, setParties] = useState(true);
  const toggle = (pointer: string): void => {
    const next = new Set(replaced);
    if (!next.delete(pointer)) next.add(pointer);
    setReplaced(next);
  };
  const confirm = (): void =>
    onConfirm([
      ...filling.fill,
      ...filling.conflicts.filter(({ pointer }) => replaced.has(pointer)),
      ...(filling.parties && parties ? [filling.parties] : []),
    ]);
  return (
    <Modal opened onClose={onClose} title={t('known.conflictTitle')} size="lg" centered>
      <FocusBack />
      <p className={classes.text}>{t('known.conflictText')}</p>
      {filling.conflicts.length > 0 ? (
        <Conflicts filling={filling} replaced={replaced} onToggle={toggle} />
      ) : null}
      {filling.parties ? (
        <Checkbox
          mt="sm"
          checked={parties}
          onChange={() => setParties(!parties)}
          label={t('known.addParties', {
            count: filling.partyNames.length,
            names: filling.partyNames.join(', '),
          })}
        />
      ) : null}
      <DialogButtons focus label={t('known.fill')} onRun={confirm} onClose={onClose} />
    </Modal>
  );
}

type ConflictsProps = {
  readonly filling: Filling;
  readonly replaced: ReadonlySet<string>;
  readonly onToggle: (pointer: string) => void;
};

function Conflicts({ filling, replaced, onToggle }: ConflictsProps): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const words = useFieldWords();
  const valueText = useValueText();
  return (
    <table className={classes.conflicts}>
      <thead>
        <tr>
          <th aria-label={t('known.fill')} />
          <th>{t('compare.field')}</th>
          <th>{t('known.typed')}</th>
          <th>{t('known.inDirectory')}</th>
        </tr>
      </thead>
      <tbody>
        {filling.conflicts.map(({ pointer, value, typed }) => {
          const field = fieldAt(dossier.objectType, pointer);
          return (
            <tr key={pointer} data-chosen={replaced.has(pointer)}>
              <td>
                <Checkbox
                  checked={replaced.has(pointer)}
                  onChange={() => onToggle(pointer)}
                  aria-label={t('known.replace', { field: words.labelOf(pointer) })}
                />
              </td>
              <td>{words.labelOf(pointer)}</td>
              <td>{valueText(field, pointer, typed)}</td>
              <td>{valueText(field, pointer, value)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
