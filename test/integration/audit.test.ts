import { afterEach, expect, test } from 'vitest';
import { auditHead, chainLinks } from '../../electron/core/audit/chain-store.ts';
import { linkHash } from '../../electron/core/audit/chain.ts';
import { addAudit } from '../../electron/core/audit/store.ts';
import { verifyAudit } from '../../electron/core/audit/verify.ts';
import type { Db } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let desk: TestCore;
let db: Db | undefined;
afterEach(async () => {
  db?.close();
  db = undefined;
  await desk.dispose();
});

/** An office with a few entries of several kinds, closed, and its database opened behind its back. */
async function officeWithEntries(): Promise<Db> {
  desk = startTestCore();
  await desk.firstRun();
  await desk.addUser('head', 'Кравчук Микола Іванович', ['head-of-department']);
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  for (const [pointer, value] of [
    ['/object/title', 'Квартира'],
    ['/object/region', 'місто Київ'],
    ['/object/settlement', 'місто Київ'],
  ] as const) {
    await desk.call('dossiers.setField', { id, pointer, value });
  }
  await desk.call('dossiers.archive', { id });
  await desk.core.stop();
  db = await openBehind(desk);
  return db;
}

function withoutTriggers(db: Db, change: (db: Db) => void): void {
  for (const name of ['audit_no_update', 'audit_no_delete', 'audit_in_order'])
    db.exec(`DROP TRIGGER ${name}`);
  change(db);
}

test('a whole chain verifies and tells its head', async () => {
  const db = await officeWithEntries();
  const verdict = verifyAudit(db);
  const head = auditHead(db);
  expect(verdict).toEqual({ ok: true, entries: head.seq, head: head.hash });
  expect(db.prepare('SELECT action FROM audit ORDER BY seq').pluck().all()).toEqual([
    'user.add',
    'session.unlock',
    'user.add',
    'dossier.create',
    'dossier.edit',
    'dossier.edit',
    'dossier.edit',
    'dossier.archive',
  ]);
});

test('the database itself refuses to change, remove or skip an entry', async () => {
  const db = await officeWithEntries();
  expect(() => db.exec(`UPDATE audit SET action = 'x' WHERE seq = 2`)).toThrow(/append-only/);
  expect(() => db.exec('DELETE FROM audit WHERE seq = 2')).toThrow(/append-only/);
  expect(() =>
    db.exec(
      'INSERT INTO audit SELECT 99, at, user_id, action, entity, entity_id, data, prev_hash, upper(hash) FROM audit LIMIT 1',
    ),
  ).toThrow(/one after another/);
});

test.each([
  [
    'an edited text',
    `UPDATE audit SET data = '{"pointer":"/object/title","after":"Інше"}' WHERE seq = 5`,
    5,
    'edited',
  ],
  ['another person', `UPDATE audit SET user_id = 'x' WHERE seq = 4`, 4, 'edited'],
  ['a removed entry', 'DELETE FROM audit WHERE seq = 4', 5, 'missing'],
  [
    'two entries changed round',
    'UPDATE audit SET seq = -1 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 6; UPDATE audit SET seq = 6 WHERE seq = -1',
    5,
    'edited',
  ],
] as const)('verify finds %s at its row (S18)', async (_name, sql, brokenAtSeq, problem) => {
  const db = await officeWithEntries();
  withoutTriggers(db, (open) => open.exec(sql));
  expect(verifyAudit(db)).toMatchObject({ ok: false, brokenAtSeq, problem });
});

test('verify finds an inserted entry even when its own hash is right', async () => {
  const db = await officeWithEntries();
  withoutTriggers(db, (open) => {
    open.exec('UPDATE audit SET seq = -seq WHERE seq >= 5; UPDATE audit SET seq = 1 - seq WHERE seq < 0');
    const prev = open.prepare<[], { hash: string }>('SELECT hash FROM audit WHERE seq = 4').get()?.hash ?? '';
    const entry = { at: 1, userId: 'x', action: 'dossier.edit', entity: 'dossier', entityId: 'y' };
    open
      .prepare('INSERT INTO audit VALUES (5, @at, @userId, @action, @entity, @entityId, @data, @prev, @hash)')
      .run({ ...entry, data: '{}', prev, hash: linkHash(5, prev, entry, '{}') });
  });
  expect(verifyAudit(db)).toMatchObject({ ok: false, brokenAtSeq: 6, problem: 'edited' });
});

test('verify finds an edited entry whose own hash was made anew: the entry behind it no longer follows (S18)', async () => {
  const db = await officeWithEntries();
  withoutTriggers(db, (open) => {
    const data = '{"pointer":"/object/title","after":"Інше"}';
    for (const link of [...chainLinks(open)].filter(({ seq }) => seq === 5)) {
      const hash = linkHash(link.seq, link.prevHash, link, data);
      open.prepare('UPDATE audit SET data = ?, hash = ? WHERE seq = 5').run(data, hash);
    }
  });
  expect(verifyAudit(db)).toMatchObject({ ok: false, entries: 5, brokenAtSeq: 6, problem: 'reordered' });
});

test.each(['at', 'user_id', 'action', 'entity', 'entity_id', 'data', 'prev_hash', 'hash'])(
  'verify finds a change of %s alone (S18)',
  async (column) => {
    const db = await officeWithEntries();
    const changed = { at: '1', data: `'{}'`, prev_hash: 'hash', hash: 'upper(hash)' };
    const value = column in changed ? changed[column as keyof typeof changed] : `'x'`;
    withoutTriggers(db, (open) => open.exec(`UPDATE audit SET ${column} = ${value} WHERE seq = 4`));
    expect(verifyAudit(db)).toMatchObject({ ok: false, brokenAtSeq: 4, problem: 'edited' });
  },
);

test('a cut tail leaves a chain that is whole but shorter than the head that was sent', async () => {
  const db = await officeWithEntries();
  const sent = auditHead(db);
  withoutTriggers(db, (open) => open.exec('DELETE FROM audit WHERE seq > 6'));
  expect(verifyAudit(db)).toMatchObject({ ok: true, entries: 6 });
  expect(auditHead(db).seq).toBeLessThan(sent.seq);
});

test('an entry after a cut tail continues the chain', async () => {
  const db = await officeWithEntries();
  write(db, (tx) =>
    addAudit(tx, {
      at: 1,
      userId: 'x',
      action: 'test',
      entity: 'dossier',
      entityId: 'y',
      data: { note: 'ще одне' },
    }),
  );
  expect(verifyAudit(db).ok).toBe(true);
});

test('a burst that a crash left open is sealed by the next entry, in its place', async () => {
  desk = startTestCore();
  await desk.firstRun();
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Неза' });
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Незавершене' });
  const before = await desk.call('audit.list', { limit: 1 });
  expect(before[0]?.action).toBe('dossier.create');
  await desk.unlock();
  const [unlocked, edit] = await desk.call('audit.list', { limit: 2 });
  expect([unlocked?.action, edit?.action]).toEqual(['session.unlock', 'dossier.edit']);
  const [typed] = await desk.call('dossiers.history', { id, limit: 1 });
  expect([typed?.before, typed?.after]).toEqual([null, 'Незавершене']);
  expect((await desk.call('audit.verify', {})).ok).toBe(true);
});
