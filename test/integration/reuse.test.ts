import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareSides } from '../../shared/domain/compare/compare.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { knownFileHashes } from '../../electron/core/files/file-store.ts';
import { addFile, completeFlat, fieldsOf } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { minimalPdf, startTestCore, type TestCore } from '../support/test-core.ts';

let desk: TestCore;
beforeEach(async () => {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private', roles: ['officer', 'administrator'] });
});
afterEach(async () => desk.dispose());

async function sample(): Promise<DossierId> {
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  const changes = Object.entries(fieldsOf(sampleFlat)).map(([pointer, value]) => ({ pointer, value }));
  await desk.call('dossiers.setFields', { id, changes });
  return id;
}
const viewOf = async (id: DossierId) => await desk.call('dossiers.get', { id });
const set = async (id: DossierId, pointer: string, value: FieldValue) =>
  await desk.call('dossiers.setField', { id, pointer, value });
async function behind(sql: string): Promise<void> {
  const db = await openBehind(desk);
  db.exec(sql);
  db.close();
}
async function as(login: string): Promise<void> {
  await desk.call('session.lock', {});
  await desk.unlock(login);
}

const unsold = async (id: DossierId, attempt: '1' | '2' | '3'): Promise<void> => {
  await set(id, '/sale/attempt', attempt);
  await behind(`UPDATE dossier SET state = 'unsold', lot_number = '778899' WHERE id = '${id}'`);
};

describe('a new dossier from another', () => {
  test('an archived dossier is found and taken as well, and stays as it is', async () => {
    const from = await sample();
    await desk.call('dossiers.archive', { id: from });
    const { rows } = await desk.call('dossiers.list', {
      search: 'Мельничуку',
      states: [],
      objectTypes: [],
      archived: true,
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: 6,
    });
    expect(rows.map(({ id, archived }) => [id, archived])).toEqual([[from, true]]);
    const { id } = await desk.call('reuse.create', {
      objectType: 'flat',
      source: { dossierId: from },
      parts: ['proceeding', 'parties'],
    });
    expect(Object.keys((await viewOf(id)).content)).toEqual(['proceeding', 'parties']);
    expect([(await viewOf(id)).archived, (await viewOf(from)).archived]).toEqual([false, true]);
  });

  test('takes the chosen parts and nothing else; never the approval, the lot or the expected day', async () => {
    const from = await sample();
    await set(from, '/sale/previousLotNumber', '5551');
    await addFile(desk, from, { name: 'a.pdf', type: 'other', bytes: minimalPdf('copy') });
    const { id, files } = await desk.call('reuse.create', {
      objectType: 'flat',
      source: { dossierId: from },
      parts: ['proceeding', 'parties', 'sale'],
    });
    const made = await viewOf(id);
    expect([Object.keys(made.content), files, made.files]).toEqual([
      ['proceeding', 'parties', 'sale'],
      0,
      [],
    ]);
    expect(made.content.sale).not.toHaveProperty('previousLotNumber');
    expect([made.state, made.approval, made.lotNumber]).toEqual(['preparing', undefined, undefined]);
    const other = await desk.call('reuse.create', {
      objectType: 'vehicle',
      source: { dossierId: from },
      parts: ['object'],
    });
    const vehicle = (await viewOf(other.id)).content;
    expect(vehicle.object?.title).toBe(sampleFlat.object?.title);
    expect(vehicle.details).toBeUndefined();
    expect(vehicle.proceeding?.officeName).toBe('Відділ примусового виконання');
  });

  test('files come along as rows over the same blobs; erasing one dossier leaves the other its files', async () => {
    const from = await sample();
    await addFile(desk, from, { name: 'a.pdf', type: 'other', bytes: minimalPdf('shared') });
    const { id, files } = await desk.call('reuse.create', {
      objectType: 'flat',
      source: { dossierId: from },
      parts: ['documents'],
    });
    const [one] = (await viewOf(from)).files;
    const [other] = (await viewOf(id)).files;
    expect(files).toBe(1);
    expect(other).toMatchObject({ sha256: one?.sha256, title: one?.title, type: 'other' });
    expect(other?.id).not.toBe(one?.id);
    await desk.call('bin.put', { id: from });
    await desk.call('bin.purge', { ids: [from], reason: 'перевірка' });
    const db = await openBehind(desk);
    expect(knownFileHashes(db)).toContain(one?.sha256);
    db.close();
    const history = await desk.call('dossiers.history', { id, limit: 5 });
    expect(history.map(({ action }) => action)).toEqual(['file.add', 'dossier.create']);
  });

  test('templates are saved, used, renamed and removed by preparers, and seen by all', async () => {
    const from = await sample();
    await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
    await desk.addUser('auditor', 'Сидоренко Ніна Олегівна', ['auditor']);
    await as('assistant');
    const save = { dossierId: from, name: 'Квартири Печерська', parts: ['storage', 'payment'] as const };
    const input = { ...save, parts: [...save.parts], replace: false };
    const { id } = await desk.call('templates.save', input);
    const again = { ...input, name: ' КВАРТИРИ  печерська' };
    expect((await desk.refusal('templates.save', again)).reason).toBe('template-name');
    await desk.call('templates.rename', { id, name: 'Мій склад' });
    const made = await desk.call('reuse.create', {
      objectType: 'vehicle',
      source: { templateId: id },
      parts: ['storage', 'payment'],
    });
    const { content } = await viewOf(made.id);
    expect([content.storage, content.payment]).toEqual([sampleFlat.storage, sampleFlat.payment]);
    await as('auditor');
    expect((await desk.call('templates.list', {})).map(({ name }) => name)).toEqual(['Мій склад']);
    expect((await desk.refusal('templates.remove', { id })).code).toBe('forbidden');
    await as('officer');
    await desk.call('templates.remove', { id });
    expect(await desk.call('templates.list', {})).toEqual([]);
    expect((await viewOf(made.id)).content.storage).toEqual(sampleFlat.storage);
  });
});

