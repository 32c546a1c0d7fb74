import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DocumentType, DossierFile } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { PictureFacts } from '../ports.ts';
import { touch, type Tx } from '../db/write.ts';
import { keepFacts } from '../pictures/fact-store.ts';
import { fileColumns, type FileRow, toDossierFile } from './file-row.ts';

/** `added` by a person; `made` by the program (papers): the manifest holds only the first. */
export type FileOrigin = 'added' | 'made';
export type NewFile = Omit<DossierFile, 'position' | 'cover' | 'rotation'> & {
  readonly dossierId: DossierId;
  readonly origin: FileOrigin;
  readonly addedBy: UserId;
  readonly facts: PictureFacts | undefined;
  readonly view: { readonly sha256: string; readonly sizeBytes: number } | undefined;
  readonly thumbnail: Uint8Array | undefined;
};

/** Files of a dossier in their order, without removed ones. */
export function listFiles(db: Db, dossierId: DossierId): readonly DossierFile[] {
  return db
    .prepare<[string], FileRow>(
      `SELECT ${fileColumns} FROM dossier_file
       WHERE dossier_id = ? AND removed_at IS NULL ORDER BY position, id`,
    )
    .all(dossierId)
    .map(toDossierFile);
}

/** Documents that come into being after the sale; they may be added to a dossier that is no longer edited. */
export const afterSaleTypes = [
  'protocol',
  'payment-proof',
  'auction-act',
  'transfer-act',
  'ground-document',
] as const satisfies readonly DocumentType[];

/** Files that the manifest names: what people added before sending, in order; papers and after-sale files are not. */
export function listManifestFiles(db: Db, dossierId: DossierId): readonly DossierFile[] {
  return db
    .prepare<[{ dossierId: string; afterSale: string }], FileRow>(
      `SELECT ${fileColumns} FROM dossier_file
       WHERE dossier_id = @dossierId AND removed_at IS NULL AND origin = 'added'
         AND type NOT IN (SELECT value FROM json_each(@afterSale)) ORDER BY position, id`,
    )
    .all({ dossierId, afterSale: JSON.stringify(afterSaleTypes) })
    .map(toDossierFile);
}

export type FileState = {
  readonly file: DossierFile;
  readonly dossierId: DossierId;
  readonly origin: FileOrigin;
  readonly removed: boolean;
};

/** Finds a file, removed ones too. */
export function findFile(db: Db, id: FileId): FileState | undefined {
  type Row = FileRow & { dossierId: DossierId; origin: FileOrigin; removedAt: number | null };
  const row = db
    .prepare<[string], Row>(
      `SELECT ${fileColumns}, dossier_id AS dossierId, origin, removed_at AS removedAt
       FROM dossier_file WHERE id = ?`,
    )
    .get(id);
  if (!row) return undefined;
  const { dossierId, origin, removedAt, ...file } = row;
  return { file: toDossierFile(file), dossierId, origin, removed: removedAt !== null };
}

/** Titles of a dossier's files by their ids, removed ones too; what has no title goes by its original name. */
export function fileTitles(db: Db, dossierId: DossierId): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[string], { id: string; title: string }>(
      `SELECT id, coalesce(nullif(trim(title), ''), original_name) AS title FROM dossier_file WHERE dossier_id = ?`,
    )
    .all(dossierId);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Finds the file of the dossier that has this content, as it travels or as it was added. */
export function findContent(db: Db, dossierId: DossierId, hashes: readonly string[]): FileId | undefined {
  const row = db
    .prepare<[{ dossierId: string; hashes: string }], { id: FileId }>(
      `SELECT dossier_file.id FROM dossier_file, json_each(@hashes) hash
         WHERE dossier_id = @dossierId AND removed_at IS NULL
           AND (sha256 = hash.value OR original_sha256 = hash.value) LIMIT 1`,
    )
    .get({ dossierId, hashes: JSON.stringify(hashes) });
  return row?.id;
}

/** Tells whether the dossier already has this content. */
export function hasContent(db: Db, dossierId: DossierId, hashes: readonly string[]): boolean {
  return findContent(db, dossierId, hashes) !== undefined;
}

/** Puts a file behind the others; the first photo becomes the cover. Gives it as it stands. */
export function insertFile(tx: Tx, file: NewFile): DossierFile {
  const { n: position } = tx
    .prepare<[string], { n: number }>(
      `SELECT coalesce(max(position) + 1, 0) AS n FROM dossier_file WHERE dossier_id = ?`,
    )
    .get(file.dossierId) ?? { n: 0 };
  const cover = file.type === 'photo' && !hasCover(tx, file.dossierId);
  tx.prepare(
    `INSERT INTO dossier_file (id, dossier_id, origin, type, title, media_type, sha256, size_bytes, original_sha256,
       original_name, view_sha256, view_size_bytes, width, height, pages, position, cover,
       added_by, added_at)
     VALUES (@id, @dossierId, @origin, @type, @title, @mediaType, @sha256, @sizeBytes, @originalSha256,
       @originalName, @viewSha256, @viewSizeBytes, @width, @height, @pages, @position, @cover,
       @addedBy, @addedAt)`,
  ).run({ ...toColumns(file), position, cover: cover ? 1 : 0 });
  if (file.thumbnail) {
    tx.prepare(`INSERT INTO file_thumbnail (file_id, jpeg) VALUES (?, ?)`).run(file.id, file.thumbnail);
  }
  if (file.facts) keepFacts(tx, file.id, file.facts);
  touch(tx, 'file');
  const { dossierId: _dossier, origin: _origin, addedBy: _by, facts: _facts, ...plain } = file;
  const { view: _view, thumbnail: _thumbnail, ...shown } = plain;
  return { ...shown, rotation: 0, position, cover };
}

