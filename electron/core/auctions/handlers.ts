import type { Handlers } from '../../../shared/contract/contract.ts';
import type { auctionsContract, LotRow, LotView } from '../../../shared/contract/auctions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { hasDossier } from '../exchange/dossier-mirror-store.ts';
import { findLot, listAuctionsOf, listLots, type LotSummary } from '../exchange/lot-store.ts';
import { pendingCommands } from '../exchange/outbox-store.ts';
import { remoteFilesOf } from '../exchange/remote-file-store.ts';
import type { Workspace } from '../workspace.ts';
import { toAuctionView } from './auction-view.ts';
import { decideAuction, recordPayment, recordTransfer } from './commands.ts';
import { lotActions } from './permissions.ts';

const LIST_LIMIT = 1_000;
const going: ReadonlySet<string> = new Set(['scheduled', 'registration', 'running', 'held', 'suspended']);

/** Auctions of lots: what the central database says, and what may be done next. */
export function createAuctionHandlers(workspace: Workspace): Handlers<typeof auctionsContract> {
  return {
    'auctions.list': ({ search, running }) =>
      listLots(workspace.db, { search, withAuction: true, limit: LIST_LIMIT })
        .map((lot) => toLotRow(workspace, lot))
        .filter(
          ({ auctions }) =>
            running === undefined || running === auctions.some(({ state }) => going.has(state)),
        ),
    'auctions.lot': ({ id }) => toLotView(workspace, id),
    'auctions.recordPayment': (input) => recordPayment(workspace, input),
    'auctions.recordTransfer': (input) => recordTransfer(workspace, input),
    'auctions.decide': (input) => decideAuction(workspace, input),
  };
}

function toLotRow(
  workspace: Workspace,
  { id, lotNumber, title, state }: Pick<LotSummary, 'id' | 'lotNumber' | 'title' | 'state'>,
): LotRow {
  return { id, lotNumber, title, state, auctions: listAuctionsOf(workspace.db, id).map(toAuctionView) };
}

function toLotView(workspace: Workspace, id: DossierId): LotView {
  const { db, actor } = workspace;
  const lot = findLot(db, id);
  if (!lot) throw new AppError('not-found', 'No such lot here');
  const pending = pendingCommands(db, id).map(({ name }) => name);
  const files = remoteFilesOf(db, id);
  const row = toLotRow(workspace, { ...lot, title: lot.application.object.title });
  return {
    ...row,
    own: hasDossier(db, id),
    coverFileId: files.find(({ source, cover }) => source === 'lot' && cover)?.id,
    documents: files
      .filter(({ source }) => source !== 'lot')
      .map(({ id: fileId, title, type, mediaType, sha256, sizeBytes, here }) => ({
        id: fileId,
        title,
        type,
        mediaType,
        sha256,
        sizeBytes,
        here,
      })),
    pending,
    may: lotActions({
      lotState: lot.state,
      auction: listAuctionsOf(db, id).at(-1),
      roles: actor.roles,
      today: workspace.today(),
      pending,
    }),
  };
}
