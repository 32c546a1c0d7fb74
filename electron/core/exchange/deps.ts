import type { FeedItem } from '../../../shared/central-api/feed.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import type { BlobStore } from '../files/blob-store.ts';
import type { CorePorts } from '../ports.ts';

/** What the rooms of the exchange share. */
export type ExchangeDeps = {
  readonly db: Db;
  readonly ports: Pick<CorePorts, 'fetch' | 'now' | 'sleep' | 'randomBytes' | 'newId' | 'log' | 'training'>;
  readonly filesKey: Uint8Array;
  readonly actor: SessionUser;
  readonly blobs: Pick<BlobStore, 'open' | 'receive' | 'has'>;
  /** Takes announced reference data (classifiers, calendar) in the transaction of its page. */
  readonly noteReference: (tx: Tx, item: FeedItem) => void;
};
