import type { NextAttemptView } from '../../../shared/contract/reuse.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Part } from '../../../shared/domain/reuse/parts.ts';
import { type NextAttempt, nextAttemptOf } from '../../../shared/domain/reuse/next-attempt.ts';
import { contentParts } from '../../../shared/domain/reuse/parts.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import { getDossier, type StoredDossier } from '../dossiers/store.ts';
import { listManifestFiles } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { type Made, makeDossier } from './create-from.ts';

/**
 * Gives what the next attempt of an unsold lot will be, before it is made. Errors: `not-found`, `invalid-state`
 * (`not-unsold`, `attempts-over`).
 */
export function viewNextAttempt(workspace: Workspace, id: DossierId): NextAttemptView {
  const { db } = workspace;
  const dossier = getDossier(db, id);
  const next = planOf(workspace, dossier);
  const files = listManifestFiles(db, id);
  const photos = files.filter(({ type }) => type === 'photo').length;
  const { content: _content, ...shown } = next;
  return {
    ...shown,
    title: dossier.content.object?.title ?? '',
    previousLotNumber: dossier.lotNumber,
    ruleSetTitle: workspace.reference.ruleSetFor(workspace.today()).title,
    documents: files.length - photos,
    photos,
    begun: begunOf(db, dossier),
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

function planOf(workspace: Workspace, dossier: StoredDossier): NextAttempt {
  if (dossier.state !== 'unsold') {
    throw new AppError('invalid-state', 'Only an unsold lot has a next attempt', { reason: 'not-unsold' });
  }
  const next = nextAttemptOf(dossier, {
    lotNumber: dossier.lotNumber,
    ruleSet: workspace.reference.ruleSetFor(workspace.today()),
    today: workspace.today(),
  });
  if (!next) throw new AppError('invalid-state', 'There is no fourth attempt', { reason: 'attempts-over' });
  return next;
}

/** One that is not in the bin and names this lot as its previous one. */
function begunOf(db: Db, { lotNumber, id }: StoredDossier): NextAttemptView['begun'] {
  if (lotNumber === undefined) return undefined;
  return db
    .prepare<[unknown], { id: DossierId; title: string }>(
      `SELECT id, title FROM dossier
       WHERE no IN (SELECT u.dossier_no FROM dossier own JOIN directory_use mine ON mine.dossier_no = own.no
                    JOIN directory_key k ON k.id = mine.key_id AND k.kind = 'proceeding'
                    JOIN directory_use u ON u.key_id = k.id WHERE own.id = @id)
         AND id <> @id AND deleted_at IS NULL AND json_extract(content, '$.sale.previousLotNumber') = @lotNumber
       LIMIT 1`,
    )
    .get({ id, lotNumber });
}
