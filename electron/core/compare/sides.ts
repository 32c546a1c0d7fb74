import type { SideChoice, SideView, VersionsView } from '../../../shared/contract/compare.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import type { ComparedFile } from '../../../shared/domain/compare/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { manifestSchema } from '../../../shared/domain/manifest.ts';
import { AppError } from '../../../shared/result.ts';
import { findMoment, listMoments, type Moment } from '../audit/trail-store.ts';
import type { Db } from '../db/open.ts';
import { findSealedVersion, listSealedVersions } from '../dossiers/sealed-version-store.ts';
import { getDossier } from '../dossiers/store.ts';
import { fileTitles, listManifestFiles } from '../files/file-store.ts';
import { contentAfter, filesAfter } from './moment.ts';
import { startOf } from './start.ts';

/** Moments offered for choosing; older ones are in the history, which leads here too. */
const momentsShown = 300;

/** Gives what a dossier can be compared as. Throws AppError `not-found`. */
export function versionsOf(db: Db, id: DossierId): VersionsView {
  const dossier = getDossier(db, id);
  const versions = listSealedVersions(db, id);
  return {
    title: dossier.content.object?.title ?? '',
    versions,
    moments: listMoments(db, id, momentsShown),
    start: startOf(db, id, versions[0]?.version),
  };
}

/** Gives one side of a comparison. Errors: `not-found`, `invalid-state` (`history-incomplete`). */
export function sideOf(db: Db, choice: SideChoice): SideView {
  const dossier = getDossier(db, choice.dossierId);
  const { id: dossierId, objectType } = dossier;
  if ('version' in choice) return sealedSide(db, dossierId, choice.version);
  if ('seq' in choice) {
    const content = contentAfter(db, dossier, choice.seq);
    const files = filesAfter(db, dossierId, choice.seq);
    const { at, userName: by } = momentOf(db, dossierId, choice.seq);
    return { dossierId, objectType, content, files, title: titleOf(content), at, by };
  }
  const { content } = dossier;
  const files = listManifestFiles(db, dossierId).map(({ id, sha256, type, title, originalName }) => ({
    id,
    sha256,
    type,
    title: title.trim() || originalName,
  }));
  return { dossierId, objectType, content, files, title: titleOf(content), at: undefined, by: undefined };
}

function titleOf(content: SideView['content']): string {
  return content.object?.title ?? '';
}

function sealedSide(db: Db, dossierId: DossierId, version: number): SideView {
  const sealed = findSealedVersion(db, dossierId, version);
  const row = listSealedVersions(db, dossierId).find((one) => one.version === version);
  if (!sealed || !row) throw new AppError('not-found', 'No such version');
  const { application, files } = manifestSchema.parse(JSON.parse(sealed.manifest));
  const { objectType, content } = fromApplication(application);
  const titles = fileTitles(db, dossierId);
  return {
    dossierId,
    objectType,
    content,
    files: files.map(({ id, sha256, type }): ComparedFile => ({
      id,
      sha256,
      type,
      title: titles.get(id) ?? '',
    })),
    title: content.object?.title ?? '',
    at: row.sealedAt,
    by: row.sealedByName,
  };
}

function momentOf(db: Db, id: DossierId, seq: number): Moment {
  const moment = findMoment(db, id, seq);
  if (!moment) throw new AppError('not-found', 'No such moment of this dossier');
  return moment;
}
