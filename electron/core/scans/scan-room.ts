import { stat, unlink } from 'node:fs/promises';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { AddedFile } from '../../../shared/contract/files.ts';
import type { AttachedScans, scansContract, ScansView } from '../../../shared/contract/scans.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { AddFiles } from '../files/add-files.ts';
import type { Adding } from '../files/adding.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Workspace } from '../workspace.ts';
import { forgetScanFolder, noteScan, scanFolderOf, setScanFolder, unseenScans } from './scan-store.ts';
import { createScanWatch, type OfferedScan, type ScanWatch } from './scan-watch.ts';

type Parts = { readonly tokens: TokenRegistry; readonly adding: Adding };
const nothing: ScansView = { state: 'off', folder: undefined, files: [], total: 0, unfinished: 0 };

/** The room of scans: the folder of the signed-in person, what is new in it, attaching and putting aside. */
export function createScanRoom(workspace: Workspace, { tokens, adding }: Parts) {
  const { db, ports, actor } = workspace;
  let watching: ScanWatch | undefined;

  const begin = (): void => {
    const folder = scanFolderOf(db, actor.id);
    watching = folder === undefined ? undefined : watch(workspace, folder);
    watching?.start();
  };
  const end = async (): Promise<void> => {
    const ending = watching;
    watching = undefined;
    await ending?.stop();
  };
  const offeredOf = (ids: readonly string[]): readonly OfferedScan[] =>
    ids.map((id) => {
      const scan = watching?.find(id);
      if (!scan) throw new AppError('not-found', 'The scan is no longer in the folder');
      return scan;
    });

  const handlers: Handlers<typeof scansContract> = {
    'scans.view': () => watching?.view() ?? nothing,
    'scans.setFolder': async ({ token }) => {
      const path = tokens.take(token);
      if (path === undefined || !(await isFolder(path))) throw new AppError('not-found', 'No such folder');
      await end();
      write(db, (tx) => setScanFolder(tx, actor.id, path, ports.now()));
      begin();
      return null;
    },
    'scans.forgetFolder': async () => {
      await end();
      write(db, (tx) => forgetScanFolder(tx, actor.id));
      return null;
    },
    'scans.attach': async ({ ids, dossierId, type, deleteOriginals }) => {
      const scans = offeredOf(ids);
      const attached = await attach(workspace, { tokens, adding }, scans, {
        dossierId,
        type,
        deleteOriginals,
      });
      await watching?.look();
      return attached;
    },
    'scans.dismiss': async ({ ids }) => {
      const scans = offeredOf(ids);
      const seen = { outcome: 'dismissed', at: ports.now() } as const;
      write(db, (tx) => {
        for (const { seen: scan } of scans) noteScan(tx, actor.id, scan, seen);
      });
      await watching?.look();
      return null;
    },
  };
  return { handlers, start: begin, stop: end };
}

function watch(workspace: Workspace, folder: string): ScanWatch {
  const { db, ports, actor, emit } = workspace;
  return createScanWatch({
    folder,
    now: ports.now,
    newId: ports.newId,
    sleep: ports.sleep,
    unseen: (files) => unseenScans(db, actor.id, files),
    changed: () => emit({ name: 'data.changed', subjects: ['scan'] }),
  });
}

type Target = Pick<AddFiles, 'dossierId' | 'type'> & { readonly deleteOriginals: boolean };

/** A scan that is in the dossier already counts as attached; one that was refused stays in the list. */
async function attach(
  workspace: Workspace,
  { tokens, adding }: Parts,
  scans: readonly OfferedScan[],
  { dossierId, type, deleteOriginals }: Target,
): Promise<AttachedScans> {
  const { db, ports, actor } = workspace;
  const added = await adding.add({ dossierId, type, tokens: scans.map(({ path }) => tokens.register(path)) });
  const settled = scans.filter((_, index) => isSettled(added[index]));
  write(db, (tx) => {
    for (const { seen } of settled) noteScan(tx, actor.id, seen, { outcome: 'attached', at: ports.now() });
  });
  const notDeleted: string[] = [];
  for (const [index, scan] of scans.entries()) {
    if (deleteOriginals && added[index]?.ok && !(await deleteScan(scan))) notDeleted.push(scan.name);
  }
  return { added, notDeleted };
}

function isSettled(outcome: AddedFile | undefined): boolean {
  return outcome !== undefined && (outcome.ok || outcome.reason === 'duplicate');
}

/** Only the very file that was taken: one that changed meanwhile is another. */
async function deleteScan({ path, seen }: OfferedScan): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size !== seen.sizeBytes || Math.round(mtimeMs) !== seen.modifiedAt) return false;
    await unlink(path);
    return true;
  } catch {
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
