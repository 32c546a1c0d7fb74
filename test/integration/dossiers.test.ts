import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { findSealedVersion } from '../../electron/core/dossiers/sealed-version-store.ts';
import { openBehind } from '../support/open-behind.ts';
import { completeFlat, openBlocks, typeSampleFlat } from '../support/filled-dossier.ts';
import { startTestCore, type TestCore, type TestCoreOptions } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

let desk: TestCore;
afterEach(async () => desk.dispose());

async function openOffice(
  officerKind: 'state' | 'private' = 'private',
  options: TestCoreOptions = {},
): Promise<void> {
  desk = startTestCore(options);
  await desk.firstRun({ officerKind });
}

async function openStateOffice(): Promise<void> {
  await openOffice('state');
  await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
  await desk.addUser('head', 'Кравчук Микола Іванович', ['head-of-department']);
  await desk.addUser('chief', 'Лисенко Віра Павлівна', ['officer', 'head-of-department']);
}

function filter(changes: Partial<DossierFilter> = {}): DossierFilter {
  return { ...wholeList, ...changes };
}

const title = '/object/title';
async function type(id: DossierId, value: string, pointer = title): Promise<void> {
  await desk.call('dossiers.setField', { id, pointer, value });
}

describe('editing', () => {
  test('typing in one field is one step back and one line of history', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    for (const text of ['К', 'Кв', 'Ква', 'Квартира']) {
      await type(id, text);
      desk.clock.advance(400);
    }
    await type(id, 'Київ', '/object/region');
    const history = await desk.call('dossiers.history', { id, limit: 10 });
    expect(history.map(({ action, pointer, before, after }) => [action, pointer, before, after])).toEqual([
      ['dossier.edit', '/object/region', null, 'Київ'],
      ['dossier.edit', '/object/title', null, 'Квартира'],
      ['dossier.create', undefined, undefined, undefined],
    ]);
    expect(history[0]?.userName).toBe('Гончаренко Олена Вікторівна');
    await desk.call('dossiers.undo', { id });
    expect(await desk.call('dossiers.undo', { id })).toEqual({ pointer: title });
    expect((await desk.call('dossiers.get', { id })).content.object).toEqual({});
  });

  test('undo and redo survive a restart, and a new edit ends redo', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    await type(id, 'Перша назва');
    desk.clock.advance(60_000);
    await type(id, 'Друга назва');
    desk = await desk.restart();
    await desk.unlock();
    await desk.call('dossiers.undo', { id });
    expect((await desk.call('dossiers.get', { id })).content.object?.title).toBe('Перша назва');
    await desk.call('dossiers.redo', { id });
    const after = await desk.call('dossiers.get', { id });
    expect([after.content.object?.title, after.canUndo, after.canRedo]).toEqual(['Друга назва', true, false]);
    await desk.call('dossiers.undo', { id });
    await type(id, 'Третя назва');
    expect(await desk.call('dossiers.redo', { id })).toEqual({ pointer: undefined });
  });

  test('a removed row comes back whole', async () => {
    await openOffice();
    const id = await typeSampleFlat(desk);
    const before = (await desk.call('dossiers.get', { id })).content.parties;
    await desk.call('dossiers.setField', { id, pointer: '/parties/list/0', value: null });
    expect((await desk.call('dossiers.get', { id })).content.parties?.list).toHaveLength(1);
    expect(await desk.call('dossiers.undo', { id })).toEqual({ pointer: '/parties/list' });
    expect((await desk.call('dossiers.get', { id })).content.parties).toEqual(before);
  });

  test('a copy takes what was typed and nothing else', async () => {
    await openOffice();
    const from = await typeSampleFlat(desk);
    await completeFlat(desk, from);
    const { id } = await desk.call('dossiers.create', { objectType: 'flat', copyFrom: from });
    const [source, copy] = [
      await desk.call('dossiers.get', { id: from }),
      await desk.call('dossiers.get', { id }),
    ];
    expect(copy.content).toEqual(source.content);
    expect([copy.files, copy.overrides, copy.approval, copy.state]).toEqual([[], [], undefined, 'preparing']);
  });

  test('places that are no fields and hostile names change nothing (S28)', async () => {
    await openOffice();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    for (const pointer of [
      '/__proto__/polluted',
      '/constructor/prototype',
      '/object/__proto__',
      '/nowhere/at',
      'x',
    ]) {
      const { code } = await desk.refusal('dossiers.setField', { id, pointer, value: 'так' });
      expect(code).toBe('invalid-input');
    }
    const hostile: unknown = JSON.parse('[{"id":"1","__proto__":{"polluted":true},"name":"x"}]');
    await desk.core.call('dossiers.setField', { id, pointer: '/parties/list', value: hostile });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await desk.refusal('__proto__', {})).code).toBe('not-found');
    expect((await desk.refusal('toString', {})).code).toBe('not-found');
  });
});