describe('the next attempt', () => {
  test('has its number, the previous lot, sums by the rule set and the same files', async () => {
    const from = await sample();
    await set(from, '/rights/registerNumber', '1234567890123');
    await addFile(desk, from, { name: 'a.pdf', type: 'other', bytes: minimalPdf('attempt') });
    expect((await desk.refusal('reuse.nextAttempt', { id: from })).reason).toBe('not-unsold');
    await unsold(from, '1');
    const preview = await desk.call('reuse.nextAttempt', { id: from });
    expect(preview).toMatchObject({ attempt: 2, previousLotNumber: '778899', documents: 1, photos: 0 });
    expect(preview.begun).toBeUndefined();
    const { id, files } = await desk.call('reuse.createNextAttempt', {
      id: from,
      documents: true,
      photos: true,
    });
    const { content, state } = await viewOf(id);
    expect([files, state]).toEqual([1, 'preparing']);
    expect(content.sale).toMatchObject({
      attempt: '2',
      previousLotNumber: '778899',
      startPrice: preview.startPrice?.sum,
      deposit: preview.deposit?.sum,
      step: preview.step?.sum,
    });
    expect(content.sale?.startPrice).toBeLessThan(Number(sampleFlat.sale?.startPrice));
    const { findings } = await desk.call('dossiers.checks', { id });
    const codes = findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
    expect(codes).not.toContain('start-price');
    expect(codes).not.toContain('same-object');
    expect((await desk.call('reuse.nextAttempt', { id: from })).begun?.id).toBe(id);
  });

  test('there is no fourth, and an old report is named', async () => {
    const from = await sample();
    await set(from, '/valuation/reportSignedOn', '2020-01-15');
    await unsold(from, '2');
    const { attempt, report } = await desk.call('reuse.nextAttempt', { id: from });
    expect([attempt, report?.expired]).toEqual([3, true]);
    await behind(`UPDATE dossier SET state = 'preparing' WHERE id = '${from}'`);
    await unsold(from, '3');
    const input = { id: from, documents: false, photos: false };
    expect((await desk.refusal('reuse.createNextAttempt', input)).reason).toBe('attempts-over');
  });

  test('the attempts that were held count, not only the one that was declared', async () => {
    const from = await sample();
    await unsold(from, '1');
    const held = (attempt: number) =>
      behind(
        `INSERT INTO auction (id, lot_id, rev, number, attempt, state, object)
         VALUES ('${from}-${attempt}', '${from}', 1, 'UA-${from}-${attempt}', ${attempt}, 'not-held', '{}')`,
      );
    await held(1);
    await held(2);
    expect((await desk.call('reuse.nextAttempt', { id: from })).attempt).toBe(3);
    await held(3);
    const input = { id: from, documents: false, photos: false };
    expect((await desk.refusal('reuse.createNextAttempt', input)).reason).toBe('attempts-over');
  });

  test('a sale that was cancelled after an attempt that failed goes on with the attempt that was broken off', async () => {
    const from = await sample();
    await unsold(from, '1');
    const auction = (attempt: number, state: string) =>
      behind(
        `INSERT INTO auction (id, lot_id, rev, number, attempt, state, object)
         VALUES ('${from}-${attempt}', '${from}', 1, 'UA-${from}-${attempt}', ${attempt}, '${state}', '{}')`,
      );
    const stateIs = (state: string) => behind(`UPDATE dossier SET state = '${state}' WHERE id = '${from}'`);
    await stateIs('cancelled');
    expect((await desk.refusal('reuse.nextAttempt', { id: from })).reason).toBe('none-failed');
    await auction(1, 'not-held');
    await auction(2, 'cancelled');
    expect((await desk.call('reuse.nextAttempt', { id: from })).attempt).toBe(2);
    await stateIs('closed');
    expect((await desk.call('reuse.nextAttempt', { id: from })).attempt).toBe(2);
    // The dossier of that attempt: its own auction was cancelled as well, the failed one is of the lot before.
    await stateIs('preparing');
    await set(from, '/sale/attempt', '2');
    await stateIs('cancelled');
    await behind(`UPDATE auction SET state = 'cancelled' WHERE lot_id = '${from}'`);
    expect((await desk.call('reuse.nextAttempt', { id: from })).attempt).toBe(2);
    await auction(3, 'complete');
    expect((await desk.refusal('reuse.nextAttempt', { id: from })).reason).toBe('not-unsold');
  });
});

