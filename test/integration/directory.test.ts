import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillPlan, withKnownParties } from '../../shared/domain/directory/fill.ts';
import { mentionsOf } from '../../shared/domain/directory/mentions.ts';
import type { DirectoryKind } from '../../shared/domain/directory/kinds.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { fieldsOf } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let desk: TestCore;
beforeEach(async () => {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private', roles: ['officer', 'administrator'] });
});
afterEach(async () => desk.dispose());

const suggest = async (dossierId: DossierId, kind: DirectoryKind, text: string) =>
  await desk.call('directory.suggest', { dossierId, kind, text, limit: 8 });
const set = async (id: DossierId, pointer: string, value: FieldValue) =>
  await desk.call('dossiers.setField', { id, pointer, value });
const create = async () => (await desk.call('dossiers.create', { objectType: 'flat' })).id;
const labels = async (kind: DirectoryKind) =>
  (await desk.call('directory.list', { kind, search: '', offset: 0, limit: 50 })).rows.map(
    ({ label }) => label,
  );
const party = async () => {
  const page = await desk.call('directory.list', {
    kind: 'party',
    search: 'мельничук',
    offset: 0,
    limit: 10,
  });
  return page.rows;
};

/** The whole sample in one step: here the typing itself is not the matter. */
async function typeSampleFlat(at: TestCore): Promise<DossierId> {
  const { id } = await at.call('dossiers.create', { objectType: 'flat' });
  const changes = Object.entries(fieldsOf(sampleFlat)).map(([pointer, value]) => ({ pointer, value }));
  await at.call('dossiers.setFields', { id, changes });
  return id;
}
const contentOf = async (id: DossierId) => (await desk.call('dossiers.get', { id })).content;
const debtorCode = '1759013776';

