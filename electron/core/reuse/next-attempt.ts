import type { NextAttemptView } from '../../../shared/contract/reuse.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Part } from '../../../shared/domain/reuse/parts.ts';
import { type NextAttempt, nextAttemptOf } from '../../../shared/domain/reuse/next-attempt.ts';
import { contentParts } from '../../../shared/domain/reuse/parts.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import { getDossier, type StoredDossier } from '../dossiers/store.ts';
import { listManifestFiles } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { findNextAttempt, knownAttempts } from './attempt-store.ts';
import { type Made, makeDossier } from './create-from.ts';

/**
 * Gives what the next attempt of a lot that was not sold will be, before it is made. Errors: `not-found`, `invalid-state`
 * (`not-unsold`, `none-failed`, `attempts-over`).
 */
export function viewNextAttempt(workspace: Workspace, id: DossierId): NextAttemptView {
  const { db } = workspace;
  const dossier = getDossier(db, id);
  const { lotNumber } = dossier;
  const next = planOf(workspace, dossier);
  const files = listManifestFiles(db, id);
  const photos = files.filter(({ type }) => type === 'photo').length;
  const { content: _content, ...shown } = next;
  return {
    ...shown,
    title: dossier.content.object?.title ?? '',
    previousLotNumber: lotNumber,
    ruleSetTitle: workspace.reference.ruleSetFor(workspace.today()).title,
    documents: files.length - photos,
    photos,
    begun: lotNumber === undefined ? undefined : findNextAttempt(db, { id, lotNumber }),
  };
}

/** Makes it: the whole content with the new attempt's sums, the files by reference. */
export function createNextAttempt(
  workspace: Workspace,
  {
    id,
    documents,
    photos,
  }: { readonly id: DossierId; readonly documents: boolean; readonly photos: boolean },
): Made {
  return write(workspace.db, (tx) => {
    const dossier = getDossier(tx, id);
    const { content, attempt } = planOf(workspace, dossier);
    const parts: readonly Part[] = [
      ...contentParts,
      ...(documents ? (['documents'] as const) : []),
      ...(photos ? (['photos'] as const) : []),
    ];
    return makeDossier(workspace, tx, {
      objectType: dossier.objectType,
      content,
      origin: { nextAttemptOf: id, attempt: String(attempt) },
      parts,
      filesFrom: id,
    });
  });
}

/**
 * The central database opens second and third attempts by itself; a dossier for one is made where the chain was broken:
 * the sale was cancelled after an attempt that failed, and the proceeding goes on.
 */
const afterCancelling: readonly DossierState[] = ['cancelled', 'closed'];

function planOf(workspace: Workspace, dossier: StoredDossier): NextAttempt {
  const next = nextAttemptOf(dossier, {
    lotNumber: dossier.lotNumber,
    failedAttempts: failedAttemptsOf(workspace, dossier),
    ruleSet: workspace.reference.ruleSetFor(workspace.today()),
    today: workspace.today(),
  });
  if (!next) throw new AppError('invalid-state', 'There is no fourth attempt', { reason: 'attempts-over' });
  return next;
}

/** Counts the attempts that failed: of this lot, and of those before it by the number that the dossier declares. */
function failedAttemptsOf({ db }: Workspace, { id, state, content }: StoredDossier): number {
  const { notHeld, allFailed } = knownAttempts(db, id);
  const declared = Number(content.sale?.attempt ?? '1');
  if (allFailed && state === 'unsold') return Math.max(declared, notHeld ?? 0);
  if (!allFailed || !afterCancelling.includes(state)) {
    throw new AppError('invalid-state', 'Only an unsold lot has a next attempt', { reason: 'not-unsold' });
  }
  const failed = notHeld ?? declared - 1;
  if (failed < 1) throw new AppError('invalid-state', 'No attempt has failed yet', { reason: 'none-failed' });
  return failed;
}
