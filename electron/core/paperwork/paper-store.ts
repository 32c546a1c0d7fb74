import type { PaperKind, PaperView } from '../../../shared/contract/paperwork.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { AuctionId, DossierId, FileId, PaperId, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type Reservation = { readonly id: PaperId; readonly number: number; readonly year: number };
export type StoredPaper = PaperView & { readonly auctionId: AuctionId | undefined };
type Row = Omit<StoredPaper, 'number' | 'issued' | 'auctionId'> & {
  readonly number: number;
  readonly year: number;
  readonly issuedAt: number | null;
  readonly auctionId: AuctionId | null;
};

const select = `
  SELECT paper.id, paper.dossier_id AS dossierId, kind, number, year, made_at AS madeAt, user.name AS madeBy,
    template_version AS templateVersion, data_sha256 AS dataSha256, pdf_file_id AS pdfFileId,
    docx_file_id AS docxFileId, pdf.sha256 AS pdfSha256, docx.sha256 AS docxSha256, issued_at AS issuedAt,
    auction_id AS auctionId
  FROM paper JOIN user ON user.id = made_by
    JOIN dossier_file pdf ON pdf.id = pdf_file_id JOIN dossier_file docx ON docx.id = docx_file_id`;

/** Made papers, newest first; of one dossier when given. */
export function listPapers(db: Db, dossierId: DossierId | undefined): readonly PaperView[] {
  return db
    .prepare<[{ dossierId: string | null }], Row>(
      `${select} WHERE state = 'made' AND (@dossierId IS NULL OR paper.dossier_id = @dossierId)
       ORDER BY made_at DESC, paper.id DESC LIMIT 5000`,
    )
    .all({ dossierId: dossierId ?? null })
    .map((row) => toView(toPaper(row)));
}

/** Finds a made paper. */
export function findPaper(db: Db, id: PaperId): StoredPaper | undefined {
  const row = db.prepare<[string], Row>(`${select} WHERE state = 'made' AND paper.id = ?`).get(id);
  return row && toPaper(row);
}

/** Finds the paper that was made from the very same data by the same template. */
export function findSamePaper(
  db: Db,
  paper: { readonly dossierId: DossierId; readonly kind: PaperKind; readonly dataSha256: string },
): PaperView | undefined {
  const row = db
    .prepare<[typeof paper], Row>(
      `${select} WHERE state = 'made' AND paper.dossier_id = @dossierId AND kind = @kind AND data_sha256 = @dataSha256
       ORDER BY made_at DESC LIMIT 1`,
    )
    .get(paper);
  return row && toView(toPaper(row));
}

/**
 * Reserves the next number of a kind and year: one that an interrupted making left, else the counter's next.
 * Only one paper is made at a time (`make.ts`), so a reservation found here belongs to no running making.
 */
export function reserveNumber(
  tx: Tx,
  paper: {
    readonly kind: PaperKind;
    readonly year: number;
    readonly dossierId: DossierId;
    readonly id: PaperId;
  },
): Reservation {
  const { kind, year, dossierId } = paper;
  const left = tx
    .prepare<[typeof paper], { id: PaperId; number: number }>(
      `UPDATE paper SET dossier_id = @dossierId WHERE id = (SELECT id FROM paper
         WHERE kind = @kind AND year = @year AND state = 'reserved' ORDER BY number LIMIT 1)
       RETURNING id, number`,
    )
    .get(paper);
  if (left) return { ...left, year };
  const next = tx
    .prepare<[{ kind: string; year: number }], { last: number }>(
      `INSERT INTO paper_counter (kind, year, last) VALUES (@kind, @year, 1)
       ON CONFLICT (kind, year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .get({ kind, year });
  const number = next?.last ?? 1;
  tx.prepare(
    `INSERT INTO paper (id, dossier_id, kind, year, number, state)
     VALUES (@id, @dossierId, @kind, @year, @number, 'reserved')`,
  ).run({ id: paper.id, dossierId, kind, year, number });
  return { id: paper.id, number, year };
}

/** Turns a reservation into a paper of the register. */
export function fillPaper(
  tx: Tx,
  paper: {
    readonly id: PaperId;
    readonly auctionId: AuctionId | null;
    readonly madeAt: EpochMs;
    readonly madeBy: UserId;
    readonly templateVersion: string;
    readonly dataSha256: string;
    readonly pdfFileId: FileId;
    readonly docxFileId: FileId;
  },
): void {
  tx.prepare(
    `UPDATE paper SET state = 'made', auction_id = @auctionId, made_at = @madeAt, made_by = @madeBy,
       template_version = @templateVersion, data_sha256 = @dataSha256, pdf_file_id = @pdfFileId,
       docx_file_id = @docxFileId WHERE id = @id AND state = 'reserved'`,
  ).run(paper);
  touch(tx, 'paper');
}

/** Notes that the act went to the central database; once. */
export function markIssued(tx: Tx, id: PaperId, at: EpochMs): void {
  tx.prepare(`UPDATE paper SET issued_at = @at WHERE id = @id AND issued_at IS NULL`).run({ id, at });
  touch(tx, 'paper');
}

/** The act with this PDF is not issued after all: what was to tell the central database of it was taken back. */
export function unmarkIssued(
  tx: Tx,
  act: { readonly dossierId: DossierId; readonly pdfSha256: string },
): void {
  tx.prepare(
    `UPDATE paper SET issued_at = NULL WHERE dossier_id = @dossierId AND kind = 'act'
       AND pdf_file_id IN (SELECT id FROM dossier_file WHERE dossier_id = @dossierId AND sha256 = @pdfSha256)`,
  ).run(act);
  touch(tx, 'paper');
}

/** Tells whether an act of this auction was issued already. */
export function isActIssued(db: Db, auctionId: AuctionId): boolean {
  const row = db.prepare(`SELECT 1 FROM paper WHERE auction_id = ? AND issued_at IS NOT NULL`).get(auctionId);
  return row !== undefined;
}

/** «123/2026»: number within the year. */
export function numberText({ number, year }: Pick<Reservation, 'number' | 'year'>): string {
  return `${number}/${year}`;
}

function toPaper({ number, year, issuedAt, auctionId, ...row }: Row): StoredPaper {
  return {
    ...row,
    number: numberText({ number, year }),
    issued: issuedAt !== null,
    auctionId: auctionId ?? undefined,
  };
}

function toView({ auctionId: _auctionId, ...view }: StoredPaper): PaperView {
  return view;
}
