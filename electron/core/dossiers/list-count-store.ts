import type { NarrowingChoices } from '../../../shared/contract/dossier-list.ts';
import type { Db } from '../db/open.ts';

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

/** What stands in the dossiers of this office to narrow the list by. */
export function narrowingChoices(db: Db): NarrowingChoices {
  type Counted = { readonly name: string; readonly count: number };
  const counted = (column: 'region' | 'settlement'): readonly Counted[] =>
    db
      .prepare<[], Counted>(
        `SELECT ${column} AS name, count(*) AS count FROM dossier
         WHERE archived IN (0, 1) AND deleted_at IS NULL AND ${column} <> ''
         GROUP BY ${column} ORDER BY count DESC, name LIMIT 300`,
      )
      .all();
  return {
    regions: counted('region'),
    settlements: counted('settlement'),
    officers: db
      .prepare<[], { id: string; name: string }>(
        `SELECT id, name FROM user WHERE EXISTS (SELECT 1 FROM dossier_preparer WHERE user_id = user.id) ORDER BY name`,
      )
      .all(),
  };
}
