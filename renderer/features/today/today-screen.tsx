import { Button, Tooltip } from '@mantine/core';
import { IconPlus, IconSunHigh } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '../../../shared/contract/today.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { mayCreate } from '../../state/screens.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { focusInList } from '../../ui/focus-in-list.ts';
import { formatDayInWords } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import pageClasses from '../../ui/page.module.css';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { MoreTerms } from './more-terms.tsx';
import { toGroups } from './today-groups.ts';
import { TodayRowButton } from './today-row.tsx';
import classes from './today.module.css';

/** What is to be done now, most pressing first; each row leads to the place where it is solved. */
export function TodayScreen(): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error } = useCoreQuery('today.view', {});
  const simulated = data?.simulated ? (
    <Tooltip label={t('today.simulatedHint')} multiline w={280}>
      <span>
        <ToneBadge tone="attention">{t('today.simulated')}</ToneBadge>
      </span>
    </Tooltip>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('today.title')}
        subtitle={data ? formatDayInWords(data.today, language) : null}
        badge={simulated}
      />
      <div className={pageClasses.scroll}>
        <div className={pageClasses.column}>
          <ErrorMessage error={error} />
          {data ? <TodayGroups view={data} /> : error ? null : <LoadingRows />}
        </div>
      </div>
    </>
  );
}

function TodayGroups({ view }: { view: TodayView }): JSX.Element {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const groups = toGroups(view.rows, view.today);
  if (groups.length === 0) {
    return (
      <SectionPanel flush>
        <EmptyState icon={IconSunHigh} title={t('today.emptyTitle')} action={<NewDossier />}>
          {t('today.emptyText')}
        </EmptyState>
      </SectionPanel>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => focusInList(event, list.current);
  return (
    <div ref={list} className={classes.groups} onKeyDown={onKeyDown}>
      {groups.map(({ name, rows }) => (
        <SectionPanel
          key={name}
          flush
          title={
            <span className={classes.group} data-group={name}>
              {t(`today.${name}`)} <span className={classes.count}>{rows.length}</span>
            </span>
          }
        >
          {rows.map((row, index) => (
            <TodayRowButton key={`${row.kind}-${row.title}-${index}`} row={row} />
          ))}
        </SectionPanel>
      ))}
      <MoreTerms count={view.moreTerms} />
    </div>
  );
}

/** The way to begin, for those who prepare dossiers. */
function NewDossier(): JSX.Element | null {
  const { t } = useTranslation();
  const show = useDialogs((dialogs) => dialogs.show);
  const roles = useCoreQuery('session.state', {}).data?.user?.roles ?? [];
  if (!mayCreate(roles)) return null;
  return (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => show('new-dossier')}>
      {t('shell.newDossier')}
    </Button>
  );
}