describe('comparing', () => {
  test('any moment of the history is what the dossier was then, through undo, lists and several fields at once', async () => {
    const id = await sample();
    const states: { readonly seq: number; readonly content: unknown; readonly files: readonly string[] }[] =
      [];
    const keep = async (): Promise<void> => {
      desk.clock.advance(60_000);
      await desk.call('backup.make', {});
      const { moments } = await desk.call('compare.versions', { dossierId: id });
      const { content, files } = await viewOf(id);
      const seq = moments[0]?.seq ?? 0;
      states.push({ seq, content, files: files.map((file) => file.id).toSorted() });
    };
    await keep();
    await set(id, '/object/title', 'Інша назва');
    await keep();
    await set(id, '/parties/list/0', null);
    const file = await addFile(desk, id, { name: 'a.pdf', type: 'other', bytes: minimalPdf('moment') });
    await keep();
    await desk.call('dossiers.undo', { id });
    await desk.call('files.remove', { id: file });
    await keep();
    const changes = [
      { pointer: '/storage/storer', value: 'ТОВ «Інше»' },
      { pointer: '/storage/note', value: null },
      { pointer: '/rights/encumbrances', value: null },
    ];
    await desk.call('dossiers.setFields', { id, changes });
    await desk.call('files.restore', { id: file });
    await keep();
    await set(id, '/object/title', 'Ще інша');
    for (const { seq, content, files } of states) {
      const { left } = await desk.call('compare.view', {
        left: { dossierId: id, seq },
        right: { dossierId: id, at: 'now' },
      });
      const was = { ...left, content: content as typeof left.content };
      expect(compareSides(left, was).differences).toBe(0);
      expect(left.files.map((it) => it.id).toSorted()).toEqual(files);
    }
    const foreign = await sample();
    const wrong = { left: { dossierId: foreign, seq: states[0]?.seq }, right: { dossierId: id, at: 'now' } };
    expect((await desk.refusal('compare.view', wrong)).code).toBe('not-found');
  });

  test('a dossier that was never sealed begins at the moment before its last day of work', async () => {
    const id = await sample();
    const start = async () => (await desk.call('compare.versions', { dossierId: id })).start;
    const { moments: first } = await desk.call('compare.versions', { dossierId: id });
    expect(await start()).toEqual({ dossierId: id, seq: first.at(-1)?.seq });

    await desk.call('backup.make', {});
    const { moments } = await desk.call('compare.versions', { dossierId: id });
    desk.clock.advance(24 * 3_600_000);
    await set(id, '/object/title', 'Змінено назавтра');
    const yesterday = { dossierId: id, seq: moments[0]?.seq };
    expect(await start()).toEqual(yesterday);
    await desk.call('backup.make', {});
    desk.clock.advance(3 * 24 * 3_600_000);
    expect(await start()).toEqual(yesterday);
    const { left, right } = await desk.call('compare.view', {
      left: await start(),
      right: { dossierId: id, at: 'now' },
    });
    expect(compareSides(left, right).fields.filter(({ mark }) => mark !== 'same')).toMatchObject([
      { pointer: '/object/title', after: 'Змінено назавтра' },
    ]);
  });

  test('a sealed version stands beside what is there now, and two dossiers beside each other', async () => {
    const id = await sample();
    await completeFlat(desk, id);
    const { may } = await viewOf(id);
    expect(may).toContain('approve');
    await desk.call('dossiers.approve', { id });
    await desk.call('dossiers.seal', { id });
    const { versions, start } = await desk.call('compare.versions', { dossierId: id });
    expect(start).toEqual({ dossierId: id, version: versions[0]?.version });
    expect(versions).toMatchObject([{ version: 1, sentAt: undefined }]);
    const choice = { left: { dossierId: id, version: 1 }, right: { dossierId: id, at: 'now' as const } };
    const { left, right } = await desk.call('compare.view', choice);
    expect(compareSides(left, right).differences).toBe(0);
    expect(left.files.length).toBeGreaterThan(5);
    const other = await sample();
    await set(other, '/object/title', 'Квартира в Одесі');
    const two = await desk.call('compare.view', {
      left: { dossierId: id, at: 'now' },
      right: { dossierId: other, at: 'now' },
    });
    const { fields, files } = compareSides(two.left, two.right);
    expect(fields.filter(({ mark }) => mark !== 'same').map(({ pointer }) => pointer)).toEqual([
      '/object/title',
    ]);
    expect(files.every(({ mark }) => mark === 'removed')).toBe(true);
  });
});
