import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AppError } from '../../shared/result.ts';
import { coreContract } from '../../shared/contract/core.ts';
import type { Subject } from '../../shared/contract/contract.ts';
import { call, type CoreInput, type CoreName, type CoreOutput, on, toAppError } from './api.ts';
import { mergeBursts } from './merge-bursts.ts';

export type CoreQueryOptions = {
  /** False keeps the question unasked (for example while no dossier is chosen). */
  readonly enabled?: boolean;
  /** Shows the last answer while the input changes (lists, search): no flicker. */
  readonly keepPrevious?: boolean;
  /** Asks again by itself, milliseconds; for clocks and progress only. */
  readonly refetchEveryMs?: number;
};

/**
 * Reads from core and stays fresh: asked again when `data.changed` names a subject that the contract says
 * it reads. Errors are `AppError`.
 */
export function useCoreQuery<N extends CoreName>(
  name: N,
  input: CoreInput<N>,
  options: CoreQueryOptions = {},
): UseQueryResult<CoreOutput<N>, AppError> {
  return useQuery<CoreOutput<N>, AppError>({
    ...coreQuery(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.refetchEveryMs === undefined ? {} : { refetchInterval: options.refetchEveryMs }),
  });
}

/** Key and question of one reading, for `useQueries` and for reading ahead. */
export function coreQuery<N extends CoreName>(
  name: N,
  input: CoreInput<N>,
): { readonly queryKey: readonly [N, CoreInput<N>]; readonly queryFn: () => Promise<CoreOutput<N>> } {
  return { queryKey: [name, input], queryFn: () => ask(name, input) };
}

/** Gives a mutation that sends one command; what it changed comes back through `data.changed`. */
export function useCoreCommand<N extends CoreName>(
  name: N,
): UseMutationResult<CoreOutput<N>, AppError, CoreInput<N>> {
  return useMutation<CoreOutput<N>, AppError, CoreInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => ask(name, input),
  });
}

/** Keeps the cache honest: stale by subject after commits (of a burst of them together), everything after core was restarted. */
export function followCore(client: QueryClient): () => void {
  const changed = mergeBursts((subjects) => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey[0], subjects) });
  });
  return on((event) => {
    if (event.name === 'data.changed') changed(event.subjects);
    if (event.name === 'core.restarted') void client.invalidateQueries();
  });
}

/** True when the answer of this endpoint is read from one of the changed subjects. */
export function isStale(name: unknown, subjects: readonly Subject[]): boolean {
  if (typeof name !== 'string' || !Object.hasOwn(coreContract, name)) return false;
  return coreContract[name as CoreName].reads.some((subject) => subjects.includes(subject));
}

async function ask<N extends CoreName>(name: N, input: CoreInput<N>): Promise<CoreOutput<N>> {
  try {
    return await call(name, input);
  } catch (cause) {
    throw toAppError(cause);
  }
}
