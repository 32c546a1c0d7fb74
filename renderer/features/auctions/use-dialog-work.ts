import { useState } from 'react';
import type { AppError } from '../../../shared/result.ts';
import { toAppError } from '../../data/api.ts';

/**
 * The life of a dialog that does one thing: open until it is done or given up, busy meanwhile, and what was refused.
 * `work` says whether it is done; otherwise the dialog stays for another try.
 */
export function useDialogWork() {
  const [opened, setOpened] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const run = async (work: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      if (await work()) setOpened(false);
    } catch (cause) {
      setError(toAppError(cause));
    } finally {
      setBusy(false);
    }
  };
  return {
    dialog: { opened, busy, error, onClose: () => setOpened(false) },
    run: (work: () => Promise<boolean>): void => void run(work),
  };
}
