import { AppError } from '../../../shared/result.ts';
import type { JudgedTable } from './judge/judge-table.ts';
import type { OwnFormat } from './own-format.ts';
import type { ReadTable } from './read/open-table.ts';

export type PhotoFile = { readonly path: string; readonly name: string };
/** The table that the person works on: one at a time, in memory, gone when closed or locked. */
export type TableSession = {
  readonly id: string;
  readonly name: string;
  readonly table: ReadTable;
  readonly own: OwnFormat | undefined;
  photos: readonly PhotoFile[];
  judged: { readonly key: string; readonly table: Promise<JudgedTable> } | undefined;
  /** Rows that became dossiers in this session. */
  readonly imported: Set<number>;
  importing: boolean;
};

/** Work that goes on, by the id of its table: each can be called off, and all of it before the database closes. */
export function createTableDesk() {
  let open: TableSession | undefined;
  const works = new Map<string, Set<AbortController>>();
  const running = new Set<Promise<unknown>>();
  const abort = (id: string): void => works.get(id)?.forEach((work) => work.abort());
  return {
    /** Gives the open table. Throws `not-found` for a table that was closed or replaced. */
    session: (id: string): TableSession => {
      if (open?.id !== id) throw new AppError('not-found', 'This table is not open any more');
      return open;
    },
    put: (session: TableSession): void => {
      if (open) abort(open.id);
      open = session;
    },
    close: (id: string): void => {
      abort(id);
      if (open?.id === id) open = undefined;
    },
    abort,
    /** Runs work that may take long; the signal calls it off. */
    run: async <T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const controller = new AbortController();
      const own = works.get(id) ?? new Set();
      works.set(id, own.add(controller));
      const going = work(controller.signal);
      running.add(going);
      try {
        return await going;
      } finally {
        running.delete(going);
        own.delete(controller);
        if (own.size === 0) works.delete(id);
      }
    },
    /** Calls everything off and waits for it. */
    stop: async (): Promise<void> => {
      for (const id of works.keys()) abort(id);
      await Promise.allSettled(running);
      open = undefined;
    },
  };
}

export type TableDesk = ReturnType<typeof createTableDesk>;
