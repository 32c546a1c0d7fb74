import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createInternalFileHandlers } from '../../electron/core/files/internal-handlers.ts';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createPictureHandlers } from '../../electron/core/pictures/handlers.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { firstRun, startCoreProcess, unlock } from '../bench/core-process.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { smallPdf } from '../support/pictures.ts';
import { scene } from '../support/scenes.ts';

let room: FileWorkspace;
let id: DossierId;
beforeEach(() => {
  room = openFileWorkspace();
  id = room.newDossier();
});
afterEach(() => room.close());

const take = (paths: string[]) =>
  createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace })[
    'internal.registerFound'
  ]({
    paths,
  });
const folder = (...parts: string[]): string => {
  const path = join(room.inbox, ...parts);
  mkdirSync(path, { recursive: true });
  return path;
};

test('a folder is opened: subfolders too, in the order of names as people count, all that is left out is told', async () => {
  const root = folder('Квартира');
  for (const name of ['фото 10.jpg', 'фото 2.jpg', 'фото 1.jpg', 'Thumbs.db', '.DS_Store', '~$акт.docx'])
    writeFileSync(join(root, name), 'x');
  writeFileSync(join(folder('Квартира', 'кухня'), 'стіл.jpg'), 'x');
  writeFileSync(join(room.inbox, 'secret.pdf'), 'x');
  symlinkSync(join(room.inbox, 'secret.pdf'), join(root, 'link.pdf'));
  symlinkSync('/etc', join(root, 'etc'));
  writeFileSync(join(folder('Квартира', ...Array.from('abcdefghij')), 'глибоко.jpg'), 'x');
  const { files, skipped } = await take([root]);
  expect(files.map(({ name }) => name)).toEqual(['стіл.jpg', 'фото 1.jpg', 'фото 2.jpg', 'фото 10.jpg']);
  expect(
    Object.fromEntries(skipped.map(({ why, count, names }) => [why, [count, names.toSorted()]])),
  ).toEqual({
    'system-file': [3, ['DS_Store', 'Thumbs.db', '~$акт.docx']],
    link: [2, ['etc', 'link.pdf']],
    'too-deep': [1, ['i']],
  });
});

test('more than 500 files: the first 500 are taken and the rest is counted', async () => {
  const root = folder('many');
  for (let n = 1; n <= 507; n += 1) writeFileSync(join(root, `${n}.jpg`), '');
  const { files, skipped } = await take([root]);
  expect([files.length, files[0]?.name, files.at(-1)?.name]).toEqual([500, '1.jpg', '500.jpg']);
  expect(skipped).toMatchObject([{ why: 'over-limit', count: 7 }]);
});

