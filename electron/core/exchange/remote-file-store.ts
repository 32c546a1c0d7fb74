import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId, Sha256 } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** A file that the central database names at a lot or its auctions. */
export type RemoteFile = {
  readonly id: FileId;
  readonly lotId: DossierId;
  readonly title: string;
  readonly type: DocumentType;
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly position: number;
  readonly cover: boolean;
  /** `lot`: part of the dossier; otherwise the id of the auction that names it. */
  readonly source: string;
  /** The content is in the blob store of this workstation. */
  readonly here: boolean;
};
type Row = Omit<RemoteFile, 'here' | 'cover'> & { readonly here: number; readonly cover: number };

// A file is here once it came down, or when it went up from here.
const columns = `file_id AS id, lot_id AS lotId, source, sha256, title, type, media_type AS mediaType,
  size AS sizeBytes, position, cover,
  EXISTS (SELECT 1 FROM transfer WHERE transfer.sha256 = remote_file.sha256
    AND (transfer.direction = 'up' OR transfer.state = 'stored')) AS here`;

/** Lists the files of a lot and its auctions in their order. */
export function remoteFilesOf(db: Db, lotId: DossierId): readonly RemoteFile[] {
  return db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM remote_file WHERE lot_id = ? ORDER BY source <> 'lot', source, position, file_id`,
    )
    .all(lotId)
    .map(toRemoteFile);
}

/** Finds a file by its id, for showing it by `/files/view/<id>`. */
export function findRemoteFile(db: Db, id: FileId): RemoteFile | undefined {
  const row = db
    .prepare<[string], Row>(`SELECT ${columns} FROM remote_file WHERE file_id = ? LIMIT 1`)
    .get(id);
  return row && toRemoteFile(row);
}

/** A file as it is named, before anything is known of its content here. */
export type NamedFile = {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
  readonly type: string;
  readonly mediaType: string;
  readonly size: number;
  readonly position: number;
  readonly cover: number;
};

/** Replaces what a lot (`lot`) or one of its auctions (its id) names. */
export function replaceFiles(tx: Tx, lotId: string, source: string, files: readonly NamedFile[]): void {
  tx.prepare(`DELETE FROM remote_file WHERE lot_id = ? AND source = ?`).run(lotId, source);
  const insert = tx.prepare(
    `INSERT INTO remote_file (lot_id, file_id, source, sha256, title, type, media_type, size, position, cover)
     VALUES (@lotId, @id, @source, @sha256, @title, @type, @mediaType, @size, @position, @cover)`,
  );
  for (const file of files) insert.run({ lotId, source, ...file });
  if (files.length > 0) touch(tx, 'file');
}

function toRemoteFile(row: Row): RemoteFile {
  return { ...row, here: row.here === 1, cover: row.cover === 1 };
}
