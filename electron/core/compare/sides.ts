import type {
  SealedVersionRow,
  SideChoice,
  SideView,
  VersionsView,
} from '../../../shared/contract/compare.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { ComparedFile } from '../../../shared/domain/compare/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { manifestSchema } from '../../../shared/domain/manifest.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { findSealedVersion } from '../dossiers/sealing.ts';
import { getDossier } from '../dossiers/store.ts';
import { listManifestFiles } from '../files/file-store.ts';
import { contentAfter, filesAfter } from './moment.ts';

/** Moments offered for choosing; older ones are in the history, which leads here too. */
const momentsShown = 300;

/** Gives what a dossier can be compared as. Throws AppError `not-found`. */
export function versionsOf(db: Db, id: DossierId): VersionsView {
  const dossier = getDossier(db, id);
  return {
    title: dossier.content.object?.title ?? '',
    versions: sealedVersions(db, id),
    moments: momentsOf(db, id),
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
  const row = sealedVersions(db, dossierId).find((one) => one.version === version);
  if (!sealed || !row) throw new AppError('not-found', 'No such version');
  const { application, files } = manifestSchema.parse(JSON.parse(sealed.manifest));
  const { objectType, content } = fromApplication(application);
  const titles = titlesOf(db, dossierId);
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

function titlesOf(db: Db, id: DossierId): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[string], { id: string; title: string }>(
      `SELECT id, coalesce(nullif(trim(title), ''), original_name) AS title FROM dossier_file WHERE dossier_id = ?`,
    )
    .all(id);
  return new Map(rows.map((row) => [row.id, row.title]));
}

function sealedVersions(db: Db, id: DossierId): readonly SealedVersionRow[] {
  type Row = Omit<SealedVersionRow, 'sentAt'> & { readonly sentAt: EpochMs | null };
  return db
    .prepare<[string], Row>(
      `SELECT version, sealed_at AS sealedAt, coalesce(user.name, '') AS sealedByName, sent_at AS sentAt
       FROM sealed_version LEFT JOIN user ON user.id = sealed_by WHERE dossier_id = ? ORDER BY version DESC`,
    )
    .all(id)
    .map((row) => ({ ...row, sentAt: row.sentAt ?? undefined }));
}

type Moment = VersionsView['moments'][number];

function momentsOf(db: Db, id: DossierId): readonly Moment[] {
  return db
    .prepare<[unknown], Moment>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id ORDER BY audit.seq DESC LIMIT @limit`,
    )
    .all({ id, limit: momentsShown });
}

function momentOf(db: Db, id: DossierId, seq: number): Moment {
  const moment = db
    .prepare<[unknown], Moment>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.entity = 'dossier' AND audit.entity_id = @id AND audit.seq = @seq`,
    )
    .get({ id, seq });
  if (!moment) throw new AppError('not-found', 'No such moment of this dossier');
  return moment;
}
