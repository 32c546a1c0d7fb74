import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useFirstRun } from '../../state/first-run.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import {
  asksSettlement,
  type FirstRunDraft,
  firstRunSteps,
  newDraft,
  problemsOf,
} from './first-run-draft.ts';
import { OfficeStep, PassphraseStep, PersonStep } from './first-run-steps.tsx';
import classes from './session.module.css';
import { SessionCard } from './session-card.tsx';
import { TrainingNotice } from './training-notice.tsx';

/** Three short steps; then the recovery key is shown by the next screen. */
export function FirstRunScreen({ session }: { session: SessionState }): JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => newDraft(session.keyStore));
  const [index, setIndex] = useState(0);
  const [tried, setTried] = useState(false);
  const create = useCreateStore();
  const step = firstRunSteps[index] ?? 'office';
  const found = problemsOf(draft, step);
  const last = index === firstRunSteps.length - 1;
  const next = (): void => {
    setTried(found.size > 0);
    if (found.size > 0) return;
    if (last) create.start(draft);
    else setIndex(index + 1);
  };
  const props = {
    draft,
    session,
    problems: tried ? found : new Set<keyof FirstRunDraft>(),
    onChange: setDraft,
  };
  return (
    <SessionCard
      title={t(`session.${step}Title`)}
      hint={t('session.step', { step: index + 1, total: firstRunSteps.length })}
      aside={session.training ? <TrainingNotice session={session} /> : null}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {step === 'office' ? <OfficeStep {...props} /> : null}
        {step === 'person' ? <PersonStep {...props} /> : null}
        {step === 'passphrase' ? <PassphraseStep {...props} /> : null}
        <ErrorMessage error={create.error} />
        <div className={classes.buttons}>
          {index > 0 ? (
            <Button variant="subtle" color="gray" ml={-14} onClick={() => setIndex(index - 1)}>
              {t('action.back')}
            </Button>
          ) : null}
          <span className={classes.spring} />
          <Button type="submit" loading={create.busy} disabled={last && found.size > 0}>
            {last ? t('session.create') : t('action.next')}
          </Button>
        </div>
      </form>
    </SessionCard>
  );
}

function useCreateStore() {
  const firstRun = useCoreCommand('session.firstRun');
  const { hold, show, release } = useFirstRun();
  const start = (draft: FirstRunDraft): void => {
    hold();
    firstRun.mutate(
      {
        officeName: draft.officeName.trim(),
        officerKind: draft.officerKind,
        ...(asksSettlement(draft) ? { settlement: draft.settlement } : {}),
        name: draft.name.trim(),
        login: draft.login,
        roles: [...draft.roles, 'administrator'],
        passphrase: draft.passphrase.passphrase,
        keepInKeyStore: draft.keepInKeyStore,
      },
      { onSuccess: ({ recoveryKey }) => show(recoveryKey), onError: release },
    );
  };
  return { start, busy: firstRun.isPending, error: firstRun.error };
}
