import { ActionIcon } from '@mantine/core';
import { IconColumns2, IconHistory, IconRestore } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../../shared/contract/dossiers.ts';
import { fieldAt } from '../../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { go } from '../../../state/navigation.ts';
import { InstantText } from '../../../ui/date-text.tsx';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import classes from './history.module.css';
import text from '../small-text.module.css';

/** Who changed what and when, newest first; an earlier value can be put back. */
export function HistorySection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const history = useCoreQuery('dossiers.history', { id: dossier.id, limit: 500 });
  const entries = history.data ?? [];
  return (
    <SectionPanel title={t('editor.history.title')} flush>
      <ErrorMessage error={history.error} />
      {history.data && entries.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('editor.history.empty')} />
      ) : (
        <table className={classes.history}>
          <thead>
            <tr>
              <th>{t('editor.history.when')}</th>
              <th>{t('editor.history.who')}</th>
              <th>{t('editor.history.what')}</th>
              <th>{t('editor.history.before')}</th>
              <th>{t('editor.history.after')}</th>
              <th aria-label={t('editor.history.restore')} />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <HistoryRow key={entry.seq} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </SectionPanel>
  );
}

function HistoryRow({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { t } = useTranslation();
  const { dossier, readOnly, set } = useEditor();
  const words = useFieldWords();
  const { pointer, before, after } = entry;
  const field = pointer === undefined ? undefined : fieldAt(dossier.objectType, pointer);
  const valueText = useValueText();
  return (
    <tr>
      <td>
        <InstantText at={entry.at} />
      </td>
      <td>{entry.userName || t('editor.history.system')}</td>
      <td colSpan={field ? 1 : 3}>
        <What entry={entry} place={pointer && field ? words.placeOf(pointer) : undefined} />
      </td>
      {field ? (
        <>
          <td>{valueText(field, pointer, before) || '—'}</td>
          <td>{valueText(field, pointer, after) || '—'}</td>
        </>
      ) : null}
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
        {pointer !== undefined && field && !readOnly ? (
          <ActionIcon
            size="sm"
            variant="subtle"
            title={t('editor.history.restore')}
            aria-label={`${t('editor.history.restore')}: ${words.placeOf(pointer)}`}
            onClick={() => set(pointer, before ?? null)}
          >
            <IconRestore size={15} />
          </ActionIcon>
        ) : null}
      </td>
    </tr>
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
