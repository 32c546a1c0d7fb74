import type { BulkAction, BulkResult } from '../../../shared/contract/finding.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError, type ErrorCode } from '../../../shared/result.ts';
import { archive } from '../dossiers/lifecycle.ts';
import { send } from '../dossiers/send.ts';
import { findDossier, type StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';

const actions: Readonly<Record<BulkAction, (workspace: Workspace, id: DossierId) => void>> = {
  archive: (workspace, id) => archive(workspace, id, true),
  unarchive: (workspace, id) => archive(workspace, id, false),
  send,
};

/** After so many dossiers other calls get their turn. */
const perTurn = 5;

/**
 * Does one thing with many dossiers, each in a transaction of its own with its own audit entry, by the same rules as
 * alone. Gives for each that it is done or why it was refused; a refusal stops no other. What was done before the
 * program stopped stays done.
 */
export async function doWithMany(
  workspace: Workspace,
  action: BulkAction,
  ids: readonly DossierId[],
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const id of new Set(ids)) {
    results.push(doWithOne(workspace, action, id));
    if (results.length % perTurn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}

function doWithOne(workspace: Workspace, action: BulkAction, id: DossierId): BulkResult {
  const title = titleOf(findDossier(workspace.db, id));
  return attempt({ id, title }, () => actions[action](workspace, id));
}

/** Gives what a list calls a dossier: its title, or nothing. */
export function titleOf(dossier: StoredDossier | undefined): string {
  return dossier?.content.object?.title ?? '';
}

/** A bug, a full disk or a damaged file is no matter of one dossier. */
const ofAll: ReadonlySet<ErrorCode> = new Set(['internal', 'disk-full', 'corrupt']);

/** Does something with one dossier and gives what came of it: a refusal is an answer, all else is thrown. */
export function attempt(dossier: Pick<BulkResult, 'id' | 'title'>, act: () => void): BulkResult {
  try {
    act();
    return { ...dossier, refused: undefined };
  } catch (cause) {
    if (!(cause instanceof AppError) || ofAll.has(cause.code)) throw cause;
    return { ...dossier, refused: { code: cause.code, reason: cause.reason } };
  }
}
