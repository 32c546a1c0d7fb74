import type { Handlers } from '../../shared/contract/contract.ts';
import type { CoreContract } from '../../shared/contract/core.ts';
import type { sessionContract } from '../../shared/contract/session.ts';
import { createAuctionHandlers } from './auctions/handlers.ts';
import { createDailyBackups } from './backups/daily.ts';
import { createBinHandlers } from './bin/handlers.ts';
import { createCompareHandlers } from './compare/handlers.ts';
import { createDirectoryHandlers } from './directory/handlers.ts';
import { renewDirectoryLater } from './directory/renew.ts';
import { createDossierHandlers } from './dossiers/handlers.ts';
import { createExchange } from './exchange/exchange.ts';
import { createFindingHandlers } from './finding/handlers.ts';
import { followTheDay } from './finding/day-renewal.ts';
import { createIndexer } from './finding/indexer.ts';
import { blobsOf } from './files/blobs.ts';
import { createFileRoom } from './files/handlers.ts';
import { tidyLater } from './files/tidy.ts';
import type { TokenRegistry } from './files/token-registry.ts';
import { createPaperRoom } from './paperwork/paper-room.ts';
import { createRulesHandlers } from './reference/rules-handlers.ts';
import { describeLater } from './pictures/describe-later.ts';
import { createPictureHandlers } from './pictures/handlers.ts';
import { createReuseHandlers } from './reuse/handlers.ts';
import { noteReferenceItem } from './reference/offered.ts';
import { createReferenceRoom } from './reference/room.ts';
import { createReviewHandlers } from './review/handlers.ts';
import { createScanRoom } from './scans/scan-room.ts';
import { createSettingsHandlers } from './settings/handlers.ts';
import type { OpenSession } from './session/session.ts';
import type { Vault } from './session/vault.ts';
import { createTableHandlers } from './table-import/handlers.ts';
import { createTodayHandlers } from './today/handlers.ts';
import { createUserHandlers } from './users/handlers.ts';
import type { Workspace } from './workspace.ts';

type RoomHandlers = Handlers<Omit<CoreContract, keyof typeof sessionContract>>;

/** Everything that answers once a session is open. `stop` ends long work before the database closes. */
export type Rooms = {
  readonly handlers: RoomHandlers;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly wake: () => void;
};

export type RoomParts = {
  readonly workspace: Workspace;
  readonly session: OpenSession;
  readonly vault: Vault;
  readonly tokens: TokenRegistry;
};

/** Work behind the person's own, each with the way to call it off. */
const inBackground = [describeLater, followTheDay, tidyLater, renewDirectoryLater];

/** Builds every room over one workspace. */
export function createRooms({ workspace, session, vault, tokens }: RoomParts): Rooms {
  let callOffs: readonly (() => Promise<void>)[] = [];
  const indexer = createIndexer(workspace);
  const tables = createTableHandlers(workspace, tokens, indexer);
  const files = createFileRoom(workspace, tokens);
  const papers = createPaperRoom(workspace);
  const scans = createScanRoom(workspace, { tokens, adding: files.adding });
  const exchange = createExchange(workspace, {
    blobs: blobsOf(workspace),
    noteReference: (tx, item) => noteReferenceItem(tx, workspace, item),
  });
  const backups = createDailyBackups(workspace, session.key);
  const reference = createReferenceRoom(workspace, tokens, exchange.speak);
  return {
    handlers: {
      ...createUserHandlers(workspace, session, vault),
      ...createDossierHandlers(workspace, papers.applicationLater),
      ...createBinHandlers(workspace),
      ...createDirectoryHandlers(workspace),
      ...files.handlers,
      ...createPictureHandlers(workspace),
      ...scans.handlers,
      ...createCompareHandlers(workspace),
      ...createReuseHandlers(workspace),
      ...createFindingHandlers(workspace),
      ...createAuctionHandlers(workspace),
      ...createReviewHandlers(workspace),
      ...papers.handlers,
      ...tables.handlers,
      ...createTodayHandlers(workspace),
      ...exchange.handlers,
      ...createRulesHandlers(workspace, tokens, exchange.speak),
      ...createSettingsHandlers(workspace, backups),
      ...reference.handlers,
    },
    start: () => {
      reference.start();
      exchange.start();
      indexer.start();
      callOffs = inBackground.map((begin) => begin(workspace));
      scans.start();
      backups.start();
    },
    stop: async () => {
      await backups.stop();
      await tables.stop();
      await papers.stop();
      await files.adding.stop();
      await scans.stop();
      for (const callOff of callOffs) await callOff();
      await reference.stop();
      await exchange.stop();
      await indexer.stop();
    },
    wake: exchange.wake,
  };
}
