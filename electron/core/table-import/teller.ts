import type { TableProgressStage } from '../../../shared/contract/table-import.ts';
import type { Workspace } from '../workspace.ts';

const everyMs = 100;

/** Tells the page how far the work is, ten times a second at most; the end is always told. */
export function createTeller(
  { emit }: Pick<Workspace, 'emit'>,
  id: string,
  stage: TableProgressStage,
): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < everyMs) return;
    last = now;
    emit({ name: 'tables.progress', id, stage, done, total });
  };
}
