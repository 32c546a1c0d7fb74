import { Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../shared/contract/review.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, toAppError } from '../../data/api.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { whyNot } from './decision.ts';
import { areComplete, type ReasonDraft } from './reason-drafts.ts';
import classes from './review.module.css';

type Decision = 'accept' | 'return' | 'publish';
type DecisionBarProps = {
  readonly view: ReviewView;
  readonly drafts: readonly ReasonDraft[];
  readonly onDone: () => void;
};

/** Accept, return, publish: what may be done; why not, when not; or that a decision is on its way. */
export function DecisionBar({ view, drafts, onDone }: DecisionBarProps): JSX.Element {
  const { t } = useTranslation();
  const session = useCoreQuery('session.state', {});
  const [asked, setAsked] = useState<Decision>();
  if (view.pending) {
    return (
      <span className={classes.pending} role="status">
        {t(`review.pending.${view.pending}`)}
      </span>
    );
  }
  const why = whyNot(view, session.data?.user?.roles ?? []);
  const complete = areComplete(drafts);
  return (
    <>
      {why ? <span className={classes.dim}>{t(`review.whyNot.${why}`)}</span> : null}
      {drafts.length > 0 && !view.may.every((decision) => decision === 'return') ? (
        <span className={classes.dim}>{t('review.remarksFirst')}</span>
      ) : null}
      {view.may.includes('return') ? (
        <Tooltip label={t('review.noReasons')} disabled={complete}>
          <Button size="xs" variant="default" disabled={!complete} onClick={() => setAsked('return')}>
            {t('review.return')}
          </Button>
        </Tooltip>
      ) : null}
      {(['accept', 'publish'] as const).map((decision) =>
        view.may.includes(decision) ? (
          <Button
            key={decision}
            size="xs"
            disabled={drafts.length > 0 || isTooEarly(view, decision)}
            onClick={() => setAsked(decision)}
          >
            {t(`review.${decision}`)}
          </Button>
        ) : null,
      )}
      {asked ? (
        <DecisionDialog
          view={view}
          drafts={drafts}
          decision={asked}
          onDone={onDone}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

/** Nobody accepts what has not arrived whole; what is not what was sealed is not published either. */
function isTooEarly({ arrival }: ReviewView, decision: 'accept' | 'publish'): boolean {
  return decision === 'accept' ? arrival !== 'whole' : arrival === 'differs';
}

type DecisionDialogProps = DecisionBarProps & { readonly decision: Decision; readonly onClose: () => void };

function DecisionDialog({ view, drafts, decision, onDone, onClose }: DecisionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await decide(view, decision, drafts);
      notifications.show({ message: t(`review.done.${decision}`) });
      onDone();
      onClose();
    } catch (cause) {
      setError(toAppError(cause));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      opened
      title={view.title}
      confirmLabel={t(`review.${decision}`)}
      busy={busy}
      error={error}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {t(`review.${decision}Confirm`, { count: drafts.length })}
    </ConfirmDialog>
  );
}

async function decide(view: ReviewView, decision: Decision, drafts: readonly ReasonDraft[]): Promise<null> {
  const { id } = view;
  if (decision !== 'return') return await call(`review.${decision}`, { id });
  const reasons = drafts.map(({ code, pointer, text }) => ({ code, pointer, text: text.trim() }));
  return await call('review.return', { id, reasons });
}
