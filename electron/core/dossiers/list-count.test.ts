import { afterEach, expect, test } from 'vitest';
import { openBehind } from '../../../test/support/open-behind.ts';
import { startTestCore, type TestCore } from '../../../test/support/test-core.ts';
import { dossierInserter } from '../../../test/support/insert-dossiers.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/all.ts';
import type { Db } from '../db/open.ts';
import { type Tx, write } from '../db/write.ts';
import { countDossiersBySet } from '../reference/rule-set-store.ts';
import { countDossiers, narrowingChoices } from './list-count-store.ts';

const helper = '00000000-0000-7000-8000-000000000001';
const started: TestCore[] = [];
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

async function office(): Promise<{ readonly db: Db; readonly add: (tx: Tx, no: number) => void }> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  const db = await openBehind(desk);
  const insert = dossierInserter(desk, db);
  const add = (tx: Tx, no: number): void =>
    void insert(tx, {
      objectType: 'flat',
      content: {
        object: { region: no % 5 === 0 ? '' : `область ${no % 3}`, settlement: `село ${no % 7}` },
      },
    });
  return { db, add };
}

type Row = {
  readonly state: string;
  readonly archived: number;
  readonly region: string;
  readonly settlement: string;
  readonly madeBy: string;
  readonly ruleSet: string;
  readonly inBin: number;
};

/** The same figures counted over the rows themselves. */
function counted(db: Db) {
  const rows = db
    .prepare<[], Row>(
      `SELECT state, archived, region, settlement, created_by AS madeBy, rule_set_id AS ruleSet,
         deleted_at IS NOT NULL AS inBin FROM dossier`,
    )
    .all();
  const shown = rows.filter(({ inBin }) => inBin === 0);
  const here = shown.filter(({ archived }) => archived === 0);
  return {
    counts: {
      ...Object.fromEntries(countsOf(here.map(({ state }) => state))),
      all: here.length,
      archived: shown.length - here.length,
    },
    regions: placesOf(shown.map(({ region }) => region)),
    settlements: placesOf(shown.map(({ settlement }) => settlement)),
    officers: [...new Set(rows.map(({ madeBy }) => madeBy))],
    sets: countsOf(rows.map(({ ruleSet }) => ruleSet)),
  };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The most first. */
function placesOf(names: readonly string[]) {
  return [...countsOf(names.filter((name) => name !== ''))]
    .map(([name, count]) => ({ name, count }))
    .toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1));
}

function told(db: Db) {
  const { regions, settlements, officers } = narrowingChoices(db);
  return {
    counts: countDossiers(db),
    regions,
    settlements,
    officers: officers.map(({ id }) => id),
    sets: countDossiersBySet(db),
  };
}

test('the figures of the list and of its filters are true after every kind of change', async () => {
  const { db, add } = await office();
  expect(told(db)).toEqual(counted(db));
  const changes: readonly ((tx: Tx) => void)[] = [
    (tx) => Array.from({ length: 60 }, (_, no) => add(tx, no)),
    // Who only prepared what another made is not one of those who made: the filter would find nothing.
    (tx) =>
      tx.exec(`INSERT INTO user (id, login, name, roles, created_at)
          VALUES ('${helper}', 'helper', 'Помічник', '["assistant"]', 1);
        INSERT INTO dossier_preparer (dossier_id, user_id) SELECT id, '${helper}' FROM dossier`),
    (tx) => tx.exec(`UPDATE dossier SET state = 'returned' WHERE no % 4 = 0`),
    (tx) => tx.exec('UPDATE dossier SET archived = 1 WHERE no % 6 = 0'),
    (tx) => tx.exec('UPDATE dossier SET archived = 0 WHERE no = 12'),
    (tx) => tx.exec('UPDATE dossier SET deleted_at = 5, deleted_by = created_by WHERE no % 9 = 0'),
    (tx) => tx.exec(`UPDATE dossier SET settlement = 'місто', region = '' WHERE no < 30`),
    (tx) => tx.exec('UPDATE dossier SET deleted_at = NULL, deleted_by = NULL WHERE no = 18'),
    (tx) => tx.exec(`UPDATE dossier SET rule_set_id = 'another' WHERE no % 2 = 0`),
    (tx) => tx.exec('UPDATE dossier SET updated_at = 1, title_key = region'),
    (tx) => tx.exec('DELETE FROM dossier WHERE no > 40'),
    (tx) => tx.exec('DELETE FROM dossier'),
  ];
  for (const [index, change] of changes.entries()) {
    write(db, change);
    expect([index, told(db)]).toEqual([index, counted(db)]);
  }
  // A name that nobody has any more leaves no row behind: places are typed letter by letter.
  expect(db.prepare('SELECT what, name FROM dossier_tally').all()).toEqual([]);
});

test('what is taken back is not counted', async () => {
  const { db, add } = await office();
  write(db, (tx) => add(tx, 1));
  const before = told(db);
  const taken = () =>
    write(db, (tx) => {
      add(tx, 2);
      tx.exec(`UPDATE dossier SET settlement = 'інше', archived = 1`);
      throw new Error('taken back');
    });
  expect(taken).toThrow('taken back');
  expect(told(db)).toEqual(before);
});

test('an older database is counted once when it is migrated', async () => {
  const { db, add } = await office();
  write(db, (tx) => Array.from({ length: 20 }, (_, no) => add(tx, no)));
  db.exec(`UPDATE dossier SET archived = 1 WHERE no = 3;
    UPDATE dossier SET deleted_at = 5, deleted_by = created_by WHERE no = 4;
    DROP TRIGGER dossier_tally_new; DROP TRIGGER dossier_tally_changed; DROP TRIGGER dossier_tally_gone;
    DROP TABLE dossier_tally`);
  db.pragma('user_version = 16');
  migrate(db, migrations.slice(0, 17), () => undefined);
  expect(told(db)).toEqual(counted(db));
  expect(told(db).counts).toEqual({ preparing: 18, all: 18, archived: 1 });
});
