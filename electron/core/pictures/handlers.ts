import type { Handlers } from '../../../shared/contract/contract.ts';
import type { picturesContract } from '../../../shared/contract/pictures.ts';
import type { FileId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import { auditDossier } from '../dossiers/context.ts';
import { findDossier } from '../dossiers/store.ts';
import { placeFor } from '../files/file-gate.ts';
import { findFile } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { makeContactSheet } from './contact-sheet.ts';
import { countUndescribed, keepPair, takenOfDossier } from './fact-store.ts';
import { photoMatchesOf } from './matches.ts';
import { pdfPagesOf } from './pdf-pages.ts';
import { sortPhotos } from './sort-photos.ts';

/** Long side on which a page that failed is tried again, only to learn why. */
const probeLongSide = 160;

/** Answers of the room of pictures: what is known of them, look-alikes, pages of PDF, contact sheets. */
export function createPictureHandlers(workspace: Workspace): Handlers<typeof picturesContract> {
  const { db, reference } = workspace;
  return {
    'pictures.view': ({ dossierId }) => {
      const dossier = findDossier(db, dossierId);
      if (!dossier) throw new AppError('not-found', 'No such dossier');
      const matches = photoMatchesOf(db, dossierId, reference.ruleSetById(dossier.ruleSetId));
      return {
        taken: takenOfDossier(db, dossierId),
        similar: matches.similar.map(({ leftId, rightId, distance }) => ({
          left: leftId,
          right: rightId,
          distance,
        })),
        elsewhere: matches.elsewhere.map(({ fileId, otherId, dossierId: other, title, same }) => ({
          fileId,
          other: { fileId: otherId, dossierId: other, title },
          same,
        })),
        waiting: countUndescribed(db, dossierId),
      };
    },
    'pictures.keepBoth': ({ left, right }) => keepBoth(workspace, left, right),
    'pictures.sort': ({ dossierId, by }) => sortPhotos(workspace, dossierId, by),
    'pictures.contactSheet': ({ dossierId, perPage }) => makeContactSheet(workspace, dossierId, perPage),
    'pictures.pdf': ({ fileId }) => pdfPagesOf(workspace).count(fileId),
    'pictures.pdfPage': async ({ fileId, page }) => {
      const drawn = await pdfPagesOf(workspace).draw(fileId, page, probeLongSide);
      return { problem: drawn.ok ? undefined : drawn.problem };
    },
  };
}

/** Changes no file, so it raises no revision and ends no approval; it stands in the history of both dossiers' first. */
function keepBoth(workspace: Workspace, left: FileId, right: FileId): null {
  return write(workspace.db, (tx) => {
    const state = findFile(tx, left);
    if (!state) throw new AppError('not-found', 'No such file');
    placeFor(workspace, state.dossierId, state.file.type);
    const by = { userId: workspace.actor.id, at: workspace.ports.now() };
    if (!keepPair(tx, [left, right], by)) throw new AppError('not-found', 'No such pair');
    auditDossier(workspace, tx, { id: state.dossierId, action: 'file.keep-both', data: { left, right } });
    return null;
  });
}
