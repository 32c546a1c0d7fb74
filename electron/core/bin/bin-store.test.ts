import { afterEach, expect, test } from 'vitest';
import { openBehind } from '../../../test/support/open-behind.ts';
import { startTestCore, type TestCore } from '../../../test/support/test-core.ts';
import { dossierInserter } from '../../../test/support/insert-dossiers.ts';
import { refreshStatistics } from '../db/open.ts';
import { write } from '../db/write.ts';
import { listRemovedRows } from './bin-store.ts';

let desk: TestCore;
afterEach(async () => desk.dispose());

test('removed rows are read in their own order, not dossier by dossier', async () => {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private' });
  const db = await openBehind(desk);
  const insert = dossierInserter(desk, db);
  write(db, (tx) => {
    for (let no = 1; no <= 20; no += 1) insert(tx, { objectType: 'flat', content: {} });
  });
  // With these statistics the planner holds the dossiers for the shorter table: no row was ever removed.
  refreshStatistics(db);
  const asked: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = (source: string) => {
    asked.push(source);
    return prepare(source);
  };
  listRemovedRows(db, 5);
  const plan = prepare<[number], { detail: string }>(`EXPLAIN QUERY PLAN ${asked.at(-1)}`).all(5);
  expect(plan[0]?.detail).toBe('SCAN r USING INDEX removed_row_by_time');
  db.close();
});
