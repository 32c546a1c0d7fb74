import { afterEach, beforeEach, expect, test } from 'vitest';
import { lotChanges } from '../../electron/core/compare/lot-changes.ts';
import type { Db } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { putLot } from '../../electron/core/exchange/lot-store.ts';
import { compareSides } from '../../shared/domain/compare/compare.ts';
import { dossierIdSchema } from '../../shared/domain/ids.ts';
import { openBehind } from '../support/open-behind.ts';
import { publishedLot } from '../support/sold-flat.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let desk: TestCore;
let db: Db;
beforeEach(async () => {
  desk = startTestCore();
  await desk.firstRun();
  db = await openBehind(desk);
});
afterEach(async () => {
  db.close();
  await desk.dispose();
});

test('the organizer sees what changed since the version that was returned', async () => {
  const id = dossierIdSchema.parse('019a4c00-0001-7000-8000-00000000000a');
  const lot = publishedLot(id);
  const { application } = lot;
  const mended = {
    ...application,
    object: { ...application.object, title: `${application.object.title}, виправлено` },
  };
  const states = [
    { ...lot, rev: 1, version: 1, state: 'submitted' as const },
    { ...lot, rev: 2, version: 1, state: 'returned' as const },
    // The office writes its mended draft before it submits again: the version that was returned is kept.
    { ...lot, rev: 3, version: 1, state: 'returned' as const, application: mended },
    { ...lot, rev: 4, version: 2, state: 'submitted' as const, application: mended },
  ];
  for (const state of states.slice(0, 3)) write(db, (tx) => void putLot(tx, state));
  expect(lotChanges(db, id)).toBeNull();
  write(db, (tx) => void putLot(tx, states[3] ?? lot));
  const changes = await desk.call('compare.lot', { id });
  expect([changes?.leftVersion, changes?.rightVersion]).toEqual([1, 2]);
  if (!changes) return;
  const { fields } = compareSides(changes.left, changes.right);
  expect(fields.filter(({ mark }) => mark !== 'same').map(({ pointer }) => pointer)).toEqual([
    '/object/title',
  ]);
});
