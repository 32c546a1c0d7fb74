import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { type DossierId, dossierIdSchema } from '../../shared/domain/ids.ts';
import { objectTypeDefinitions } from '../../shared/domain/object-types/definitions.ts';
import { samplesOfKinds } from '../../shared/domain/object-types/samples.ts';
import { type AnyDossier, anyDossier, filledOnly } from '../support/any-content.ts';
import { openBehind } from '../support/open-behind.ts';
import { importAll, openTable, tokenFor } from '../support/tables.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { dossierInserter } from '../support/insert-dossiers.ts';

let from: TestCore;
const folder = mkdtempSync(join(tmpdir(), 'lotdesk-round-trip-'));

beforeAll(async () => {
  from = startTestCore({ seed: 71 });
  await from.firstRun();
});
afterAll(async () => {
  await from.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts whole dossiers in through core's own store. */
async function insertAll(core: TestCore, dossiers: readonly AnyDossier[]): Promise<readonly DossierId[]> {
  const db = await openBehind(core);
  const insert = dossierInserter(core, db);
  const ids = write(db, (tx) => dossiers.map((dossier) => insert(tx, dossier)));
  closeDatabase(db);
  return ids;
}

async function exportTo(ids: readonly DossierId[], name: string, format: 'xlsx' | 'csv' = 'xlsx') {
  const path = join(folder, name);
  const token = await tokenFor(from, path, 'write');
  const id = from.ports.newId();
  const done = await from.call('tables.export', { id, token, format, what: { ids: [...ids] } });
  return { path, done };
}

/** Brings a table into an office that has nothing yet; gives what stands there afterwards. */
async function importIntoFresh(path: string, withErrors: boolean): Promise<readonly AnyDossier[]> {
  const to = startTestCore({ seed: 72 });
  try {
    await to.firstRun();
    const desk = await openTable(to, path);
    const report = await importAll(to, desk, { withErrors, withDuplicates: true });
    expect(report.skippedRows).toEqual([]);
    const db = await openBehind(to);
    const rows = db
      .prepare<[], { objectType: AnyDossier['objectType']; content: string }>(
        'SELECT object_type AS objectType, content FROM dossier ORDER BY no',
      )
      .all();
    closeDatabase(db);
    expect((await to.call('audit.verify', {})).ok).toBe(true);
    return rows.map(({ objectType, content }) => ({
      objectType,
      content: JSON.parse(content) as AnyDossier['content'],
    }));
  } finally {
    await to.dispose();
  }
}

const comparable = (dossiers: readonly AnyDossier[]) =>
  dossiers.map(({ objectType, content }) => ({ objectType, content: filledOnly(content) }));

test('samples of every kind go out and come back the same, without one error', async () => {
  expect(new Set(samplesOfKinds.map(({ objectType }) => objectType)).size).toBe(
    Object.keys(objectTypeDefinitions).length,
  );
  const { path, done } = await exportTo(await insertAll(from, samplesOfKinds), 'samples.xlsx');
  expect(done.dossiers).toBe(samplesOfKinds.length);
  expect(existsSync(`${path}.part`)).toBe(false);
  expect(comparable(await importIntoFresh(path, false))).toEqual(comparable(samplesOfKinds));
});

test('any draft, valid or not, goes out and comes back the same (150 dossiers)', async () => {
  const drafts = fc.sample(anyDossier, { numRuns: 150, seed: 20_261_126 });
  const { path } = await exportTo(await insertAll(from, drafts), 'any.xlsx');
  const back = comparable(await importIntoFresh(path, true));
  const sent = comparable(drafts);
  expect(back.length).toBe(sent.length);
  for (const [index, dossier] of sent.entries()) expect(back[index]).toEqual(dossier);
});

test('what went out is typed: sums and days are numbers, texts are never formulas, lists have sheets', async () => {
  const { path } = await exportTo(await insertAll(from, samplesOfKinds.slice(0, 1)), 'typed.xlsx');
  const parts = unzipSync(readFileSync(path));
  const main = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(main).toContain('<v>403805.00</v>');
  expect(main).not.toContain('<f>');
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
    /«?Сторони.*Обтяження.*state="hidden"/s,
  );
});

test('a text file opens in Excel as it should and its formulas sleep', async () => {
  const [sample] = samplesOfKinds;
  if (!sample) throw new Error('there is a sample');
  const content = { ...sample.content, object: { ...sample.content.object, title: '=HYPERLINK("x")' } };
  const { path } = await exportTo(await insertAll(from, [{ ...sample, content }]), 'flat.csv', 'csv');
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('\uFEFF№;Вид майна;')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain("'+380441234567");
  const [back] = await importIntoFresh(path, false);
  expect(back?.content.object?.title).toBe('=HYPERLINK("x")');
  expect(back?.content.parties?.list?.map(({ name }) => name)).toEqual(
    sample.content.parties?.list?.map(({ name }) => name),
  );
});

test('a place is written only where the person chose it: a token to read writes nothing', async () => {
  const path = join(folder, 'kept.txt');
  const token = await tokenFor(from, path, 'read');
  const input = {
    id: from.ports.newId(),
    token,
    format: 'xlsx',
    what: { ids: [dossierIdSchema.parse(from.ports.newId())] },
  };
  expect(await from.refusal('tables.export', input)).toMatchObject({ code: 'not-found' });
  expect(existsSync(path)).toBe(false);
});