describe('what is offered', () => {
  test('a proceeding by its number, its case and its debtor, with its parties; not to the only dossier that has it', async () => {
    const known = await typeSampleFlat(desk);
    const id = await create();
    for (const text of ['7451', 'мельн', '757/6016', '74512836 мельничук']) {
      const [found, ...others] = await suggest(id, 'proceeding', text);
      expect(found).toMatchObject({ label: '74512836', uses: 1 });
      expect(others).toEqual([]);
      expect(found?.values['debtSum']).toBe(sampleFlat.proceeding?.debtSum);
      expect(found?.parties.map(({ role }) => role)).toEqual(['debtor', 'creditor']);
    }
    expect(await suggest(known, 'proceeding', '7451')).toEqual([]);
    expect(await suggest(id, 'proceeding', 'такого немає')).toEqual([]);
    expect(await suggest(id, 'proceeding', `%_"'; DROP`)).toEqual([]);
  });

  test('the choice fills the section and the parties in one step of undo', async () => {
    await typeSampleFlat(desk);
    const id = await create();
    await set(id, '/proceeding/number', '7451');
    const before = await contentOf(id);
    const [known] = await suggest(id, 'proceeding', '7451');
    const { fill, conflicts } = fillPlan(before, '/proceeding', known?.values ?? {}, '/proceeding/number');
    expect(conflicts).toEqual([]);
    const parties = withKnownParties(before, known?.parties ?? [], () => crypto.randomUUID());
    const changes = [...fill, ...(parties ? [parties] : [])];
    await desk.call('dossiers.setFields', { id, changes });
    const filled = await contentOf(id);
    expect(filled.proceeding).toMatchObject({ number: '74512836', caseNumber: '757/6016/25-ц' });
    expect(filled.parties?.list?.map(({ name }) => name)).toEqual(
      sampleFlat.parties?.list?.map(({ name }) => name),
    );
    expect(withKnownParties(filled, known?.parties ?? [], () => 'x')).toBeUndefined();
    await desk.call('dossiers.undo', { id });
    expect(await contentOf(id)).toEqual({ ...before, parties: {} });
  });

  test('what is half typed pollutes nothing: the directory follows the dossier letter by letter', async () => {
    const id = await create();
    const other = await create();
    for (const name of ['Іваненко І', 'Іваненко Іван', 'Іваненко Іван Іванович']) {
      await set(id, '/storage/storer', name);
    }
    expect(await labels('storer')).toEqual(['Іваненко Іван Іванович']);
    await set(id, '/storage/storer', 'Іва');
    expect(await labels('storer')).toEqual([]);
    await set(id, '/parties/list', [{ id: 'a', role: 'debtor', name: 'Коваль Петро', code: '17590137' }]);
    await set(id, '/parties/list/0/code', debtorCode);
    expect(await labels('party')).toEqual(['Коваль Петро']);
    expect(await suggest(other, 'party', debtorCode.slice(0, 4))).toHaveLength(1);
    await set(id, '/parties/list', null);
    expect(await labels('party')).toEqual([]);
  });

  test('the newest word of each field is offered, an older one where the newest is silent', async () => {
    const first = await typeSampleFlat(desk);
    const second = await create();
    await set(second, '/parties/list', [
      {
        id: 'x',
        role: 'debtor',
        name: 'Мельничук Степан Петрович',
        code: debtorCode,
        phone: '+380501234567',
      },
    ]);
    const [known] = await suggest(await create(), 'party', 'мельничук');
    expect(known).toMatchObject({ uses: 2, values: { phone: '+380501234567' } });
    expect(known?.values['address']).toBe(sampleFlat.parties?.list?.[0]?.address);
    await desk.call('bin.put', { id: second });
    expect((await suggest(await create(), 'party', 'мельничук'))[0]?.uses).toBe(1);
    await desk.call('bin.purge', { ids: [second], reason: 'помилкове' });
    expect((await suggest(await create(), 'party', 'мельничук'))[0]?.values['phone']).toBeUndefined();
    expect((await suggest(first, 'party', 'мельничук')).length).toBe(0);
  });

  test('requisites, storer, valuer, report and officer are known too, and without letters what was used last', async () => {
    await typeSampleFlat(desk);
    const id = await create();
    const kinds = new Set(mentionsOf(sampleFlat).map(({ kind }) => kind));
    for (const kind of kinds) expect(await suggest(id, kind, '')).not.toEqual([]);
    const expected: DirectoryKind[] = ['party', 'proceeding', 'office', 'storer', 'payment'];
    expect([...kinds]).toEqual(expect.arrayContaining(expected));
  });

  test('a choice never overwrites silently', () => {
    const content: DossierContent = { storage: { storer: 'ТОВ', address: 'Київ', storerPhone: ' ' } };
    const known = { storer: 'ТОВ «Склад»', address: 'Львів', storerPhone: '0501234567' };
    expect(fillPlan(content, '/storage', known, '/storage/storer')).toEqual({
      fill: [
        { pointer: '/storage/storer', value: 'ТОВ «Склад»' },
        { pointer: '/storage/storerPhone', value: '0501234567' },
      ],
      conflicts: [{ pointer: '/storage/address', value: 'Львів', typed: 'Київ' }],
    });
  });
});

