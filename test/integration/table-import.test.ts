import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedTable } from '../../shared/contract/table-import.ts';
import { rowProblemCodes } from '../../shared/contract/table-import.ts';
import { phonePhoto } from '../support/pictures.ts';
import { importAll, openTable, preview, tableFile, tokenFor, xlsxOf } from '../support/tables.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

let core: TestCore;
const folder = mkdtempSync(join(tmpdir(), 'lotdesk-import-'));

beforeAll(async () => {
  core = startTestCore({ seed: 51 });
  await core.firstRun();
});
afterAll(async () => {
  await core.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const heads = ['№ з/п', 'Вид майна', 'Найменування', 'Прізвище хазяїна', 'VIN', 'Ціна, грн'];
const file = (rows: readonly (readonly (string | number | null)[])[]) =>
  tableFile('лоти.xlsx', xlsxOf([heads, ...rows]));
const allDossiers = async () =>
  (await core.call('dossiers.list', { ...wholeList, sort: 'title', descending: false })).rows;

test('rows become dossiers as if typed: rule set, office, preparer, words, audit; what is wrong stays out', async () => {
  const path = file([
    [1, 'Квартира', 'Квартира на Подолі', 'Мельничук', null, 100_000],
    [2, 'Транспорт', 'Легковик', 'Петренко', 'WVWZZZ3CZFE123456', '12,345'],
    [3, 'Рухоме майно', 'Стіл', null, null, '1 000,50'],
  ]);
  const desk = await openTable(core, path);
  const report = await importAll(core, desk);
  expect(report).toMatchObject({ imported: 2, skipped: 1, partial: 0, cancelled: false });
  expect(report.skippedRows).toMatchObject([
    { row: 3, why: 'errors', problems: [{ cell: 'F3', code: 'money-ambiguous' }] },
  ]);
  expect((await allDossiers()).map(({ title }) => title)).toEqual(['Квартира на Подолі', 'Стіл']);
  const { rows } = await core.call('dossiers.list', { ...wholeList, search: 'подолі' });
  const id = rows[0]?.id ?? report.firstId;
  if (id === undefined) throw new Error('the dossier is found by its words');
  const view = await core.call('dossiers.get', { id });
  expect(view.content).toMatchObject({
    object: { title: 'Квартира на Подолі' },
    sale: { startPrice: 10_000_000 },
    proceeding: { officeName: 'Відділ примусового виконання' },
  });
  expect(view.ruleSetId).toBe((await core.call('dossiers.checks', { id })).ruleSetId);
  expect(view.may).not.toContain('approve');
  const [made] = await core.call('dossiers.history', { id, limit: 10 });
  expect(made?.action).toBe('dossier.import');
  expect((await core.call('audit.verify', {})).ok).toBe(true);
});

test('the same file again: said, its rows are duplicates; the rest goes in with errors when asked', async () => {
  const path = file([
    [1, 'Транспорт', 'Вантажівка', null, 'WMA06XZZ7CP031245', 5],
    [2, 'Транспорт', 'Та сама вантажівка', null, 'WMA06XZZ7CP031245', 'багато'],
  ]);
  await importAll(core, await openTable(core, path));
  const again = await openTable(core, path);
  expect(again.opened.importedBefore).toMatchObject({ dossiers: 1, userName: 'Гончаренко Олена Вікторівна' });
  const page = await preview(core, again);
  expect(
    page.rows.map(({ duplicates }) => duplicates.map(({ by, row }) => `${by} ${row ?? ''}`.trim())),
  ).toEqual([
    ['imported', 'vin'],
    ['vin', 'vin 2'],
  ]);
  expect(await importAll(core, again)).toMatchObject({ imported: 0, skipped: 2 });
  const forced = await openTable(core, path);
  const report = await importAll(core, forced, { withErrors: true, withDuplicates: true });
  expect(report).toMatchObject({ imported: 2, partial: 1 });
  const kept = (await allDossiers()).find(({ title }) => title === 'Та сама вантажівка');
  if (!kept) throw new Error('it is there');
  // A sum that could not be read is kept as it was typed: a draft loses nothing.
  expect((await core.call('dossiers.get', { id: kept.id })).content.sale).toEqual({ startPrice: 'багато' });
});

test('where the columns went is remembered for the same headings', async () => {
  const path = file([[1, 'Рухоме майно', 'Шафа', 'Іваненко', null, 1]]);
  const first = await openTable(core, path);
  expect(first.layout.columns[3]?.suggestion).toBeUndefined();
  const columns = [...first.plan.columns, { column: 3, target: '/parties/list/debtor/name' }];
  await importAll(core, { ...first, plan: { ...first.plan, columns } });
  const next = await openTable(core, file([[9, 'Рухоме майно', 'Диван', 'Ткач', null, 2]]));
  expect(next.layout.columns[3]?.suggestion).toEqual({
    target: '/parties/list/debtor/name',
    source: 'remembered',
  });
  expect((await preview(core, next)).rows[0]?.values).toContainEqual({
    pointer: '/parties/list/0/name',
    value: 'Ткач',
  });
});

test('a place given twice and a place that is not one are refused', async () => {
  const desk = await openTable(core, file([[1, 'Рухоме майно', 'Крісло', null, null, 1]]));
  const ask = (target: string) =>
    core.refusal('tables.preview', {
      id: desk.opened.id,
      plan: {
        ...desk.plan,
        columns: [
          { column: 2, target: '/object/title' },
          { column: 3, target },
        ],
      },
      show: 'all',
      offset: 0,
      limit: 10,
      photosVersion: 0,
    });
  expect(await ask('/object/title')).toMatchObject({ code: 'invalid-input' });
  expect(await ask('/object/__proto__')).toMatchObject({ code: 'invalid-input' });
  expect(await ask('/parties/list/0/name')).toMatchObject({ code: 'invalid-input' });
});

test('photos go to their rows by name, through the intake of files; what fits none is named', async () => {
  const photos = join(folder, 'photos');
  mkdirSync(photos);
  for (const [index, name] of ['2-1.jpg', '2-2.jpg', '99-1.jpg'].entries()) {
    writeFileSync(join(photos, name), await phonePhoto({ width: 1_300, height: 1_000, seed: index + 1 }));
  }
  writeFileSync(join(photos, '2-3.jpg'), 'не фото');
  writeFileSync(join(photos, 'опис.txt'), 'текст');
  const desk = await openTable(core, file([[1, 'Рухоме майно', 'Комод', null, null, 1]]));
  const { id } = desk.opened;
  const token = await tokenFor(core, photos);
  expect(await core.call('tables.addPhotos', { id, tokens: [token] })).toEqual({ files: 4, passedOver: 1 });
  const page = await preview(core, desk);
  expect(page.photos).toEqual({ files: 4, matched: 3, rows: 1, unmatched: ['99-1.jpg'] });
  const report = await importAll(core, desk);
  expect(report.photos.added).toBe(2);
  expect(report.photos.refused).toMatchObject([{ name: '2-3.jpg', row: 2 }]);
  if (!report.firstId) throw new Error('the dossier is made');
  const { files } = await core.call('dossiers.get', { id: report.firstId });
  expect(files.map(({ type, originalName }) => `${type} ${originalName}`)).toEqual([
    'photo 2-1.jpg',
    'photo 2-2.jpg',
  ]);
});

test('the rows that stayed out are saved with what to mend, and the mended file goes in', async () => {
  const desk = await openTable(
    core,
    file([
      [1, 'Рухоме майно', 'Люстра', null, null, 'сто'],
      [2, 'Рухоме майно', 'Лава', null, null, 7],
    ]),
  );
  await importAll(core, desk);
  const path = join(folder, 'виправити.xlsx');
  const codes = Object.fromEntries(rowProblemCodes.map((code) => [code, `problem ${code}`]));
  const saved = await core.call('tables.saveReport', {
    id: desk.opened.id,
    token: await tokenFor(core, path, 'write'),
    plan: desk.plan,
    words: { row: 'Рядок', problems: 'Що виправити', codes },
  });
  expect(saved).toEqual({ rows: 1 });
  const back = await openTable(core, path);
  expect(back.layout.columns.at(-1)).toMatchObject({
    header: 'Що виправити',
    samples: [expect.stringContaining('F2')],
  });
  const page = await preview(core, back);
  expect(page.rows).toMatchObject([{ title: 'Люстра' }]);
});

test('called off: what is in stays in, the rest is told, the same file offers the rest', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => [
    index + 1,
    'Рухоме майно',
    `Річ ${index}`,
    null,
    null,
    1,
  ]);
  const path = file(rows);
  const desk = await openTable(core, path);
  const going = importAll(core, desk);
  await core.call('tables.preview', {
    id: desk.opened.id,
    plan: desk.plan,
    show: 'all',
    offset: 0,
    limit: 1,
    photosVersion: 0,
  });
  while (
    !core.events.some(
      (event) =>
        event.name === 'tables.progress' && event.stage === 'importing' && event.id === desk.opened.id,
    )
  ) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await core.call('tables.cancel', { id: desk.opened.id });
  const report = await going;
  expect(report.cancelled).toBe(true);
  expect(report.imported).toBeGreaterThan(0);
  expect(report.imported + report.skipped).toBe(600);
  const again = await preview(core, await openTable(core, path));
  expect(again.summary).toMatchObject({ duplicates: report.imported, ready: 600 - report.imported });
});

test('who may not prepare may not bring in; who may only read may not take out', async () => {
  await core.addUser('auditor', 'Аудитор', ['auditor']);
  await core.call('session.lock', {});
  await core.unlock('auditor');
  const id = core.ports.newId();
  expect(await core.refusal('tables.open', { id, text: 'а\tб' })).toMatchObject({ code: 'forbidden' });
  const what = { ids: [core.ports.newId()] };
  expect(
    await core.refusal('tables.export', { id, token: core.ports.newId(), format: 'xlsx', what }),
  ).toMatchObject({ code: 'forbidden' });
  await core.call('session.lock', {});
  await core.unlock('officer');
});

test('locking ends the work and forgets the table', async () => {
  const desk = await openTable(core, file([[1, 'Рухоме майно', 'Килим', null, null, 1]]));
  const { id }: OpenedTable = desk.opened;
  await core.call('session.lock', {});
  await core.unlock();
  expect(await core.refusal('tables.layout', { id, sheet: 0 })).toMatchObject({ code: 'not-found' });
});
