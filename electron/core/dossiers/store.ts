import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { Dossier, ReturnReason } from '../../../shared/domain/dossier.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import { directoryVersion, indexDossier } from '../directory/index-dossier.ts';
import { indexWords } from './index-store.ts';
import { toListColumns } from './list-columns.ts';

/** A dossier as its row says it, with what only core needs beside the contract's view. */
export type StoredDossier = Dossier & {
  readonly createdByName: string;
  readonly lotNumber: string | undefined;
  readonly serverVersion: number | undefined;
  readonly returnReasons: readonly ReturnReason[];
  readonly preparers: readonly UserId[];
  /** Since when it lies in the bin; undefined when it does not. */
  readonly deletedAt: EpochMs | undefined;
};

type Row = Omit<
  StoredDossier,
  | 'content'
  | 'archived'
  | 'approval'
  | 'returnReasons'
  | 'preparers'
  | 'manifestSha256'
  | 'lotNumber'
  | 'serverVersion'
  | 'deletedAt'
> & {
  readonly content: string;
  readonly archived: number;
  readonly returnReasons: string;
  readonly preparers: string;
  readonly manifestSha256: Sha256 | null;
  readonly lotNumber: string | null;
  readonly serverVersion: number | null;
  readonly deletedAt: EpochMs | null;
  readonly approvedBy: UserId | null;
  readonly approvedByName: string | null;
  readonly approvedAt: number | null;
  readonly approvedContentSha256: Sha256 | null;
};

const selectOne = `
  SELECT d.id, d.object_type AS objectType, d.state, d.content, d.revision, d.rule_set_id AS ruleSetId,
         d.created_by AS createdBy, d.created_at AS createdAt, d.updated_at AS updatedAt, d.archived, d.version,
         d.deleted_at AS deletedAt,
         d.lot_number AS lotNumber, d.server_version AS serverVersion, d.return_reasons AS returnReasons,
         d.approved_by AS approvedBy, d.approved_at AS approvedAt,
         d.approved_content_sha256 AS approvedContentSha256,
         creator.name AS createdByName, approver.name AS approvedByName, sealed.manifest_sha256 AS manifestSha256,
         (SELECT json_group_array(user_id) FROM dossier_preparer WHERE dossier_id = d.id) AS preparers
  FROM dossier d
  JOIN user creator ON creator.id = d.created_by
  LEFT JOIN user approver ON approver.id = d.approved_by
  LEFT JOIN sealed_version sealed ON sealed.dossier_id = d.id AND sealed.version = d.version
  WHERE d.id = ?`;

/** Gives one dossier, or undefined. */
export function findDossier(db: Db, id: DossierId): StoredDossier | undefined {
  const row = db.prepare<[string], Row>(selectOne).get(id);
  return row && toDossier(row);
}

/** Gives one dossier. Throws AppError `not-found`. */
export function getDossier(db: Db, id: DossierId): StoredDossier {
  const dossier = findDossier(db, id);
  if (!dossier) throw new AppError('not-found', 'No such dossier');
  return dossier;
}

export type NewDossier = Pick<
  Dossier,
  'id' | 'objectType' | 'content' | 'ruleSetId' | 'createdBy' | 'createdAt'
>;

/**
 * When the words of a row go into the index. `later`: the indexer does it after the commit; for many rows in one
 * transaction, where each row's other statements would otherwise flush the index.
 */
export type WordsWhen = 'now' | 'later';

/** Puts a new dossier in, in state `preparing`, with its list columns and its words. */
export function insertDossier(tx: Tx, dossier: NewDossier, words: WordsWhen = 'now'): void {
  tx.prepare(
    `INSERT INTO dossier (id, object_type, state, content, revision, rule_set_id, created_by, created_at, updated_at)
     VALUES (@id, @objectType, 'preparing', '{}', 0, @ruleSetId, @createdBy, @createdAt, @createdAt)`,
  ).run({
    id: dossier.id,
    objectType: dossier.objectType,
    ruleSetId: dossier.ruleSetId,
    createdBy: dossier.createdBy,
    createdAt: dossier.createdAt,
  });
  addPreparer(tx, dossier.id, dossier.createdBy);
  saveContent(tx, dossier.id, dossier.content, dossier.createdAt, words);
}

/** Writes the content with its list columns and words; gives the new revision. */
export function saveContent(
  tx: Tx,
  id: DossierId,
  content: DossierContent,
  at: number,
  words: WordsWhen = 'now',
): number {
  const row = tx
    .prepare<[unknown], { no: number; revision: number; lotNumber: string | null; objectType: ObjectType }>(
      `UPDATE dossier SET content = @content, revision = revision + 1, updated_at = @at, title = @title,
         title_key = @titleKey, proceeding_number = @proceedingNumber, debtor = @debtor,
         region = @region, settlement = @settlement,
         start_price_kopiykas = @startPriceKopiykas, vin_key = @vinKey, cadastral_key = @cadastralKey,
         register_key = @registerKey, directory_version = @directoryVersion
       WHERE id = @id RETURNING no, revision, lot_number AS lotNumber, object_type AS objectType`,
    )
    .get({ id, at, content: JSON.stringify(content), directoryVersion, ...toListColumns(content) });
  if (!row) throw new AppError('not-found', 'No such dossier');
  indexDossier(tx, { no: row.no, at }, content);
  if (words === 'now') indexWords(tx, { id, content, ...row });
  touch(tx, 'dossier');
  return row.revision;
}

/** Notes that this person prepared the dossier: four eyes are judged by it. */
export function addPreparer(tx: Tx, id: DossierId, userId: UserId): void {
  tx.prepare('INSERT OR IGNORE INTO dossier_preparer (dossier_id, user_id) VALUES (?, ?)').run(id, userId);
}

/** Writes another rule set; the caller raises the revision. */
export function setRuleSet(tx: Tx, id: DossierId, ruleSetId: string): void {
  tx.prepare('UPDATE dossier SET rule_set_id = @ruleSetId WHERE id = @id').run({ id, ruleSetId });
  touch(tx, 'dossier');
}

/** Raises the revision without a change of content: files changed. */
export function raiseRevision(tx: Tx, id: DossierId, at: number): number {
  const row = tx
    .prepare<[unknown], { revision: number }>(
      'UPDATE dossier SET revision = revision + 1, updated_at = @at WHERE id = @id RETURNING revision',
    )
    .get({ id, at });
  if (!row) throw new AppError('not-found', 'No such dossier');
  touch(tx, 'dossier');
  return row.revision;
}

function toDossier(row: Row): StoredDossier {
  const { approvedBy, approvedByName, approvedAt, approvedContentSha256, ...rest } = row;
  return {
    ...rest,
    content: JSON.parse(row.content) as DossierContent,
    archived: row.archived === 1,
    returnReasons: JSON.parse(row.returnReasons) as readonly ReturnReason[],
    preparers: JSON.parse(row.preparers) as readonly UserId[],
    manifestSha256: row.manifestSha256 ?? undefined,
    lotNumber: row.lotNumber ?? undefined,
    serverVersion: row.serverVersion ?? undefined,
    deletedAt: row.deletedAt ?? undefined,
    approval:
      approvedBy !== null && approvedAt !== null && approvedContentSha256 !== null
        ? {
            userId: approvedBy,
            name: approvedByName ?? '',
            at: approvedAt as Dossier['updatedAt'],
            contentSha256: approvedContentSha256,
          }
        : undefined,
  };
}
