import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { textsOf } from '../../../shared/domain/search/dossier-texts.ts';
import { indexText } from '../../../shared/domain/search/index-text.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { choiceWords } from './choice-words.ts';
import { toListColumns } from './list-columns.ts';

/** What the index is made of. */
export type Indexed = {
  readonly id: DossierId;
  readonly no: number;
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly lotNumber: string | null;
};

/**
 * Puts the words of a dossier into the full-text index: its fields with the words of what was chosen, its kind,
 * titles and names of its files, numbers of its lot, papers and auctions. The old words of the row go.
 */
export function indexWords(tx: Tx, { id, no, objectType, content, lotNumber }: Indexed): void {
  const texts = textsOf({
    content,
    fileNames: fileNamesOf(tx, id),
    numbers: numbersOf(tx, id, lotNumber),
    choices: choiceWords(objectType, content),
  });
  tx.prepare('UPDATE dossier_stale SET words = 0 WHERE no = ?').run(no);
  tx.prepare('DELETE FROM dossier_text WHERE rowid = ?').run(no);
  tx.prepare('INSERT INTO dossier_text (rowid, body) VALUES (?, ?)').run(no, indexText(texts));
}

function fileNamesOf(db: Db, id: DossierId): readonly string[] {
  return db
    .prepare<[string], { title: string; originalName: string }>(
      `SELECT title, original_name AS originalName FROM dossier_file
       WHERE dossier_id = ? AND removed_at IS NULL ORDER BY position LIMIT 500`,
    )
    .all(id)
    .flatMap(({ title, originalName }) => (title === originalName ? [title] : [title, originalName]));
}

function numbersOf(db: Db, id: DossierId, lotNumber: string | null): readonly string[] {
  const numbers = db
    .prepare<[{ id: string }], { number: string }>(
      `SELECT number || '/' || year AS number FROM paper WHERE dossier_id = @id AND state = 'made'
       UNION ALL SELECT number FROM auction WHERE lot_id = @id`,
    )
    .all({ id })
    .map(({ number }) => number);
  return lotNumber === null ? numbers : [lotNumber, ...numbers];
}

/** A dossier whose index or filter columns are behind. */
export type Stale = { readonly no: number; readonly id: DossierId; readonly words: boolean };

/**
 * Gives some dossiers that wait for the indexer: the youngest, in the order of their numbers (the full-text index
 * flushes to disk at every step back).
 */
export function listStale(db: Db, limit: number): readonly Stale[] {
  return db
    .prepare<[number], { no: number; id: DossierId; words: number }>(
      `SELECT dossier_stale.no, id, words FROM dossier_stale JOIN dossier USING (no)
       ORDER BY dossier_stale.no DESC LIMIT ?`,
    )
    .all(limit)
    .toReversed()
    .map((row) => ({ ...row, words: row.words === 1 }));
}

/** How many dossiers the search does not know whole yet. */
export function countStaleWords(db: Db): number {
  return (
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM dossier_stale WHERE words = 1').get()?.n ?? 0
  );
}

/** Columns of the list's filters that are judged, not typed. */
export type Facets = {
  /** Findings that stop sending; null where nothing is checked any more. */
  readonly problems: number | null;
  readonly dueOn: string | null;
  readonly attempt: number | null;
  readonly auctionOn: string | null;
};

/** Writes what is derived from a dossier into its row. Says whether something that the list shows has changed. */
export function saveFacets(tx: Tx, { no, content }: Indexed, facets: Facets): boolean {
  const { region, vinKey, cadastralKey, registerKey, startPriceKopiykas } = toListColumns(content);
  const { changes } = tx
    .prepare(
      `UPDATE dossier SET problems = @problems, due_on = @dueOn, attempt = @attempt, auction_on = @auctionOn,
         region = @region, vin_key = @vinKey, cadastral_key = @cadastralKey, register_key = @registerKey,
         start_price_kopiykas = @startPriceKopiykas
       WHERE no = @no AND (problems IS NOT @problems OR due_on IS NOT @dueOn OR attempt IS NOT @attempt
         OR auction_on IS NOT @auctionOn OR region IS NOT @region OR vin_key IS NOT @vinKey
         OR cadastral_key IS NOT @cadastralKey OR register_key IS NOT @registerKey
         OR start_price_kopiykas IS NOT @startPriceKopiykas)`,
    )
    .run({ no, ...facets, region, vinKey, cadastralKey, registerKey, startPriceKopiykas });
  tx.prepare('DELETE FROM dossier_stale WHERE no = ?').run(no);
  return changes > 0;
}

type Place = {
  readonly archived: boolean;
  readonly state: DossierState;
  /** Number of the last row that was seen. */
  readonly after: number;
  readonly limit: number;
};

/** Gives the next dossiers of a state by number, and whether each has dates by which it is judged (its valuation's). */
export function listInState(
  db: Db,
  { archived, ...place }: Place,
): readonly { readonly no: number; readonly id: DossierId; readonly dated: boolean }[] {
  return db
    .prepare<[unknown], { no: number; id: DossierId; dated: number }>(
      `SELECT no, id, json_type(content, '$.valuation') IS NOT NULL AS dated
       FROM dossier INDEXED BY dossier_by_state
       WHERE archived = @archived AND state = @state AND no > @after ORDER BY no LIMIT @limit`,
    )
    .all({ ...place, archived: Number(archived) })
    .map((row) => ({ ...row, dated: row.dated === 1 }));
}

type Problems = Pick<Facets, 'problems' | 'dueOn'>;

/** Tells that the row says these problems and this term already. */
export function hasProblems(db: Db, id: DossierId, { problems, dueOn }: Problems): boolean {
  const row = db
    .prepare<[string], Problems>('SELECT problems, due_on AS dueOn FROM dossier WHERE id = ?')
    .get(id);
  return row?.problems === problems && row.dueOn === dueOn;
}

/**
 * Writes what depends on the day, and nothing else of the row; the caller announces it. Says whether there was such a
 * row.
 */
export function saveProblems(tx: Tx, id: DossierId, { problems, dueOn }: Problems): boolean {
  const { changes } = tx
    .prepare('UPDATE dossier SET problems = @problems, due_on = @dueOn WHERE id = @id')
    .run({ id, problems, dueOn });
  return changes > 0;
}

/** Takes a row off the indexer's list without work: it could not be judged and would stop the others. */
export function skipStale(tx: Tx, no: number): void {
  tx.prepare('DELETE FROM dossier_stale WHERE no = ?').run(no);
}

/** Latest attempt of a lot with the day it starts on. */
export function auctionFacts(
  db: Db,
  id: DossierId,
): Pick<Facets, 'attempt'> & { readonly startsAt: string | null } {
  return (
    db
      .prepare<[string], { attempt: number | null; startsAt: string | null }>(
        `SELECT attempt, json_extract(object, '$.startsAt') AS startsAt FROM auction
         WHERE lot_id = ? ORDER BY attempt DESC, id DESC LIMIT 1`,
      )
      .get(id) ?? { attempt: null, startsAt: null }
  );
}
