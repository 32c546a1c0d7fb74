import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { DossierFilter, DossierPage, DossierRow } from '../../../shared/contract/dossiers.ts';
import type { AppError } from '../../../shared/result.ts';
import { coreQuery } from '../../data/queries.ts';

export const pageSize = 100;

export type DossierRows = {
  /** All rows that match; the first answer tells. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => DossierRow | undefined;
  readonly error: AppError | null;
  /** Dossiers that the index has not got yet. */
  readonly notIndexed: number;
};

/** Gives the pages of 100 rows that the rows `first`…`last` lie on, the first page always among them. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  const seen = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return seen.includes(0) ? seen : [0, ...seen];
}

/** Reads only the pages in sight, so that a list of 100,000 rows scrolls like one of a hundred. */
export function useDossierRows(
  filter: Omit<DossierFilter, 'offset' | 'limit'>,
  sight: { readonly first: number; readonly last: number },
): DossierRows {
  const pages = pagesOf(sight.first, sight.last);
  const results = useQueries({
    queries: pages.map((page) => ({
      ...coreQuery('dossiers.list', { ...filter, offset: page * pageSize, limit: pageSize }),
      ...(page === 0 ? { placeholderData: keepPreviousData<DossierPage | undefined> } : {}),
    })),
  });
  const byPage = new Map(pages.map((page, index) => [page, results[index]?.data]));
  const failed = results.find(({ error }) => error !== null);
  return {
    total: byPage.get(0)?.total,
    notIndexed: byPage.get(0)?.notIndexed ?? 0,
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    error: (failed?.error as AppError | undefined) ?? null,
  };
}
