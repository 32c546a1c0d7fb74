import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistoryEntry, historyKeptInView } from '../../../../shared/contract/dossiers.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { HistoryRow } from './history-row.tsx';
import classes from './history.module.css';
import text from '../small-text.module.css';

/** Entries shown at first, and how many more each time. */
const atOnce = 500;

/** Who changed what and when, newest first; an earlier value can be put back. */
export function HistorySection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const [shown, setShown] = useState(atOnce);
  // One more than is shown tells whether there are older ones.
  const asked = { id: dossier.id, limit: shown + 1 };
  const history = useCoreQuery('dossiers.history', asked, { keepPrevious: true });
  const entries = history.data ?? [];
  return (
    <SectionPanel title={t('editor.history.title')} flush>
      <ErrorMessage error={history.error} />
      {history.data && entries.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('editor.history.empty')} />
      ) : (
        <HistoryTable entries={entries.slice(0, shown)} />
      )}
      {entries.length > shown ? (
        <OlderEntries shown={shown} onMore={() => setShown(Math.min(shown + atOnce, historyKeptInView))} />
      ) : null}
    </SectionPanel>
  );
}

function HistoryTable({ entries }: { entries: readonly HistoryEntry[] }): JSX.Element {
  const { t } = useTranslation();
  return (
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
  );
}

/** Says that the history goes on, and shows more of it while the window can hold it. */
function OlderEntries({ shown, onMore }: { shown: number; onMore: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.older}>
      <span className={text.quiet}>{t('editor.history.olderExist', { count: shown })}</span>
      {shown < historyKeptInView ? (
        <Button variant="default" size="xs" onClick={onMore}>
          {t('editor.history.showOlder')}
        </Button>
      ) : null}
    </div>
  );
}
