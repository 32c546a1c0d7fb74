import { ActionIcon } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../../shared/contract/dossiers.ts';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { fieldAt } from '../../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { go } from '../../../state/navigation.ts';
import { InstantText } from '../../../ui/date-text.tsx';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { HistoryRestore } from './history-restore.tsx';
import classes from './history.module.css';
import text from '../small-text.module.css';

/** One entry: who changed what and when; of a field what stood before and after it, and the way back. */
export function HistoryRow({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const words = useFieldWords();
  const field = entry.pointer === undefined ? undefined : fieldAt(dossier.objectType, entry.pointer);
  const changed = field && entry.pointer !== undefined ? { field, pointer: entry.pointer } : undefined;
  return (
    <tr>
      <td className={classes.when}>
        <InstantText at={entry.at} />
      </td>
      <td className={classes.who}>{entry.userName || t('editor.history.system')}</td>
      <td className={classes.what} colSpan={changed ? 1 : 3}>
        <What entry={entry} place={changed && words.placeOf(changed.pointer)} />
      </td>
      {changed ? <Values entry={entry} {...changed} /> : null}
      <td className={classes.historyDo}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          title={t('compare.withNow')}
          aria-label={`${t('compare.withNow')}: ${entry.seq}`}
          onClick={() => compareWithNow(dossier.id, entry.seq)}
        >
          <IconColumns2 size={15} />
        </ActionIcon>
        {changed ? (
          <HistoryRestore pointer={changed.pointer} before={entry.before ?? null} rowId={entry.rowId} />
        ) : null}
      </td>
    </tr>
  );
}

type ValuesProps = { readonly entry: HistoryEntry; readonly field: Field; readonly pointer: Pointer };

function Values({ entry, field, pointer }: ValuesProps): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  return (
    <>
      <td className={classes.value} data-label={t('editor.history.before')}>
        {valueText(field, pointer, entry.before) || '—'}
      </td>
      <td className={classes.value} data-label={t('editor.history.after')}>
        {valueText(field, pointer, entry.after) || '—'}
      </td>
    </>
  );
}

/** Opens the dossier as it was right after an entry, beside what it is now. */
function compareWithNow(dossierId: DossierId, seq: number): void {
  go({ screen: 'compare', left: { dossierId, seq }, right: { dossierId, at: 'now' } });
}

/** The place that changed, and the action where it was not plain typing. */
function What({ entry, place }: { entry: HistoryEntry; place: string | undefined }): JSX.Element {
  const { t, i18n } = useTranslation();
  const actionKey = `editor.historyAction.${entry.action}`;
  const action = i18n.exists(actionKey) ? t(actionKey) : entry.action;
  const small = [place !== undefined && entry.action !== 'dossier.edit' ? action : '', entry.note ?? ''];
  return (
    <>
      {place ?? action}
      {small
        .filter((line) => line !== '')
        .map((line) => (
          <div key={line} className={text.quiet}>
            {line}
          </div>
        ))}
    </>
  );
}
