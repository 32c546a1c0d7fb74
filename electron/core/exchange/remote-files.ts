import { createHash } from 'node:crypto';
import type { Auction } from '../../../shared/central-api/auction.ts';
import type { DocumentRef } from '../../../shared/central-api/document.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
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

/** Replaces the files that a lot names: removed documents leave the list. */
export function putLotFiles(tx: Tx, lot: Lot): void {
  const documents = lot.documents
    .filter(({ removed }) => !removed)
    .map(({ id, sha256, title, type, mediaType, size, order, cover }) => ({
      id,
      sha256,
      title,
      type,
      mediaType,
      size,
      position: order,
      cover: cover === true ? 1 : 0,
    }));
  const grounds = [lot.groundDocument, ...(lot.keptDocuments ?? [])].map((ref, index) =>
    ref ? fromRef(lot.id, ref, 10_000 + index) : undefined,
  );
  replaceFiles(tx, lot.id, 'lot', [...documents, ...grounds.filter((file) => file !== undefined)]);
}

/** Replaces the files that an attempt names: protocol, ground, documents of its milestones. */
export function putAuctionFiles(tx: Tx, auction: Auction): void {
  const refs: readonly { readonly ref: DocumentRef | undefined; readonly type?: DocumentType }[] = [
    { ref: auction.protocolDocument, type: 'protocol' },
    { ref: auction.groundDocument, type: 'ground-document' },
    ...auction.milestones.map(({ document }) => ({ ref: document })),
  ];
  const files = refs.flatMap(({ ref, type }, index) =>
    ref ? [fromRef(auction.id, { ...ref, type: ref.type ?? type }, index)] : [],
  );
  const unique = new Map(files.map((file) => [file.id, file]));
  replaceFiles(tx, auction.lotId, auction.id, [...unique.values()]);
}

type StoredFile = {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
  readonly type: string;
  readonly mediaType: string;
  readonly size: number;
  readonly position: number;
  readonly cover: number;
};

function replaceFiles(tx: Tx, lotId: string, source: string, files: readonly StoredFile[]): void {
  tx.prepare(`DELETE FROM remote_file WHERE lot_id = ? AND source = ?`).run(lotId, source);
  const insert = tx.prepare(
    `INSERT INTO remote_file (lot_id, file_id, source, sha256, title, type, media_type, size, position, cover)
     VALUES (@lotId, @id, @source, @sha256, @title, @type, @mediaType, @size, @position, @cover)`,
  );
  for (const file of files) insert.run({ lotId, source, ...file });
  if (files.length > 0) touch(tx, 'file');
}

/** References have no id of their own: one is derived from place and content, the same on every workstation. */
function fromRef(place: string, ref: DocumentRef, position: number): StoredFile {
  return {
    id: derivedUuid(`${place}\n${ref.sha256}`),
    sha256: ref.sha256,
    title: ref.title,
    type: ref.type ?? 'other',
    mediaType: ref.mediaType,
    size: ref.size,
    position,
    cover: 0,
  };
}

/** Gives a UUID (version 8, RFC 9562) made from a text: the same text gives the same id. */
export function derivedUuid(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function toRemoteFile(row: Row): RemoteFile {
  return { ...row, here: row.here === 1, cover: row.cover === 1 };
}