describe('approval, sealing, sending', () => {
  test('in a state office another person approves; who prepared may not, whatever roles they hold', async () => {
    await openStateOffice();
    await desk.unlock('chief');
    const id = await typeSampleFlat(desk, { '/proceeding/officerKind': 'state' });
    await completeFlat(desk, id);
    expect(await openBlocks(desk, id)).toSatisfy((blocks: readonly string[]) =>
      blocks.every((b) => /document|notice|photos/.test(b)),
    );
    expect(await desk.refusal('dossiers.approve', { id })).toMatchObject({
      code: 'forbidden',
      reason: 'four-eyes',
    });
    await desk.unlock('officer');
    expect(await desk.refusal('dossiers.approve', { id })).toMatchObject({
      code: 'forbidden',
      reason: 'role',
    });
    await desk.unlock('head');
    await desk.call('dossiers.approve', { id });
    const view = await desk.call('dossiers.get', { id });
    expect([view.state, view.approval?.name, view.may]).toEqual([
      'approved',
      'Кравчук Микола Іванович',
      ['revoke-approval'],
    ]);
    await desk.unlock('assistant');
    expect((await desk.refusal('dossiers.seal', { id })).code).toBe('forbidden');
    await type(id, 'Змінена назва квартири в місті Києві');
    expect((await desk.call('dossiers.get', { id })).state).toBe('preparing');
  });

  test('a dossier is offered, given back with a reason, offered again and approved; Today tells each side', async () => {
    await openStateOffice();
    await desk.unlock('officer');
    const id = await typeSampleFlat(desk, { '/proceeding/officerKind': 'state' });
    expect(await desk.refusal('dossiers.askApproval', { id })).toMatchObject({ reason: 'findings-block' });
    await completeFlat(desk, id);
    const today = async (): Promise<readonly string[]> =>
      (await desk.call('today.view', {})).rows.map(({ kind }) => kind);
    await desk.unlock('head');
    expect(await today()).not.toContain('approval-awaited');
    expect(await desk.refusal('dossiers.returnToPreparer', { id, reason: 'Немає плану' })).toMatchObject({
      code: 'invalid-state',
      reason: 'approval-not-asked',
    });
    await desk.unlock('officer');
    await desk.call('dossiers.askApproval', { id });
    expect(await desk.refusal('dossiers.askApproval', { id })).toMatchObject({ reason: 'approval-asked' });
    await desk.unlock('head');
    expect(await today()).toContain('approval-awaited');
    await desk.call('dossiers.returnToPreparer', { id, reason: 'Додайте план поверху' });
    expect(await today()).not.toContain('approval-awaited');
    await desk.unlock('officer');
    expect(await today()).toContain('head-returned');
    const { approvalRound } = await desk.call('dossiers.get', { id });
    expect(approvalRound).toMatchObject({
      asked: undefined,
      returned: { by: 'Кравчук Микола Іванович', reason: 'Додайте план поверху' },
    });
    await desk.call('dossiers.askApproval', { id });
    expect(await today()).not.toContain('head-returned');
    await desk.unlock('head');
    await desk.call('dossiers.approve', { id });
    const approved = await desk.call('dossiers.get', { id });
    expect([approved.state, approved.approvalRound]).toEqual(['approved', {}]);
    const history = await desk.call('dossiers.history', { id, limit: 50 });
    expect(history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['dossier.ask-approval', 'dossier.return-to-preparer', 'dossier.approve']),
    );
  });

  test('a finding that blocks stops approval and sealing; the rule set says which may be passed', async () => {
    await openOffice();
    const id = await typeSampleFlat(desk);
    expect(await desk.refusal('dossiers.approve', { id })).toMatchObject({
      code: 'invalid-state',
      reason: 'findings-block',
    });
    await desk.call('dossiers.setField', { id, pointer: '/sale/startPrice', value: 1 });
    const pass = { id, code: 'start-price', pointer: '/sale/startPrice', reason: 'Бо так захотілося нам' };
    expect(await desk.refusal('dossiers.override', pass)).toMatchObject({
      code: 'forbidden',
      reason: 'override',
    });
  });

  test('sealing keeps the exact bytes of the manifest, and a sealed dossier is closed to every change', async () => {
    await openOffice();
    const id = await typeSampleFlat(desk);
    await completeFlat(desk, id);
    await desk.call('dossiers.approve', { id });
    const { manifestSha256 } = await desk.call('dossiers.seal', { id });
    expect(await desk.refusal('dossiers.setField', { id, pointer: title, value: 'Інша' })).toMatchObject({
      code: 'invalid-state',
      reason: 'state-sealed',
    });
    expect((await desk.refusal('dossiers.undo', { id })).code).toBe('invalid-state');
    const [file] = (await desk.call('dossiers.get', { id })).files;
    expect((await desk.refusal('files.remove', { id: file?.id })).code).toBe('invalid-state');

    await desk.call('dossiers.send', { id });
    expect((await desk.call('dossiers.get', { id })).state).toBe('queued');
    const { queue, transfers } = await desk.call('exchange.view', {});
    expect(queue.map(({ name, state, dossierId }) => [name, state, dossierId])).toEqual([
      ['submit-dossier', 'queued', id],
    ]);
    expect(transfers).toHaveLength(8);
    const [row] = (await desk.call('dossiers.list', filter())).rows;
    expect(row?.waiting).toBe(9);
    const behind = await openBehind(desk);
    const stored = findSealedVersion(behind, id, 1)?.manifest ?? '';
    behind.close();
    expect(createHash('sha256').update(stored, 'utf8').digest('hex')).toBe(manifestSha256);
  });

  test('unsealing is recorded with its reason and takes the approval away', async () => {
    await openOffice();
    const id = await typeSampleFlat(desk);
    await completeFlat(desk, id);
    await desk.call('dossiers.approve', { id });
    const first = await desk.call('dossiers.seal', { id });
    await desk.call('dossiers.unseal', { id, reason: 'Помилка в адресі' });
    const view = await desk.call('dossiers.get', { id });
    expect([view.state, view.approval, view.manifestSha256]).toEqual(['preparing', undefined, undefined]);
    const [last] = await desk.call('dossiers.history', { id, limit: 1 });
    expect([last?.action, last?.note]).toEqual(['dossier.unseal', 'Помилка в адресі']);
    await type(id, '12', '/details/floor');
    await desk.call('dossiers.setField', { id, pointer: '/details/floors', value: '16' });
    await desk.call('dossiers.approve', { id });
    expect((await desk.call('dossiers.seal', { id })).manifestSha256).not.toBe(first.manifestSha256);
  });
});

