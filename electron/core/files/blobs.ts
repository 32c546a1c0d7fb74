import { join } from 'node:path';
import type { Workspace } from '../workspace.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';

type Owner = Pick<Workspace, 'filesKey'> & {
  readonly ports: Pick<Workspace['ports'], 'dataDir' | 'randomBytes'>;
};
const stores = new WeakMap<Owner, BlobStore>();

/** Gives the one blob store of a workspace; it is forgotten together with the workspace when core is locked. */
export function blobsOf(workspace: Owner): BlobStore {
  const known = stores.get(workspace);
  if (known) return known;
  const store = createBlobStore({
    dir: join(workspace.ports.dataDir, 'blobs'),
    filesKey: workspace.filesKey,
    randomBytes: workspace.ports.randomBytes,
  });
  stores.set(workspace, store);
  return store;
}
