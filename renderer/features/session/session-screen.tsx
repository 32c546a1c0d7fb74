import type { JSX } from 'react';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useFirstRun } from '../../state/first-run.ts';
import { BrokenDataScreen } from './broken-data-screen.tsx';
import { FirstRunScreen } from './first-run-screen.tsx';
import { RecoveryKeyScreen } from './recovery-key-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

/** Everything that stands before the open window. */
export function SessionScreen({ session }: { session: SessionState }): JSX.Element {
  const { holding, recoveryKey } = useFirstRun();
  if (recoveryKey !== undefined) return <RecoveryKeyScreen recoveryKey={recoveryKey} />;
  if (holding || session.phase === 'first-run') return <FirstRunScreen session={session} />;
  if (session.phase === 'damaged' || session.phase === 'too-new') {
    return <BrokenDataScreen session={session} phase={session.phase} />;
  }
  return <UnlockScreen session={session} />;
}
