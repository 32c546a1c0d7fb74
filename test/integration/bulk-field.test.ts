import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../electron/core/db/write.ts';
import { bulkFieldSlice } from '../../shared/contract/finding.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

const storer = '/storage/storer';
let desk: TestCore;
beforeEach(async () => {
  desk = startTestCore();
  await desk.firstRun({ roles: ['officer', 'administrator'] });
});
afterEach(() => desk.dispose());

async function make(fields: Readonly<Record<string, FieldValue>>, objectType: ObjectType = 'flat') {
  const { id } = await desk.call('dossiers.create', { objectType });
  for (const [pointer, value] of Object.entries(fields))
    await desk.call('dossiers.setField', { id, pointer, value });
  return id;
}

const named = (title: string, value: FieldValue) => make({ '/object/title': title, [storer]: value });
const look = (ids: readonly DossierId[], pointer = storer) =>
  desk.call('dossiers.bulkFieldPreview', { pointer, ids: [...ids] });
const storerOf = async (id: DossierId) => (await desk.call('dossiers.get', { id })).content.storage?.storer;

async function targetsOf(ids: readonly DossierId[], pointer = storer) {
  const { values } = await look(ids, pointer);
  return values.flatMap(({ dossiers }) => dossiers.map(({ id, revision }) => ({ id, revision })));
}

/** What a way through approval, sealing and sending would leave; here only the state matters. */
async function putInState(id: DossierId, state: string): Promise<void> {
  const db = await openBehind(desk);
  write(db, (tx) => tx.prepare('UPDATE dossier SET state = ? WHERE id = ?').run(state, id));
  db.close();
}

test('before it is changed, it is told what stands there, in how many, and who is left out and why', async () => {
  const [old, older, blank] = [
    await named('A', 'ТОВ «Старий»'),
    await named('Б', 'ТОВ «Старий»'),
    await make({}),
  ];
  const [sealed, binned] = [await named('Опечатане', 'X'), await named('У кошику', 'X')];
  await putInState(sealed, 'sealed');
  await desk.call('bin.put', { id: binned });
  const { values, leftOut } = await look([old, older, blank, sealed, binned, old]);
  expect(values.map(({ before, dossiers }) => [before, dossiers.map(({ id }) => id)])).toEqual([
    ['ТОВ «Старий»', [old, older]],
    [null, [blank]],
  ]);
  expect(leftOut.map(({ title, refused }) => [title, refused?.reason])).toEqual([
    ['Опечатане', 'state-sealed'],
    ['У кошику', 'in-bin'],
  ]);
});

test('the field is set as in the editor: history, undo and what else stands there', async () => {
  const ids = [await named('A', 'ТОВ «Старий»'), await named('Б', 'інший')];
  const [first, second] = ids;
  if (!first || !second) throw new Error('two dossiers were made');
  const results = await desk.call('dossiers.bulkField', {
    pointer: storer,
    value: 'ТОВ «Новий»',
    targets: await targetsOf(ids),
  });
  expect(results.map(({ title, refused }) => [title, refused])).toEqual([
    ['A', undefined],
    ['Б', undefined],
  ]);
  expect(await Promise.all(ids.map(storerOf))).toEqual(['ТОВ «Новий»', 'ТОВ «Новий»']);
  const [entry] = await desk.call('dossiers.history', { id: first, limit: 1 });
  expect(entry).toMatchObject({ pointer: storer, before: 'ТОВ «Старий»', after: 'ТОВ «Новий»' });
  await desk.call('dossiers.undo', { id: first });
  expect(await Promise.all(ids.map(storerOf))).toEqual(['ТОВ «Старий»', 'ТОВ «Новий»']);
  expect((await desk.call('dossiers.get', { id: first })).content.object?.title).toBe('A');

  const emptied = { pointer: storer, value: null, targets: await targetsOf([second]) };
  await desk.call('dossiers.bulkField', emptied);
  expect(await storerOf(second)).toBeUndefined();
});

