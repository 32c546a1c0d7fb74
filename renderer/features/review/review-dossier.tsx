import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../shared/contract/review.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { newReason, useReasonDrafts } from './reason-drafts.ts';
import { ReviewChanges } from './review-changes.tsx';
import { ReviewContent } from './review-content.tsx';
import { ReviewFiles } from './review-files.tsx';
import page from '../../ui/page.module.css';
import classes from './review.module.css';

/** One arrived dossier beside the checklist and the remarks being composed. */
export function ReviewDossier({ id }: { id: DossierId }): JSX.Element {
  const { t } = useTranslation();
  const view = useCoreQuery('review.get', { id });
  if (view.data) return <Desk view={view.data} />;
  return (
    <div className={page.screen}>
      <PageHeader title={t('review.title')} onBack={back} />
      {view.error ? <ErrorMessage error={view.error} /> : <LoadingRows />}
    </div>
  );
}

function Desk({ view }: { view: ReviewView }): JSX.Element {
  const { t } = useTranslation();
  const drafts = useReasonDrafts((state) => state.byDossier[view.id]) ?? [];
  const setDrafts = useReasonDrafts((state) => state.set);
  const closed = view.pending !== undefined || !view.may.includes('return');
  const remark = (pointer: string, empty: boolean): void => {
    const draft = newReason(drafts, { pointer, empty });
    setDrafts(view.id, [...drafts, draft]);
    requestAnimationFrame(() => document.getElementById(`reason-${draft.key}`)?.focus());
  };
  const facts = [
    t(`objectType.${view.objectType}`),
    view.officeName,
    view.lotNumber ? `№ ${view.lotNumber}` : '',
    view.version > 1 ? t('review.version', { version: view.version }) : '',
  ];
  return (
    <div className={page.screen}>
      <PageHeader
        title={view.title}
        badge={<DossierStateBadge state={view.state} />}
        subtitle={facts.filter((fact) => fact !== '').join(' · ')}
        onBack={back}
        actions={<DecisionBar view={view} drafts={drafts} onDone={() => setDrafts(view.id, [])} />}
      />
      <div className={classes.desk}>
        <div className={page.stack}>
          {view.version > 1 ? <ReviewChanges id={view.id} /> : null}
          <ReviewFiles view={view} {...(closed ? {} : { onRemark: remark })} />
          <ReviewContent view={view} drafts={drafts} {...(closed ? {} : { onRemark: remark })} />
        </div>
        <DecisionPanel
          view={view}
          drafts={drafts}
          closed={closed}
          onChange={(next) => setDrafts(view.id, next)}
          onGeneral={() => remark('', false)}
        />
      </div>
    </div>
  );
}
