import type { CheckOverride, DossierView } from '../../../shared/contract/dossiers.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import type { DossierState, ReturnReason } from '../../../shared/domain/dossier.ts';
import { remarksNow } from '../../../shared/domain/fields/remark-place.ts';
import { listOfRowAt } from '../../../shared/domain/fields/row-place.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { manifestSchema } from '../../../shared/domain/manifest.ts';
import type { Workspace } from '../workspace.ts';
import { approvalRoundOf } from './approval-round-store.ts';
import { standingOf } from './context.ts';
import { listFiles } from '../files/file-store.ts';
import { overridesOf } from './override-store.ts';
import { allowedActions } from './permissions.ts';
import { findSealedVersion } from './sealed-version-store.ts';
import { stepsOf } from './step-store.ts';
import { getDossier, type StoredDossier } from './store.ts';

// Reasons of a return are shown until the mended version is on its way.
const beingMended = new Set<DossierState>(['returned', 'approved', 'sealed']);

/** Gives everything the editor shows of one dossier. Throws AppError `not-found`. */
export function viewDossier(workspace: Workspace, id: DossierId): DossierView {
  const { db } = workspace;
  const stored = getDossier(db, id);
  const { preparers: _preparers, serverVersion: _serverVersion, ...dossier } = stored;
  const may = allowedActions(standingOf(workspace, stored));
  const steps = stepsOf(db, id);
  const overrides: readonly CheckOverride[] = overridesOf(db, id).map(
    ({ foundSha256: _found, ...override }) => override,
  );
  return {
    ...dossier,
    returnReasons: beingMended.has(stored.state) ? remarksOf(workspace, stored) : [],
    files: listFiles(db, id),
    overrides,
    approvalRound: approvalRoundOf(db, id),
    may,
    canUndo: steps.canUndo && may.includes('edit'),
    canRedo: steps.canRedo && may.includes('edit'),
  };
}

/** The remarks at the places where their fields are now; the version before this one is what they were made on. */
function remarksOf({ db }: Workspace, stored: StoredDossier): readonly ReturnReason[] {
  const { id, version, content, returnReasons } = stored;
  if (!returnReasons.some(({ pointer }) => listOfRowAt(pointer) !== undefined)) return returnReasons;
  const sent = findSealedVersion(db, id, version - 1);
  if (!sent) return returnReasons;
  const { application } = manifestSchema.parse(JSON.parse(sent.manifest));
  return remarksNow(returnReasons, fromApplication(application).content, content);
}
