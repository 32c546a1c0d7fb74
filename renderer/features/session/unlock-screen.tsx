import { type JSX, useState } from 'react';
import type { SessionState } from '../../../shared/contract/session.ts';
import { RecoverForm } from './recover-form.tsx';
import { TrainingNotice } from './training-notice.tsx';
import { SessionCard } from './session-card.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useTranslation } from 'react-i18next';

/** Unlock by passphrase or key store, or recover by the recovery key. */
export function UnlockScreen({ session }: { session: SessionState }): JSX.Element {
  const { t } = useTranslation();
  const [recovering, setRecovering] = useState(false);
  const [hint, setHint] = useState<{ readonly login: string; readonly passphrase: string }>();
  return (
    <SessionCard
      title={t(recovering ? 'session.recoverTitle' : 'session.unlockTitle')}
      aside={session.training && !recovering ? <TrainingNotice session={session} onUse={setHint} /> : null}
    >
      {recovering ? (
        <RecoverForm session={session} onBack={() => setRecovering(false)} />
      ) : (
        <UnlockForm key={hint?.login} session={session} hint={hint} onForgotten={() => setRecovering(true)} />
      )}
    </SessionCard>
  );
}
