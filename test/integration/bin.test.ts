import { afterEach, describe, expect, test } from 'vitest';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { knownFileHashes } from '../../electron/core/files/file-store.ts';
import { addFile, typeSampleFlat } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { minimalPdf, startTestCore, type TestCore } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

let desk: TestCore;
afterEach(async () => desk.dispose());

async function openOffice(): Promise<void> {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private', roles: ['officer', 'administrator'] });
}

async function as(login: string): Promise<void> {
  await desk.call('session.lock', {});
  await desk.unlock(login);
}

const listed = async (changes: Partial<DossierFilter> = {}): Promise<readonly DossierId[]> =>
  (await desk.call('dossiers.list', { ...wholeList, ...changes })).rows.map(({ id }) => id);
const binned = async () => (await desk.call('bin.view', {})).dossiers.map(({ id }) => id);
const day = 86_400_000;

describe('the bin', () => {
  test('a dossier in the bin is in no list, search, count or comparison, and comes back as it was', async () => {
    await openOffice();
    const object = { '/rights/registerNumber': '1234567890123' };
    const kept = await typeSampleFlat(desk, object);
    const id = await typeSampleFlat(desk, object);
    const same = async () =>
      (await desk.call('dossiers.checks', { id: kept })).findings.filter(({ code }) => code === 'same-object')
        .length;
    expect(await same()).toBeGreaterThan(0);
    await desk.call('bin.put', { id });
    expect(await listed()).toEqual([kept]);
    expect(await listed({ search: 'квартира' })).toEqual([kept]);
    expect((await desk.call('dossiers.counts', {}))['all']).toBe(1);
    expect(await same()).toBe(0);
    expect(await binned()).toEqual([id]);
    const view = await desk.call('dossiers.get', { id });
    expect(view.may).toEqual(['unbin', 'purge']);
    const edit = { id, pointer: '/object/title', value: 'Інша' };
    expect((await desk.refusal('dossiers.setField', edit)).reason).toBe('in-bin');
    desk = await desk.restart();
    await desk.unlock();
    await desk.call('bin.restore', { id });
    expect([await binned(), (await listed()).toSorted()]).toEqual([[], [kept, id].toSorted()]);
    expect((await desk.call('dossiers.get', { id })).content).toEqual(view.content);
    const history = await desk.call('dossiers.history', { id, limit: 2 });
    expect(history.map(({ action }) => action)).toEqual(['dossier.unbin', 'dossier.bin']);
  });

  test('erasing wants an officer, a reason and the bin; files are no longer named, the history stays', async () => {
    await openOffice();
    await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
    await desk.addUser('auditor', 'Сидоренко Ніна Олегівна', ['auditor']);
    const id = await typeSampleFlat(desk);
    await addFile(desk, id, { name: 'a.pdf', type: 'other', bytes: minimalPdf('bin') });
    expect((await desk.refusal('bin.purge', { ids: [id], reason: 'помилка' })).reason).toBe('not-in-bin');
    await as('auditor');
    expect((await desk.refusal('bin.put', { id })).code).toBe('forbidden');
    await as('assistant');
    await desk.call('bin.put', { id });
    expect((await desk.refusal('bin.purge', { ids: [id], reason: 'помилка' })).code).toBe('forbidden');
    await as('officer');
    expect((await desk.refusal('bin.purge', { ids: [id], reason: '' })).code).toBe('invalid-input');
    expect(await desk.call('bin.purge', { ids: [id], reason: 'Створено помилково' })).toEqual({ purged: 1 });
    expect((await desk.refusal('dossiers.get', { id })).code).toBe('not-found');
    expect(await desk.call('audit.verify', {})).toMatchObject({ ok: true });
    const [last] = await desk.call('dossiers.history', { id, limit: 1 });
    expect([last?.action, last?.note]).toEqual(['dossier.purge', 'Створено помилково']);
    const db = await openBehind(desk);
    expect([knownFileHashes(db), db.pragma('foreign_key_check')]).toEqual([[], []]);
    expect(db.prepare('SELECT count(*) FROM dossier_text').pluck().get()).toBe(0);
    db.close();
  });

  test('the days of keeping are a setting; they offer, they never erase', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'vehicle' });
    await desk.call('bin.put', { id });
    await desk.call('bin.setKeepDays', { days: 10 });
    desk.clock.advance(10 * day - 1);
    expect((await desk.call('bin.view', {})).dossiers[0]).toMatchObject({ id, keepingOver: false });
    desk.clock.advance(1);
    const view = await desk.call('bin.view', {});
    expect([view.keepDays, view.dossiers[0]?.keepingOver]).toEqual([10, true]);
    expect((await desk.refusal('bin.setKeepDays', { days: 0 })).code).toBe('invalid-input');
  });

  test('a removed row and a removed file lie in the bin and come back; undo takes them out of it', async () => {
    await openOffice();
    const id = await typeSampleFlat(desk);
    const parties = async () =>
      (await desk.call('dossiers.get', { id })).content.parties?.list?.map(({ name }) => name);
    const before = await parties();
    await desk.call('dossiers.setField', { id, pointer: '/parties/list/0', value: null });
    const [row] = (await desk.call('bin.view', {})).rows;
    expect(row).toMatchObject({ dossierId: id, pointer: '/parties/list', restorable: true });
    await desk.call('dossiers.undo', { id });
    expect((await desk.call('bin.view', {})).rows).toEqual([]);
    await desk.call('dossiers.redo', { id });
    const [again] = (await desk.call('bin.view', {})).rows;
    await desk.call('bin.restoreRow', { rowId: again?.id ?? 0 });
    expect((await parties())?.toSorted()).toEqual(before?.toSorted());
    expect((await desk.call('bin.view', {})).rows).toEqual([]);
    expect((await desk.refusal('bin.restoreRow', { rowId: again?.id ?? 0 })).code).toBe('not-found');

    const file = await addFile(desk, id, { name: 'b.pdf', type: 'other', bytes: minimalPdf('row') });
    await desk.call('files.remove', { id: file });
    expect((await desk.call('bin.view', {})).files.map((it) => it.id)).toEqual([file]);
    await desk.call('files.restore', { id: file });
    expect((await desk.call('bin.view', {})).files).toEqual([]);
  });
});