describe('the directory itself', () => {
  const address = sampleFlat.parties?.list?.[0]?.address;

  test('a correction is offered from now on and changes no dossier', async () => {
    const one = await typeSampleFlat(desk);
    const [entry] = await party();
    const id = entry?.id ?? 0;
    const before = await contentOf(one);
    const { values } = await desk.call('directory.get', { id });
    await desk.call('directory.correct', { id, values: { ...values, address: 'місто Одеса' } });
    expect(await contentOf(one)).toEqual(before);
    expect((await suggest(await create(), 'party', 'мельничук'))[0]?.values['address']).toBe('місто Одеса');
    await desk.call('directory.correct', { id, values: null });
    expect((await desk.call('directory.get', { id })).values['address']).toBe(address);
    const wrong = { id, values: { name: 'Х', wrong: 'y' } };
    expect((await desk.refusal('directory.correct', wrong)).reason).toBe('wrong-kind');
    expect((await desk.refusal('directory.correct', { id, values: {} })).reason).toBe('nothing-identifies');
  });

  test('others are updated only as chosen; one that changed meanwhile is passed over', async () => {
    const one = await typeSampleFlat(desk);
    const two = await typeSampleFlat(desk);
    const [entry] = await party();
    const id = entry?.id ?? 0;
    const { values } = await desk.call('directory.get', { id });
    await desk.call('directory.correct', { id, values: { ...values, address: 'місто Одеса' } });
    const before = await contentOf(one);
    const source = { entryId: id };
    const preview = await desk.call('directory.spreadPreview', { source });
    expect(preview.targets.map(({ dossierId }) => dossierId)).toEqual([two, one]);
    const pointer = '/parties/list/0/address';
    expect(preview.targets[0]?.changes).toEqual([{ pointer, before: address, after: 'місто Одеса' }]);
    const targets = preview.targets.map(({ dossierId, revision }) => ({
      dossierId,
      revision,
      pointers: [pointer],
    }));
    await set(two, '/object/title', 'Змінено тим часом');
    const done = await desk.call('directory.spread', { source, targets });
    expect(done).toEqual({ updated: 1, passedOver: [two] });
    expect((await contentOf(one)).parties?.list?.[0]?.address).toBe('місто Одеса');
    await desk.call('dossiers.undo', { id: one });
    expect(await contentOf(one)).toEqual(before);
  });

  test('a change in one dossier is offered to the others that are in work, and to no others', async () => {
    const one = await typeSampleFlat(desk);
    const two = await typeSampleFlat(desk);
    const archived = await typeSampleFlat(desk);
    await desk.call('dossiers.archive', { id: archived });
    await set(one, '/parties/list/0/address', 'місто Львів');
    const source = { dossierId: one, pointer: '/parties/list/0' };
    const { targets } = await desk.call('directory.spreadPreview', { source });
    expect(targets.map(({ dossierId }) => dossierId)).toEqual([two]);
    expect((await contentOf(two)).parties?.list?.[0]?.address).toBe(address);
  });

  test('two spellings are merged into one and taken apart again', async () => {
    const one = await create();
    await set(one, '/storage/storer', 'ТОВ «Надійний склад»');
    const two = await create();
    await set(two, '/storage/storer', 'ТзОВ Надійний склад');
    const list = async () =>
      (await desk.call('directory.list', { kind: 'storer', search: '', offset: 0, limit: 10 })).rows;
    const [left, right] = await list();
    await desk.call('directory.merge', { into: left?.id ?? 0, from: [right?.id ?? 0] });
    expect(await list()).toMatchObject([{ uses: 2, keys: 2 }]);
    const merged = await desk.call('directory.get', { id: left?.id ?? 0 });
    expect(merged.usedIn.map(({ dossierId }) => dossierId)).toEqual([two, one]);
    await desk.call('directory.split', { spellingId: merged.spellings[1]?.id ?? 0 });
    expect((await list()).map(({ uses }) => uses)).toEqual([1, 1]);
    const [first] = await list();
    const [spelling] = (await desk.call('directory.get', { id: first?.id ?? 0 })).spellings;
    expect((await desk.refusal('directory.split', { spellingId: spelling?.id })).reason).toBe(
      'only-spelling',
    );
  });

  test('an assistant keeps it, an auditor reads it', async () => {
    await typeSampleFlat(desk);
    await desk.addUser('auditor', 'Сидоренко Ніна Олегівна', ['auditor']);
    const [entry] = await party();
    const id = entry?.id ?? 0;
    await desk.call('session.lock', {});
    await desk.unlock('auditor');
    expect((await desk.call('directory.get', { id })).usedIn).toHaveLength(1);
    for (const [name, input] of [
      ['directory.correct', { id, values: null }],
      ['directory.merge', { into: id, from: [id + 1] }],
      ['directory.spread', { source: { entryId: id }, targets: [] }],
    ] as const) {
      expect((await desk.refusal(name, input)).code).toMatch(/forbidden|invalid-input/);
    }
  });

  test('a database of before gets its directory in quiet time', async () => {
    const id = await typeSampleFlat(desk);
    const db = await openBehind(desk);
    db.exec(`DELETE FROM directory_use; DELETE FROM directory_key; DELETE FROM directory_entry;
      UPDATE dossier SET directory_version = 0`);
    db.close();
    desk = await desk.restart();
    await desk.unlock();
    await expect.poll(async () => (await party()).length).toBe(1);
    expect((await suggest(id, 'party', 'мельничук')).length).toBe(0);
  });
});
