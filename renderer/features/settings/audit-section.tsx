import { Alert, Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow, AuditVerdict } from '../../../shared/contract/settings.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, toAppError } from '../../data/api.ts';
import { coreQuery, useCoreQuery } from '../../data/queries.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import tables from '../../ui/table.module.css';
import text from '../../ui/text.module.css';
import classes from './settings.module.css';

const pageSize = 100;

/** The log of everything that was done, and the proof that nobody rewrote it. */
export function AuditSection(): JSX.Element {
  const { t } = useTranslation();
  const { rows, more, error, loading } = useAuditPages();
  return (
    <>
      <p className={classes.hint}>{t('settings.auditHint')}</p>
      <Verify />
      <ErrorMessage error={error} />
      <SectionPanel title={t('settings.audit')} flush>
        {loading ? <LoadingRows /> : <AuditTable rows={rows} />}
        {more ? (
          <div className={classes.more}>
            <Button variant="subtle" onClick={more}>
              {t('settings.auditEarlier')}
            </Button>
          </div>
        ) : null}
      </SectionPanel>
    </>
  );
}

/** The newest page stays fresh; earlier ones never change and are added below by the number of the last row. */
function useAuditPages(): {
  readonly rows: readonly AuditRow[];
  readonly more: (() => void) | undefined;
  readonly error: AppError | null;
  readonly loading: boolean;
} {
  const [before, setBefore] = useState<readonly number[]>([]);
  const newest = useCoreQuery('audit.list', { limit: pageSize }, { keepPrevious: true });
  const earlier = useQueries({
    queries: before.map((beforeSeq) => coreQuery('audit.list', { beforeSeq, limit: pageSize })),
  });
  const pages = [newest.data ?? [], ...earlier.map(({ data }) => data ?? [])];
  const bySeq = new Map(pages.flat().map((row) => [row.seq, row]));
  const rows = [...bySeq.values()].toSorted((left, right) => right.seq - left.seq);
  const last = rows.at(-1)?.seq;
  const loading = newest.isPending;
  const open = last !== undefined && last > 1 && earlier.every(({ isPending }) => !isPending);
  return {
    rows,
    more: open ? () => setBefore([...before, last]) : undefined,
    error: newest.error,
    loading,
  };
}

/** Walks the chain only when asked: it is the whole log. */
function Verify(): JSX.Element {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<AuditVerdict>();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      setVerdict(await call('audit.verify', {}));
    } catch (cause) {
      setError(toAppError(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div>
        <Button variant="default" loading={busy} onClick={() => void verify()}>
          {t('settings.auditVerify')}
        </Button>
      </div>
      <ErrorMessage error={error} />
      {verdict ? <Verdict verdict={verdict} /> : null}
    </>
  );
}

const problemWords = { edited: 'auditEdited', missing: 'auditMissing', reordered: 'auditReordered' } as const;

function Verdict({ verdict }: { verdict: AuditVerdict }): JSX.Element {
  const { t } = useTranslation();
  if (verdict.ok) {
    return (
      <Alert color="green" variant="light" icon={<IconShieldCheck size={18} />} title={t('settings.auditOk')}>
        {t('settings.auditOkText', { count: verdict.entries, head: verdict.head.slice(0, 16) })}
      </Alert>
    );
  }
  const title = t('settings.auditBroken', { seq: verdict.brokenAtSeq });
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconShieldX size={18} />} title={title}>
      {t(`settings.${problemWords[verdict.problem]}`)}
    </Alert>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }): JSX.Element {
  const { t, i18n } = useTranslation();
  const wordsOf = (key: string, plain: string): string => (i18n.exists(key) ? t(key) : plain);
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('settings.audit')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.auditSeq')}</th>
            <th scope="col">{t('settings.auditAt')}</th>
            <th scope="col">{t('settings.auditWho')}</th>
            <th scope="col">{t('settings.auditWhat')}</th>
            <th scope="col">{t('settings.auditEntity')}</th>
            <th scope="col">{t('settings.auditHash')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td className={text.dim}>{row.seq}</td>
              <td className={tables.nowrap}>
                <InstantText at={row.at} />
              </td>
              <td className={tables.nowrap}>{row.userName}</td>
              <td title={row.action}>{wordsOf(`editor.historyAction.${row.action}`, row.action)}</td>
              <td className={tables.nowrap} title={row.entityId}>
                {wordsOf(`settings.entity.${row.entity}`, row.entity)}{' '}
                <span className={classes.mono}>{row.entityId.slice(-8)}</span>
              </td>
              <td className={classes.mono} title={row.hash}>
                {row.hash.slice(0, 10)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
