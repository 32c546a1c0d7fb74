import { afterEach, expect, test } from 'vitest';
import { write } from '../../electron/core/db/write.ts';
import type { ViewDefinition } from '../../shared/contract/finding.ts';
import { dossierIdSchema } from '../../shared/domain/ids.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore, testPassphrase } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

const started: TestCore[] = [];
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

async function office(): Promise<TestCore> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  return desk;
}

const view: ViewDefinition = {
  tab: 'inWork',
  search: 'гараж',
  narrow: { regions: ['Полтавська область'], problems: true },
  sort: 'due',
  descending: false,
  columns: [
    { column: 'title', widthPixels: 300 },
    { column: 'dueOn', widthPixels: 90 },
  ],
};

test('views are kept, renamed, reordered, shared with the office and removed only by their maker', async () => {
  const desk = await office();
  await desk.call('users.add', {
    login: 'helper',
    name: 'Помічник',
    roles: ['assistant'],
    passphrase: testPassphrase,
  });
  const mine = await desk.call('views.save', { name: 'Мої гаражі', shared: false, definition: view });
  const shared = await desk.call('views.save', { name: 'Терміни', shared: true, definition: view });
  await desk.call('views.save', {
    id: mine.id,
    name: 'Гаражі',
    shared: false,
    definition: { ...view, search: '' },
  });
  await desk.call('views.reorder', { ids: [shared.id, mine.id] });
  await desk.call('views.setLayout', { columns: view.columns ?? [] });
  expect((await desk.call('views.list', {})).map(({ name, own }) => [name, own])).toEqual([
    ['Терміни', true],
    ['Гаражі', true],
  ]);
  expect((await desk.call('views.list', {}))[0]?.definition).toEqual(view);
  const logged = await desk.call('audit.list', { limit: 100 });
  expect(logged.filter(({ entity }) => entity === 'view').map((row) => [row.action, row.entityId])).toEqual([
    ['view.save', mine.id],
    ['view.save', shared.id],
    ['view.save', mine.id],
  ]);

  await desk.call('session.lock', {});
  await desk.unlock('helper');
  const seen = await desk.call('views.list', {});
  expect(seen.map(({ name, own, byName }) => [name, own, byName !== ''])).toEqual([['Терміни', false, true]]);
  expect((await desk.call('views.layout', {})).columns).toBeUndefined();
  await expect(desk.call('views.remove', { id: shared.id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    desk.call('views.save', { id: shared.id, name: 'Чуже', shared: true, definition: view }),
  ).rejects.toMatchObject({ code: 'not-found' });

  await desk.call('session.lock', {});
  await desk.unlock();
  expect((await desk.call('views.layout', {})).columns).toEqual(view.columns);
  await desk.call('views.remove', { id: shared.id });
  await desk.call('views.setLayout', { columns: null });
  expect((await desk.call('views.list', {})).map(({ name }) => name)).toEqual(['Гаражі']);
  expect((await desk.call('views.layout', {})).columns).toBeUndefined();
});

test.each([
  [[{ column: 'state', widthPixels: 100 }]],
  [[{ column: 'title', widthPixels: 5 }]],
  [
    [
      { column: 'title', widthPixels: 100 },
      { column: 'title', widthPixels: 100 },
    ],
  ],
  [
    [
      { column: 'title', widthPixels: 100 },
      { column: 'no-such', widthPixels: 100 },
    ],
  ],
])('columns that make no list are refused: %j', async (columns) => {
  const desk = await office();
  await expect(desk.call('views.setLayout', { columns: columns as never })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a number that stands elsewhere is told at once: other alphabets and separators, archived ones, lots of others', async () => {
  const desk = await office();
  const first = await desk.call('dossiers.create', { objectType: 'vehicle' });
  await desk.call('dossiers.setField', { id: first.id, pointer: '/details/vin', value: 'XTA210930Y2766389' });
  await desk.call('dossiers.setField', { id: first.id, pointer: '/object/title', value: 'Лада' });
  await desk.call('dossiers.archive', { id: first.id });
  const { id } = await desk.call('dossiers.create', { objectType: 'vehicle' });
  const ask = (value: string, what: 'vin' | 'cadastral-number' = 'vin') =>
    desk.call('dossiers.sameThings', { id, what, value });
  for (const typed of ['ХТА 21093О У2766389', 'xta210930y2766389'])
    expect(await ask(typed)).toMatchObject([
      { id: first.id, kind: 'dossier', title: 'Лада', archived: true },
    ]);
  expect(await ask('XTA21')).toEqual([]);
  expect(await ask('XTA210930Y2766380')).toEqual([]);
  expect(
    await desk.call('dossiers.sameThings', { id: first.id, what: 'vin', value: 'XTA210930Y2766389' }),
  ).toEqual([]);

  const db = await openBehind(desk);
  const lotId = '01890000-0000-7000-8000-00000000000a';
  write(db, (tx) =>
    tx
      .prepare(
        `INSERT INTO lot (id, lot_number, rev, state, office_id, office_name, title, search_key, object_type, version,
           updated_at, object)
         VALUES (?, 'LOT-9', 1, 'published', 'o', 'Інший офіс', 'Ділянка', 'x', 'land', 1, 1, ?)`,
      )
      .run(
        lotId,
        JSON.stringify({ application: { details: { cadastralNumber: '3222486200:03:001:0127' } } }),
      ),
  );
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Авто' });
  await expect.poll(() => db.prepare('SELECT 1 FROM lot_stale').get()).toBeUndefined();
  expect(await ask('3222486200 03 001 0127', 'cadastral-number')).toMatchObject([
    { id: lotId, kind: 'lot', lotNumber: 'LOT-9', officeName: 'Інший офіс' },
  ]);
  write(db, (tx) => tx.prepare('DELETE FROM lot WHERE id = ?').run(lotId));
  expect(await ask('3222486200 03 001 0127', 'cadastral-number')).toEqual([]);
});

test('many dossiers at once: each by its own rules, a refusal stops no other', async () => {
  const desk = await office();
  const make = async () => (await desk.call('dossiers.create', { objectType: 'flat' })).id;
  const [one, two, three] = [await make(), await make(), await make()];
  await desk.call('dossiers.archive', { id: two });
  const gone = dossierIdSchema.parse('01890000-0000-7000-8000-0000000000ff');
  const archived = await desk.call('dossiers.bulk', { action: 'archive', ids: [one, two, three, one, gone] });
  expect(archived.map(({ id, refused }) => [id, refused?.code, refused?.reason])).toEqual([
    [one, undefined, undefined],
    [two, 'invalid-state', 'archived'],
    [three, undefined, undefined],
    [gone, 'not-found', undefined],
  ]);
  const sent = await desk.call('dossiers.bulk', { action: 'send', ids: [one] });
  expect(sent[0]?.refused).toMatchObject({ code: 'invalid-state' });
  const back = await desk.call('dossiers.bulk', { action: 'unarchive', ids: [one, two, three] });
  expect(back.every(({ refused }) => refused === undefined)).toBe(true);
  const list = {
    search: '',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
  } as const;
  const all = await desk.call('dossiers.allIds', { ...list, states: [], objectTypes: [] });
  expect([all.total, new Set(all.ids)]).toEqual([3, new Set([one, two, three])]);
  const history = await desk.call('audit.list', { limit: 100 });
  expect(JSON.stringify(history).match(/dossier\.archive/g)?.length).toBe(3);
});

test('what was chosen and the kind of property are found by their words, with nothing typed', async () => {
  const desk = await office();
  const debtors = [{ id: 'p1', role: 'debtor' }];
  const { id: car } = await desk.call('dossiers.create', { objectType: 'vehicle' });
  const { id: flat } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('dossiers.setField', { id: car, pointer: '/details/vehicleKind', value: 'truck' });
  await desk.call('dossiers.setField', { id: car, pointer: '/details/fuel', value: 'diesel' });
  await desk.call('dossiers.setField', { id: flat, pointer: '/parties/list', value: debtors });
  const found = async (search: string) =>
    (await desk.call('dossiers.list', { ...wholeList, search })).rows.map(({ id }) => id);
  for (const search of ['дизель', 'дизелем', 'вантажний автомобіль', 'транспортні засоби'])
    expect([search, await found(search)]).toEqual([search, [car]]);
  for (const search of ['квартира', 'квартири'])
    expect([search, await found(search)]).toEqual([search, [flat]]);
  // A word of nearly every dossier would tell none from another; the code is nobody's word.
  for (const search of ['боржник', 'diesel']) expect([search, await found(search)]).toEqual([search, []]);
  await desk.call('dossiers.setField', { id: car, pointer: '/details/fuel', value: 'petrol' });
  expect([await found('дизель'), await found('бензин')]).toEqual([[], [car]]);

  // The index made anew in the background says the same.
  const db = await openBehind(desk);
  await expect.poll(() => db.prepare('SELECT 1 FROM dossier_stale').get()).toBeUndefined();
  write(db, (tx) =>
    tx.exec('DELETE FROM dossier_text; INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier'),
  );
  await desk.call('dossiers.create', { objectType: 'land' });
  await expect.poll(() => db.prepare('SELECT 1 FROM dossier_stale').get()).toBeUndefined();
  expect([await found('бензин'), await found('квартира')]).toEqual([[car], [flat]]);
});
