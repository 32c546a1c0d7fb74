import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { mostReasons, type ReviewView } from '../../../shared/contract/review.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import {
  changeDraft,
  type Draft,
  forgetDraft,
  newReason,
  toDraft,
  useReasonDrafts,
} from './reason-drafts.ts';
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
  const changed = useReasonDrafts((state) => state.byDossier[view.id]);
  const draft = changed ?? toDraft(view.draft);
  const drafts = draft.reasons;
  const change = (part: Partial<Draft>): void => changeDraft(view.id, { ...draft, ...part });
  const closed = view.pending !== undefined || !view.may.includes('return');
  const full = drafts.length >= mostReasons;
  const remark = (pointer: string, empty: boolean): void => {
    const reason = newReason(drafts, { pointer, empty });
    change({ reasons: [...drafts, reason] });
    requestAnimationFrame(() => document.getElementById(`reason-${reason.key}`)?.focus());
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
        actions={<DecisionBar view={view} drafts={drafts} onDone={() => forgetDraft(view.id)} />}
      />
      <div className={classes.desk}>
        <div className={page.stack}>
          {view.version > 1 ? <ReviewChanges id={view.id} /> : null}
          <ReviewFiles view={view} {...(closed || full ? {} : { onRemark: remark })} />
          <ReviewContent view={view} drafts={drafts} {...(closed || full ? {} : { onRemark: remark })} />
        </div>
        <DecisionPanel
          view={view}
          draft={draft}
          closed={closed}
          full={full}
          onChange={change}
          onGeneral={() => remark('', false)}
        />
      </div>
    </div>
  );
}
