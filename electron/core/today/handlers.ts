import type { Handlers } from '../../../shared/contract/contract.ts';
import type { todayContract, TodayView } from '../../../shared/contract/today.ts';
import type { Workspace } from '../workspace.ts';
import { auctionRows, reviewRows } from './auction-rows.ts';
import { approvalRows, dossierRows } from './dossier-rows.ts';
import { byUrgency, createRowMaker } from './due.ts';

/** Today: terms due and overdue, what was returned, auctions, payments awaited, exchange problems. */
export function createTodayHandlers(workspace: Workspace): Handlers<typeof todayContract> {
  return { 'today.view': () => todayView(workspace) };
}

function todayView(workspace: Workspace): TodayView {
  const today = workspace.today();
  const row = createRowMaker(today, workspace.reference.calendar);
  const rows = [
    ...dossierRows(workspace, row),
    ...approvalRows(workspace, row),
    ...auctionRows(workspace, row),
    ...reviewRows(workspace, row),
  ];
  return {
    today,
    simulated: workspace.ports.training !== undefined,
    rows: rows.toSorted(byUrgency(today)),
  };
}
