import type { TablePlan } from '../../../shared/contract/table-import.ts';
import { emptyContent } from '../dossiers/create.ts';
import type { Workspace } from '../workspace.ts';
import { createDuplicateFinder, importedRows } from './import-store.ts';
import type { JudgeContext } from './judge/judge-row.ts';
import { type JudgedTable, judgeTable } from './judge/judge-table.ts';
import { resolvePlan } from './judge/resolve-plan.ts';
import { plainKey } from './photo-names.ts';
import { createPacer } from './read/pacer.ts';
import { createTeller } from './teller.ts';
import type { TableDesk, TableSession } from './table-session.ts';

/** Makes what judging a row needs. An export brings everything itself; other tables get what the office says of itself. */
export function contextFor(workspace: Workspace, session: TableSession, plan: TablePlan): JudgeContext {
  const resolved = resolvePlan(session.table, plan, session.own);
  return {
    resolved,
    defaults: resolved.lists ? {} : emptyContent(workspace),
    newRowId: workspace.ports.newId,
  };
}

/** Gives the judged table of a plan; the last one is kept until the plan changes. */
export async function judgedFor(
  workspace: Workspace,
  desk: TableDesk,
  session: TableSession,
  plan: TablePlan,
): Promise<JudgedTable> {
  const key = JSON.stringify(plan);
  if (session.judged?.key === key) return await session.judged.table;
  const context = contextFor(workspace, session, plan);
  const tell = createTeller(workspace, session.id, 'judging');
  const table = desk.run(session.id, async (signal) =>
    judgeTable({
      context,
      findDuplicates: createDuplicateFinder(workspace.db),
      imported: importedRows(workspace.db, session.table.sha256, context.resolved.sheet.name),
      plainKey,
      pace: createPacer(signal),
      onProgress: tell,
    }),
  );
  session.judged = { key, table };
  try {
    return await table;
  } catch (cause) {
    if (session.judged.key === key) session.judged = undefined;
    throw cause;
  }
}
