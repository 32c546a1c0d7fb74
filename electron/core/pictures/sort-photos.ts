import type { DossierFile } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId } from '../../../shared/domain/ids.ts';
import { orderFiles } from '../files/commands.ts';
import { listFiles } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { takenOfDossier } from './fact-store.ts';

const byName = new Intl.Collator('uk', { numeric: true, sensitivity: 'base' });

/**
 * Orders the photos of a dossier as people count their names (2 before 10) or as they were taken; a photo without a
 * time of capture goes behind. Documents keep their order. Errors as `orderFiles`.
 */
export function sortPhotos(workspace: Workspace, dossierId: DossierId, by: 'name' | 'captured'): null {
  const files = listFiles(workspace.db, dossierId);
  const times = new Map<FileId, string>(
    takenOfDossier(workspace.db, dossierId).flatMap(({ fileId, taken }) =>
      taken.at === undefined ? [] : [[fileId, taken.at] as const],
    ),
  );
  const compareTimes = (left: DossierFile, right: DossierFile) => {
    const [first = '9', second = '9'] = [times.get(left.id), times.get(right.id)];
    return first < second ? -1 : first > second ? 1 : compareNames(left, right);
  };
  const photos = files.filter(isPhoto).toSorted(by === 'name' ? compareNames : compareTimes);
  const ordered = [...photos, ...files.filter((file) => !isPhoto(file))].map(({ id }) => id);
  const unchanged = ordered.every((id, index) => id === files[index]?.id);
  return unchanged ? null : orderFiles(workspace, dossierId, ordered);
}

function compareNames(left: DossierFile, right: DossierFile): number {
  return byName.compare(left.originalName, right.originalName);
}

function isPhoto({ type }: DossierFile): boolean {
  return type === 'photo';
}
