import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { DossierFilter, DossierPage, DossierRow } from '../../../shared/contract/dossiers.ts';
import type { AppError } from '../../../shared/result.ts';
import { coreQuery } from '../../data/queries.ts';

export const pageSize = 100;

type ListFilter = Omit<DossierFilter, 'offset' | 'limit'>;
export type DossierTotal = {
  /** All rows that match; undefined until the first answer. */
  readonly total: number | undefined;
  /** Dossiers that the index has not got yet. */
  readonly notIndexed: number;
};

export type DossierRows = {
  /** Nothing while the row's page travels. */
  readonly rowAt: (index: number) => DossierRow | undefined;
  readonly error: AppError | null;
};

/** Gives the pages of 100 rows that the rows `first`…`last` lie on, the first page always among them. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  const seen = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return seen.includes(0) ? seen : [0, ...seen];
}

const pageQuery = (filter: ListFilter, page: number) =>
  coreQuery('dossiers.list', { ...filter, offset: page * pageSize, limit: pageSize });

/** Gives how many rows there are, by the first page; the former number stands until another filter is answered. */
export function useDossierTotal(filter: ListFilter): DossierTotal {
  const { data } = useQuery({
    ...pageQuery(filter, 0),
    placeholderData: keepPreviousData<DossierPage | undefined>,
  });
  return { total: data?.total, notIndexed: data?.notIndexed ?? 0 };
}

/** Rows beyond the drawn ones whose pages are asked for as well. */
const askedAhead = 25;

/**
 * Reads only the pages that the rows `first`…`last` lie on, so that a list of 100,000 rows scrolls like one of a
 * hundred.
 */
export function useDossierRows(filter: ListFilter, first: number, last: number): DossierRows {
  const pages = pagesOf(first - askedAhead, last + askedAhead);
  const results = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(filter, page),
      ...(page === 0 ? { placeholderData: keepPreviousData<DossierPage | undefined> } : {}),
    })),
  });
  const byPage = new Map(pages.map((page, index) => [page, results[index]?.data]));
  const failed = results.find(({ error }) => error !== null);
  return {
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    error: (failed?.error as AppError | undefined) ?? null,
  };
}
