import type { DocumentRef } from '../../../shared/central-api/document.ts';
import type { Office } from '../../../shared/central-api/office.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import { sha256Schema } from '../../../shared/domain/ids.ts';
import { Refusal } from '../http/problem.ts';
import { first, type Row, type Sql, type Tx } from '../sql/sql.ts';

export type FileRow = { readonly sha256: string; readonly size: number; readonly mediaType: string };

/**
 * Finds a file that this office may read: it brought the file itself, or the file belongs to a lot that the office sees
 * whole. Any other file is not there for it.
 */
export async function findReadable(sql: Sql, sha256: string, office: Office): Promise<FileRow | undefined> {
  const row = await first(
    sql,
    `SELECT f.sha256, f.size, f.media_type FROM file f
     WHERE f.sha256 = $1 AND (
       EXISTS (SELECT 1 FROM file_office o WHERE o.sha256 = f.sha256 AND o.office_id = $2)
       OR EXISTS (
         SELECT 1 FROM file_use u
         JOIN file_office o ON o.sha256 = u.sha256 AND o.office_id = u.office_id
         JOIN lot l ON l.id = u.lot_id
         WHERE u.sha256 = f.sha256 AND (l.office_id = $2 OR ($3 = 1 AND l.audience <> 'owner'))))`,
    [sha256, office.id, office.kind === 'organizer' || office.kind === 'administrator' ? 1 : 0],
  );
  return row && toFile(row);
}

/** Makes a stored file known; the office that brought it may use it. `officeId` absent: the server's own. */
export async function addFile(
  tx: Tx,
  file: FileRow,
  officeId: string | undefined,
  now: number,
): Promise<void> {
  await tx.query(
    'INSERT INTO file (sha256, size, media_type, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO NOTHING',
    [file.sha256, file.size, file.mediaType, now],
  );
  if (officeId === undefined) return;
  await tx.query(
    'INSERT INTO file_office (sha256, office_id) VALUES ($1, $2) ON CONFLICT (sha256, office_id) DO NOTHING',
    [file.sha256, officeId],
  );
}

/**
 * Ties a file to a lot: who sees the lot whole may read the file. Naming a hash gives no right to somebody else's
 * file: it is tied only when this office brought it (or it is still to come).
 */
export async function useFile(tx: Tx, sha256: string, lotId: string, officeId: string): Promise<void> {
  await tx.query(
    `INSERT INTO file_use (sha256, lot_id, office_id) VALUES ($1, $2, $3)
     ON CONFLICT (sha256, lot_id, office_id) DO NOTHING`,
    [sha256, lotId, officeId],
  );
}

/** A document that a decision names: it must already be here. Gives it with its size and type. */
export async function requireDocument(
  tx: Tx,
  lotId: string,
  office: Office,
  request: { readonly sha256: string; readonly title: string; readonly type?: DocumentType | undefined },
): Promise<DocumentRef> {
  const file = await findReadable(tx, request.sha256, office);
  if (!file) {
    throw new Refusal(422, 'file-missing', 'The document’s file is not on the server', {
      errors: [
        { location: 'body', name: request.sha256, code: 'missing', description: 'send the file first' },
      ],
    });
  }
  await useFile(tx, request.sha256, lotId, office.id);
  return {
    sha256: sha256Schema.parse(file.sha256),
    title: request.title,
    ...(request.type === undefined ? {} : { type: request.type }),
    size: file.size,
    mediaType: file.mediaType,
  };
}

function toFile(row: Row): FileRow {
  return {
    sha256: row['sha256'] as string,
    size: Number(row['size']),
    mediaType: row['media_type'] as string,
  };
}