test('names with emoji, direction marks and line breaks are shown clean and never lead anywhere', async () => {
  const root = folder('names');
  for (const name of ['🏠 дім 👩‍👩‍👧.pdf', 'акт\u202Efdp.exe.pdf', 'a\u2066b\u2069.pdf', 'рядок\nдругий.pdf'])
    writeFileSync(join(root, name), smallPdf({ catalog: `/Lang (${name.length})` }));
  const { files } = await take([root]);
  const added = await room.files['files.add']({ dossierId: id, tokens: files.map(({ token }) => token) });
  expect(added.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  const names = listFiles(room.workspace.db, id).map(({ originalName }) => originalName);
  expect(names.toSorted()).toEqual(['ab.pdf', 'актfdp.exe.pdf', 'рядокдругий.pdf', '🏠 дім 👩👩👧.pdf']);
});

test('adding is stopped after the file of now; the rest is added by the same tokens', async () => {
  const paths = Array.from({ length: 6 }, (_, n) =>
    room.put(`${n}.pdf`, smallPdf({ catalog: `/Lang (${n})` })),
  );
  const tokens = paths.map((path) => room.tokens.register(path));
  const adding = room.files['files.add']({ dossierId: id, tokens });
  const told = () => room.events.filter(({ name }) => name === 'files.progress').length;
  while (told() < 2) await new Promise((next) => setImmediate(next));
  await room.files['files.cancelAdding']({ dossierId: id });
  const outcomes = await adding;
  const rest = outcomes.flatMap((file) => (file.ok ? [] : [file]));
  expect(rest.length).toBeGreaterThan(0);
  expect(new Set(rest.map(({ reason }) => reason))).toEqual(new Set(['cancelled']));
  expect(listFiles(room.workspace.db, id)).toHaveLength(6 - rest.length);
  const again = await room.files['files.add']({
    dossierId: id,
    tokens: rest.map(({ retryToken }) => retryToken ?? ''),
  });
  expect(again.map(({ ok }) => ok)).toEqual(rest.map(() => true));
});

test('a file that could not be read is tried again by its new token; one that is bad is not', async () => {
  const late = join(room.inbox, 'late.pdf');
  const [missing, bad] = await room.add(id, [late, room.put('bad.pdf', 'nothing')]);
  expect([missing, bad]).toMatchObject([{ reason: 'not-readable' }, { reason: 'corrupt', ok: false }]);
  expect(bad && !bad.ok ? bad.retryToken : 'taken').toBeUndefined();
  writeFileSync(late, smallPdf());
  const token = missing && !missing.ok ? missing.retryToken : undefined;
  expect(await room.files['files.add']({ dossierId: id, tokens: [token ?? ''] })).toMatchObject([
    { ok: true },
  ]);
});

test('photos are put in the order of their names and of their capture', async () => {
  const pictures = createPictureHandlers(room.workspace);
  const paths = await Promise.all(
    ['10', '2', '1'].map(async (name, at) =>
      room.put(`фото ${name}.jpg`, await scene(at + 1, { width: 1_300 })),
    ),
  );
  await room.add(id, [...paths, room.put('акт.pdf', smallPdf())]);
  const names = () => listFiles(room.workspace.db, id).map(({ originalName }) => originalName);
  await pictures['pictures.sort']({ dossierId: id, by: 'name' });
  expect(names()).toEqual(['фото 1.jpg', 'фото 2.jpg', 'фото 10.jpg', 'акт.pdf']);
  room.workspace.db
    .prepare(
      `UPDATE picture_fact SET captured_at = '2026-03-0' || (SELECT 3 - position FROM dossier_file WHERE id = file_id)
         || 'T10:00:00'`,
    )
    .run();
  await pictures['pictures.sort']({ dossierId: id, by: 'captured' });
  expect(names()).toEqual(['фото 10.jpg', 'фото 2.jpg', 'фото 1.jpg', 'акт.pdf']);
});

/** Enough that the kill comes in the middle also when the one who kills is late. */
const fileCount = 300;

test('killed in the middle: what was taken stays, and the same folder again makes no doubles', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lotdesk-killed-'));
  const root = folder('killed');
  for (let n = 0; n < fileCount; n += 1)
    writeFileSync(
      join(root, `${n}.pdf`),
      smallPdf({ catalog: `/Lang (${n})`, extra: '% '.padEnd(20_000, 'x') }),
    );
  const tokensOf = async (core: Awaited<ReturnType<typeof startCoreProcess>>) =>
    (
      (await core.internal('internal.registerFound', { paths: [root] })) as { files: { token: string }[] }
    ).files.map(({ token }) => token);
  try {
    const first = await startCoreProcess(dataDir);
    await firstRun(first);
    const { id: dossierId } = await first.call('dossiers.create', { objectType: 'flat' });
    const adding = first.call('files.add', { dossierId, tokens: await tokensOf(first) });
    const countNow = async (core: typeof first) =>
      (await core.call('dossiers.get', { id: dossierId })).files.length;
    await expect.poll(() => countNow(first), { interval: 20, timeout: 20_000 }).toBeGreaterThan(4);
    process.kill(first.pid, 'SIGKILL');
    await expect(adding).rejects.toThrow(/ended/);

    const second = await startCoreProcess(dataDir);
    await unlock(second);
    const kept = await countNow(second);
    expect(kept).toBeGreaterThan(4);
    expect(kept).toBeLessThan(fileCount);
    const again = await second.call('files.add', { dossierId, tokens: await tokensOf(second) });
    const reasons = again.map((file) => (file.ok ? 'taken' : file.reason));
    expect([
      reasons.filter((one) => one === 'duplicate').length,
      reasons.filter((one) => one === 'taken').length,
    ]).toEqual([kept, fileCount - kept]);
    expect(await countNow(second)).toBe(fileCount);
    await second.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
