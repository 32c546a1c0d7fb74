import { IconFileText } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { PaperTable } from './paper-table.tsx';
import page from '../../ui/page.module.css';

/** All papers that were made, newest first. */
export function PaperRegister(): JSX.Element {
  const { t } = useTranslation();
  const papers = useCoreQuery('paperwork.list', {});
  return (
    <div className={page.screen}>
      <PageHeader title={t('paperwork.title')} subtitle={t('paperwork.register')} />
      <div className={page.stack}>
        <ErrorMessage error={papers.error} />
        <SectionPanel flush>
          {papers.data && papers.data.length === 0 ? (
            <EmptyState icon={IconFileText} title={t('paperwork.empty')}>
              {t('paperwork.emptyText')} {t('paperwork.chooseDossier')}
            </EmptyState>
          ) : (
            <PaperTable papers={papers.data ?? []} leads />
          )}
        </SectionPanel>
      </div>
    </div>
  );
}
