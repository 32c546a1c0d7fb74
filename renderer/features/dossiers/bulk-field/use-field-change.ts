import { useRef, useState } from 'react';
import {
  type BulkFieldTarget,
  bulkFieldSlice,
  type BulkResult,
} from '../../../../shared/contract/finding.ts';
import type { Leaf } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import type { AppError } from '../../../../shared/result.ts';
import { call, toAppError } from '../../../data/api.ts';
import type { BulkReport } from '../bulk-report.tsx';

type Change = {
  readonly pointer: Pointer;
  readonly value: Leaf | null;
  readonly targets: readonly BulkFieldTarget[];
};

type FieldChange = {
  /** How far it is; undefined while nothing is being written. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly error: AppError | undefined;
  readonly run: (change: Change) => void;
  /** Stops before the next slice; what is written stays. */
  readonly stop: () => void;
};

/** Writes slice by slice, so that the window stays free and the person may stop in between. */
export function useFieldChange(onDone: (report: BulkReport) => void): FieldChange {
  const [progress, setProgress] = useState<FieldChange['progress']>();
  const [error, setError] = useState<AppError>();
  const stopped = useRef(false);
  const write = async ({ pointer, value, targets }: Change): Promise<void> => {
    const results: BulkResult[] = [];
    stopped.current = false;
    setError(undefined);
    try {
      for (let at = 0; at < targets.length && !stopped.current; at += bulkFieldSlice) {
        setProgress({ done: at, total: targets.length });
        const slice = targets.slice(at, at + bulkFieldSlice);
        results.push(...(await call('dossiers.bulkField', { pointer, value, targets: slice })));
      }
      onDone({ results, untouched: targets.length - results.length });
    } catch (cause) {
      // The dialog stays and counts anew what is left; what is written says so already.
      setError(toAppError(cause));
    } finally {
      setProgress(undefined);
    }
  };
  return {
    progress,
    error,
    run: (change) => void write(change),
    stop: () => {
      stopped.current = true;
    },
  };
}
