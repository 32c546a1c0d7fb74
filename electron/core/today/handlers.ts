import type { Handlers } from '../../../shared/contract/contract.ts';
import type { todayContract, TodayRow, TodayView } from '../../../shared/contract/today.ts';
import { isDoubted } from '../session/doubt.ts';
import type { Workspace } from '../workspace.ts';
import { auctionRows, reviewRows } from './auction-rows.ts';
import { approvalRows, dossierRows, moreTerms } from './dossier-rows.ts';
import { byUrgency, createRowMaker } from './due.ts';
import { referenceRows } from './reference-rows.ts';

/** Today: terms due and overdue, what was returned, auctions, payments awaited, exchange problems, new rules. */
export function createTodayHandlers(workspace: Workspace): Handlers<typeof todayContract> {
  return { 'today.view': () => todayView(workspace) };
}

/** The database has answered as damaged: the next opening looks through it and offers a backup. */
function damageRows({ ports }: Workspace, row: ReturnType<typeof createRowMaker>): readonly TodayRow[] {
  if (!isDoubted(ports.dataDir)) return [];
  return [row({ kind: 'data-damaged', title: '', target: { screen: 'settings', section: 'backup' } })];
}

function todayView(workspace: Workspace): TodayView {
  const today = workspace.today();
  const row = createRowMaker(today, workspace.reference.calendar);
  const rows = [
    ...damageRows(workspace, row),
    ...dossierRows(workspace, row),
    ...approvalRows(workspace, row),
    ...auctionRows(workspace, row),
    ...reviewRows(workspace, row),
    ...referenceRows(workspace, row),
  ];
  return {
    today,
    simulated: workspace.ports.training !== undefined,
    rows: rows.toSorted(byUrgency(today)),
    moreTerms: moreTerms(workspace),
  };
}