/** Gives another dossier a row that names the same contents as a file of this one, with its thumbnail. */
export function insertCopy(
  tx: Tx,
  copy: {
    readonly id: FileId;
    readonly from: FileId;
    readonly to: DossierId;
    readonly addedBy: UserId;
    readonly at: number;
  },
): void {
  tx.prepare(
    `INSERT INTO dossier_file (id, dossier_id, origin, type, title, media_type, sha256, size_bytes, original_sha256,
       original_name, view_sha256, view_size_bytes, width, height, pages, rotation, position, cover,
       added_by, added_at)
     SELECT @id, @to, origin, type, title, media_type, sha256, size_bytes, original_sha256, original_name, view_sha256,
       view_size_bytes, width, height, pages, rotation, position, cover, @addedBy, @at
     FROM dossier_file WHERE id = @from`,
  ).run(copy);
  tx.prepare(
    'INSERT INTO file_thumbnail (file_id, jpeg) SELECT @id, jpeg FROM file_thumbnail WHERE file_id = @from',
  ).run({ id: copy.id, from: copy.from });
  // A copy of a copy leads to the first file, so that all copies of one photo are known as kin.
  tx.prepare(
    `INSERT INTO copied_file (file_id, first_id)
     SELECT @id, coalesce((SELECT first_id FROM copied_file WHERE file_id = @from), @from)`,
  ).run({ id: copy.id, from: copy.from });
  touch(tx, 'file');
}

export type FileChange = {
  readonly title: string;
  readonly type: DocumentType;
};

/** Writes what a person may change. A cover that is no longer a photo gives the cover to the next one. */
export function updateFile(tx: Tx, state: FileState, change: FileChange): void {
  const staysCover = state.file.cover && change.type === 'photo';
  tx.prepare(`UPDATE dossier_file SET title = @title, type = @type, cover = @cover WHERE id = @id`).run({
    ...change,
    id: state.file.id,
    cover: staysCover ? 1 : 0,
  });
  ensureCover(tx, state.dossierId);
  touch(tx, 'file');
}

export function setCover(tx: Tx, state: FileState): void {
  tx.prepare(`UPDATE dossier_file SET cover = 0 WHERE dossier_id = ? AND cover = 1`).run(state.dossierId);
  tx.prepare(`UPDATE dossier_file SET cover = 1 WHERE id = ?`).run(state.file.id);
  touch(tx, 'file');
}

/** Gives the files the order of the ids. */
export function reorderFiles(tx: Tx, ids: readonly FileId[]): void {
  const move = tx.prepare(`UPDATE dossier_file SET position = ? WHERE id = ?`);
  for (const [position, id] of ids.entries()) move.run(position, id);
  touch(tx, 'file');
}

/** Hides a file; its row and content stay, so that it can be restored. */
export function removeFile(tx: Tx, state: FileState, at: EpochMs): void {
  tx.prepare(`UPDATE dossier_file SET removed_at = ?, cover = 0 WHERE id = ?`).run(at, state.file.id);
  ensureCover(tx, state.dossierId);
  touch(tx, 'file');
}

export function restoreFile(tx: Tx, state: FileState): void {
  tx.prepare(`UPDATE dossier_file SET removed_at = NULL WHERE id = ?`).run(state.file.id);
  ensureCover(tx, state.dossierId);
  touch(tx, 'file');
}

/** Every content hash that a file of any dossier or a sealed version names: what the sweep keeps. */
export function knownFileHashes(db: Db): readonly string[] {
  return db
    .prepare<[], { hash: string }>(
      `SELECT sha256 AS hash FROM dossier_file UNION SELECT original_sha256 FROM dossier_file
         WHERE original_sha256 IS NOT NULL
       UNION SELECT view_sha256 FROM dossier_file WHERE view_sha256 IS NOT NULL
       UNION SELECT json_extract(file.value, '$.sha256') FROM sealed_version, json_each(manifest, '$.files') file`,
    )
    .all()
    .map(({ hash }) => hash);
}

/** Count and total size of a dossier's files, for the limits of the rule set. */
export function filesTotal(db: Db, dossierId: DossierId): { readonly count: number; readonly bytes: number } {
  return (
    db
      .prepare<[string], { count: number; bytes: number }>(
        `SELECT count(*) AS count, coalesce(sum(size_bytes), 0) AS bytes
         FROM dossier_file WHERE dossier_id = ? AND removed_at IS NULL`,
      )
      .get(dossierId) ?? { count: 0, bytes: 0 }
  );
}

function hasCover(tx: Tx, dossierId: DossierId): boolean {
  return (
    tx.prepare(`SELECT 1 FROM dossier_file WHERE dossier_id = ? AND cover = 1`).get(dossierId) !== undefined
  );
}

function ensureCover(tx: Tx, dossierId: DossierId): void {
  if (hasCover(tx, dossierId)) return;
  tx.prepare(
    `UPDATE dossier_file SET cover = 1 WHERE id = (
       SELECT id FROM dossier_file WHERE dossier_id = ? AND type = 'photo' AND removed_at IS NULL
       ORDER BY position, id LIMIT 1)`,
  ).run(dossierId);
}

function toColumns(file: NewFile): Record<string, string | number | null> {
  return {
    id: file.id,
    dossierId: file.dossierId,
    origin: file.origin,
    type: file.type,
    title: file.title,
    mediaType: file.mediaType,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    originalSha256: file.originalSha256 ?? null,
    originalName: file.originalName,
    viewSha256: file.view?.sha256 ?? null,
    viewSizeBytes: file.view?.sizeBytes ?? null,
    width: file.width ?? null,
    height: file.height ?? null,
    pages: file.pages ?? null,
    addedBy: file.addedBy,
    addedAt: file.addedAt,
  };
}
