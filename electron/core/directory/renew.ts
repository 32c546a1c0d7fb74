import { setImmediate as breathe } from 'node:timers/promises';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { Db } from '../db/open.ts';
import { type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { directoryVersion, indexDossier } from './index-dossier.ts';

const atOnce = 20;

/** Reads dossiers that were read by an older program (or none) into the directory. Gives how many; ends by itself. */
export async function renewDirectory(workspace: Workspace, off: AbortSignal): Promise<number> {
  let done = 0;
  for (;;) {
    if (off.aborted) return done;
    const renewed = write(workspace.db, renewSome);
    if (renewed === 0) return done;
    done += renewed;
    await breathe();
  }
}

/** Starts it behind the person's work; gives the way to call it off. A failure goes to the log. */
export function renewDirectoryLater(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  const run = async (): Promise<void> => {
    try {
      const renewed = await renewDirectory(workspace, off.signal);
      if (renewed > 0) ports.log.info('directory.renewed', { renewed });
    } catch (cause) {
      if (!off.signal.aborted) ports.log.warn('directory.renew-failed', { error: String(cause) });
    }
  };
  const running = run();
  return async () => {
    off.abort();
    await running;
  };
}

function renewSome(tx: Tx): number {
  const rows = stale(tx);
  const mark = tx.prepare('UPDATE dossier SET directory_version = ? WHERE no = ?');
  for (const { no, content, at } of rows) {
    indexDossier(tx, { no, at }, JSON.parse(content) as DossierContent);
    mark.run(directoryVersion, no);
  }
  return rows.length;
}

function stale(db: Db): readonly { readonly no: number; readonly content: string; readonly at: number }[] {
  return db
    .prepare<[unknown], { no: number; content: string; at: number }>(
      `SELECT no, content, updated_at AS at FROM dossier WHERE directory_version < @version ORDER BY no LIMIT @limit`,
    )
    .all({ version: directoryVersion, limit: atOnce });
}