describe('list', () => {
  test('finds by word forms, filters, sorts by the Ukrainian alphabet and counts', async () => {
    await openOffice();
    for (const name of ['Яхта', 'Ґанок', 'Єнот', 'Гараж', 'Іваниця']) {
      const { id } = await desk.call('dossiers.create', { objectType: 'movable' });
      await type(id, name);
      desk.clock.advance(60_000);
    }
    const { rows } = await desk.call('dossiers.list', filter({ sort: 'title', descending: false }));
    expect(rows.map(({ title }) => title)).toEqual(['Гараж', 'Ґанок', 'Єнот', 'Іваниця', 'Яхта']);
    const found = await desk.call('dossiers.list', filter({ search: 'гаражі' }));
    expect(found.rows.map(({ title }) => title)).toEqual(['Гараж']);
    await desk.call('dossiers.archive', { id: rows[0]?.id ?? ('' as DossierId) });
    expect(await desk.call('dossiers.counts', {})).toEqual({ preparing: 4, all: 4, archived: 1 });
    expect((await desk.call('dossiers.list', filter({ archived: true }))).total).toBe(1);
    expect((await desk.call('dossiers.list', filter({ states: ['sealed'] }))).total).toBe(0);
    expect((await desk.call('dossiers.list', filter({ objectTypes: ['movable'] }))).total).toBe(4);
  });

  test('the same object in another dossier is found', async () => {
    await openOffice();
    for (const spelling of ['WVWZZZ1KZ6W000001', 'wvwzzz1kz6w000001']) {
      const { id } = await desk.call('dossiers.create', { objectType: 'vehicle' });
      await type(id, spelling, '/details/vin');
      const { findings } = await desk.call('dossiers.checks', { id });
      expect(findings.filter(({ code }) => code === 'same-object')).toHaveLength(
        spelling.startsWith('W') ? 0 : 1,
      );
    }
  });
});
