import { useEffect, useState } from 'react';
import type { CoreEvent } from '../../../shared/contract/core.ts';
import { on } from '../../data/api.ts';

type Progress = Extract<CoreEvent, { name: 'tables.progress' }>;

/** Gives how far the work on a table is, as core tells it. */
export function useTableProgress(id: string | undefined): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(
    () =>
      on((event) => {
        if (event.name === 'tables.progress' && event.id === id) setProgress(event);
      }),
    [id],
  );
  return progress?.id === id ? progress : undefined;
}