describe('several fields at once', () => {
  test('are one step back and one forward, each a line of history; typing after is a step of its own', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    const content = async () => (await desk.call('dossiers.get', { id })).content;
    const empty = await content();
    const changes = [
      { pointer: '/storage/storer', value: 'ТОВ «Склад»' },
      { pointer: '/storage/address', value: 'місто Київ, вулиця Складська, 1' },
      { pointer: '/parties/list', value: [{ id: 'a', role: 'debtor', name: 'Коваль Іван' }] },
      { pointer: '/parties/list/0/kind', value: 'person' },
    ];
    expect((await desk.call('dossiers.setFields', { id, changes })).changed).toBe(4);
    expect((await desk.call('dossiers.setFields', { id, changes })).changed).toBe(0);
    const filled = await content();
    await desk.call('dossiers.setField', { id, pointer: '/storage/address', value: 'інша адреса' });
    await desk.call('dossiers.undo', { id });
    expect(await content()).toEqual(filled);
    expect(await desk.call('dossiers.undo', { id })).toEqual({ pointer: '/storage/storer' });
    const { storage: _storage, parties: _parties, ...rest } = await content();
    expect(rest).toEqual(empty);
    desk = await desk.restart();
    await desk.unlock();
    await desk.call('dossiers.redo', { id });
    expect(await content()).toEqual(filled);
    const history = await desk.call('dossiers.history', { id, limit: 50 });
    expect(history.filter(({ action }) => action === 'dossier.edit')).toHaveLength(5);
  });

  test('all or none', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    const changes = [
      { pointer: '/storage/storer', value: 'ТОВ «Склад»' },
      { pointer: '/storage/nothing', value: 'x' },
    ];
    expect((await desk.refusal('dossiers.setFields', { id, changes })).reason).toBe('unknown-field');
    expect((await desk.call('dossiers.get', { id })).content.storage).toBeUndefined();
  });
});
