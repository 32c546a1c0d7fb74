import type { DossierFilter, DossierPage, DossierRow } from '../../../shared/contract/dossiers.ts';
import { searchQuery } from '../../../shared/domain/search/query.ts';
import type { Db } from '../db/open.ts';

type Row = Omit<DossierRow, 'archived' | 'refused' | 'startPriceKopiykas' | 'lotNumber' | 'coverFileId'> & {
  readonly archived: number;
  readonly refused: number;
  readonly startPriceKopiykas: number | null;
  readonly lotNumber: string | null;
  readonly coverFileId: string | null;
};

const sortColumns: Readonly<Record<DossierFilter['sort'], string>> = {
  updated: 'updated_at',
  title: 'title_key',
  price: 'start_price_kopiykas',
  state: 'state',
};

/**
 * Gives one page of the list. The page is found inside a covering index (`no` alone), then only its rows are read;
 * words go through the full-text index. What was typed never becomes SQL or FTS syntax.
 */
export function listDossiers(db: Db, filter: DossierFilter): DossierPage {
  const query = searchQuery(filter.search);
  if (filter.search.trim() !== '' && query === '') return { rows: [], total: 0 };
  const parameters = {
    archived: Number(filter.archived),
    query,
    states: JSON.stringify(filter.states),
    objectTypes: JSON.stringify(filter.objectTypes),
    offset: filter.offset,
    limit: filter.limit,
  };
  const { page, total } = listStatements(filter, query !== '');
  const rows = db.prepare<[unknown], Row>(page).all(parameters).map(toRow);
  return { rows, total: db.prepare<[unknown], { n: number }>(total).get(parameters)?.n ?? 0 };
}

/** The SQL of one kind of list: fixed fragments chosen by the filter's shape, values only as parameters. */
export function listStatements(
  filter: Pick<DossierFilter, 'states' | 'objectTypes' | 'sort' | 'descending'>,
  searching: boolean,
): { readonly page: string; readonly total: string } {
  const conditions = [
    'archived = @archived',
    'deleted_at IS NULL',
    ...(searching ? ['no IN (SELECT rowid FROM dossier_text WHERE dossier_text MATCH @query)'] : []),
    ...(filter.states.length > 0 ? ['state IN (SELECT value FROM json_each(@states))'] : []),
    ...(filter.objectTypes.length > 0 ? ['object_type IN (SELECT value FROM json_each(@objectTypes))'] : []),
  ].join(' AND ');
  const direction = filter.descending ? 'DESC' : 'ASC';
  const order = `${sortColumns[filter.sort]} ${direction}, no ${direction}`;
  return {
    page: `
      WITH page AS MATERIALIZED (
        SELECT no, ${sortColumns[filter.sort]} FROM dossier WHERE ${conditions}
        ORDER BY ${order} LIMIT @limit OFFSET @offset)
      SELECT d.id, d.title, d.object_type AS objectType, d.state, d.proceeding_number AS proceedingNumber, d.debtor,
        d.settlement, d.start_price_kopiykas AS startPriceKopiykas, d.lot_number AS lotNumber,
        d.updated_at AS updatedAt, d.archived,
        (SELECT id FROM dossier_file WHERE dossier_id = d.id AND cover = 1)
          AS coverFileId,
        (SELECT count(*) FROM outbox WHERE outbox.dossier_id = d.id)
          + (SELECT count(*) FROM transfer
             WHERE transfer.dossier_id = d.id AND transfer.direction = 'up' AND transfer.state <> 'stored') AS waiting,
        EXISTS (SELECT 1 FROM outbox WHERE outbox.dossier_id = d.id AND outbox.state = 'parked')
          OR EXISTS (SELECT 1 FROM transfer
             WHERE transfer.dossier_id = d.id AND transfer.direction = 'up' AND transfer.state = 'failed') AS refused
      FROM page JOIN dossier d ON d.no = page.no
      ORDER BY page.${order.replace(', no', ', page.no')}`,
    total: `SELECT count(*) AS n FROM dossier WHERE ${conditions}`,
  };
}

/** Counts by state of what is not archived, with `archived` and `all`. */
export function countDossiers(db: Db): Readonly<Record<string, number>> {
  const rows = db
    .prepare<[], { archived: number; state: string; n: number }>(
      'SELECT archived, state, count(*) AS n FROM dossier WHERE deleted_at IS NULL GROUP BY archived, state',
    )
    .all();
  const here = rows.filter(({ archived }) => archived === 0);
  const sum = (counted: typeof rows) => counted.reduce((total, { n }) => total + n, 0);
  return {
    ...Object.fromEntries(here.map(({ state, n }) => [state, n])),
    all: sum(here),
    archived: sum(rows) - sum(here),
  };
}

function toRow(row: Row): DossierRow {
  return {
    ...row,
    archived: row.archived === 1,
    refused: row.refused === 1,
    startPriceKopiykas: row.startPriceKopiykas ?? undefined,
    lotNumber: row.lotNumber ?? undefined,
    coverFileId: row.coverFileId ?? undefined,
  };
}