test('a dossier that changed since, was sealed or archived since is refused by name and stops no other', async () => {
  const ids = [await named('Змінене', 'a'), await named('Опечатане', 'a'), await named('Архівне', 'a')];
  const free = await named('Вільне', 'a');
  const targets = await targetsOf([...ids, free]);
  const [changed, sealed, archived] = ids;
  if (!changed || !sealed || !archived) throw new Error('three dossiers were made');
  await desk.call('dossiers.setField', { id: changed, pointer: '/object/title', value: 'Змінене 2' });
  await putInState(sealed, 'sealed');
  await desk.call('dossiers.archive', { id: archived });
  const results = await desk.call('dossiers.bulkField', { pointer: storer, value: 'b', targets });
  expect(results.map(({ title, refused }) => [title, refused?.code, refused?.reason])).toEqual([
    ['Змінене 2', 'conflict', undefined],
    ['Опечатане', 'invalid-state', 'state-sealed'],
    ['Архівне', 'invalid-state', 'archived'],
    ['Вільне', undefined, undefined],
  ]);
  expect(await Promise.all([...ids, free].map(storerOf))).toEqual(['a', 'a', 'a', 'b']);
});

test('a field that means nothing in a dossier, and a choice of another kind, are refused', async () => {
  const ofState = await make({ '/proceeding/officerKind': 'state' });
  const ofPrivate = await make({ '/proceeding/officerKind': 'private' });
  const { values, leftOut } = await look([ofState, ofPrivate], '/proceeding/district');
  expect(values.flatMap(({ dossiers }) => dossiers.map(({ id }) => id))).toEqual([ofPrivate]);
  expect(leftOut.map(({ id, refused }) => [id, refused?.reason])).toEqual([[ofState, 'field-not-asked']]);

  const land = await make({}, 'land');
  const results = await desk.call('dossiers.bulkField', {
    pointer: '/sale/way',
    value: 'land-auction',
    targets: await targetsOf([land, ofState], '/sale/way'),
  });
  expect(results.map(({ id, refused }) => [id, refused?.reason])).toEqual([
    [land, undefined],
    [ofState, 'choice-of-other-kind'],
  ]);
});

test('an approval is told beforehand and ends with the change', async () => {
  const id = await named('Погоджене', 'a');
  await putInState(id, 'approved');
  expect((await look([id])).values[0]?.dossiers).toMatchObject([{ id, approved: true }]);
  await desk.call('dossiers.bulkField', { pointer: storer, value: 'b', targets: await targetsOf([id]) });
  expect((await desk.call('dossiers.get', { id })).state).toBe('preparing');
});

test('only fields for many, only values of their kind, only those who prepare', async () => {
  const id = await named('A', 'a');
  const targets = await targetsOf([id]);
  const refusal = (pointer: string, value: unknown) =>
    desk.refusal('dossiers.bulkField', { pointer, value, targets });
  expect(await refusal('/object/title', 'б')).toMatchObject({
    code: 'invalid-input',
    reason: 'unknown-field',
  });
  expect(await refusal('/sale/way', 'lottery')).toMatchObject({
    code: 'invalid-input',
    reason: 'wrong-kind',
  });
  expect(await refusal(storer, 7)).toMatchObject({ code: 'invalid-input', reason: 'wrong-kind' });
  const many = Array.from({ length: bulkFieldSlice + 1 }, () => targets[0]);
  expect(
    await desk.refusal('dossiers.bulkField', { pointer: storer, value: 'b', targets: many }),
  ).toMatchObject({
    code: 'invalid-input',
  });
  await desk.addUser('head', 'Керівник', ['head-of-department']);
  await desk.call('session.lock', {});
  await desk.unlock('head');
  expect(await refusal(storer, 'b')).toMatchObject({ code: 'forbidden' });
  expect((await look([id])).leftOut[0]?.refused).toMatchObject({ code: 'forbidden', reason: 'role' });
  expect(await storerOf(id)).toBe('a');
});

test('what fails while it is written leaves the whole slice as it was', async () => {
  const ids = [await named('A', 'a'), await named('Б', 'a')];
  const targets = await targetsOf(ids);
  const db = await openBehind(desk);
  db.exec(
    `CREATE TRIGGER fail_second BEFORE UPDATE OF content ON dossier WHEN new.id = '${ids[1]}'
     BEGIN SELECT raise(ABORT, 'broken'); END`,
  );
  db.close();
  expect(await desk.refusal('dossiers.bulkField', { pointer: storer, value: 'b', targets })).toMatchObject({
    code: 'internal',
  });
  expect(await Promise.all(ids.map(storerOf))).toEqual(['a', 'a']);
});
