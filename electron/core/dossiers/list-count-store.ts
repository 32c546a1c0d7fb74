import type { NarrowingChoices } from '../../../shared/contract/dossier-list.ts';
import type { Db } from '../db/open.ts';

/** What dossiers are counted by; triggers keep the figures with every change (migration 0017). */
export type Counted = 'state' | 'region' | 'settlement' | 'officer' | 'rule-set';
export type Tally = { readonly name: string; readonly count: number };

/** A person looks through no longer list of places. */
const mostPlaces = 300;

/** Gives how many dossiers count under each name, the most first. Dossiers in the bin count under no place. */
export function tally(db: Db, what: Counted, limit = -1): readonly Tally[] {
  return db
    .prepare<[Counted, number], Tally>(
      `SELECT name, n AS count FROM dossier_tally WHERE what = ? AND name <> '' ORDER BY n DESC, name LIMIT ?`,
    )
    .all(what, limit);
}

/** Counts by state of what is not archived, with `archived` and `all`. */
export function countDossiers(db: Db): Readonly<Record<string, number>> {
  const counts = Object.fromEntries(tally(db, 'state').map(({ name, count }) => [name, count]));
  const { archived = 0, bin: _bin, ...here } = counts;
  return { ...here, all: Object.values(here).reduce((sum, count) => sum + count, 0), archived };
}

/** What stands in the dossiers of this office to narrow the list by. */
export function narrowingChoices(db: Db): NarrowingChoices {
  return {
    regions: tally(db, 'region', mostPlaces),
    settlements: tally(db, 'settlement', mostPlaces),
    officers: db
      .prepare<[], { id: string; name: string }>(
        `SELECT user.id, user.name FROM dossier_tally JOIN user ON user.id = dossier_tally.name
         WHERE what = 'officer' ORDER BY user.name`,
      )
      .all(),
  };
}
