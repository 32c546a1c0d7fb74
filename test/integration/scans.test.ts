import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createScanRoom } from '../../electron/core/scans/scan-room.ts';
import { createScanWatch, stableMs } from '../../electron/core/scans/scan-watch.ts';
import { unseenScans } from '../../electron/core/scans/scan-store.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { smallPdf } from '../support/pictures.ts';

let room: FileWorkspace;
let id: DossierId;
let folder: string;
let scans: ReturnType<typeof createScanRoom>;
const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(Math.min(ms, 30), undefined, { signal });
};
beforeEach(async () => {
  room = openFileWorkspace();
  // The room polls in real time here; what counts as whole is judged by the fake clock of the looks below.
  let now = Date.UTC(2026, 10, 24, 9);
  const workspace = {
    ...room.workspace,
    ports: { ...room.workspace.ports, sleep, now: () => (now += stableMs) as never },
  };
  id = room.newDossier();
  folder = mkdtempSync(join(tmpdir(), 'lotdesk-scans-'));
  scans = createScanRoom(workspace, { tokens: room.tokens, adding: room.adding });
  await scans.handlers['scans.setFolder']({ token: room.tokens.register(folder) });
});
afterEach(async () => {
  await scans.stop();
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

const view = async () => await scans.handlers['scans.view']({});
const names = async () => (await view()).files.map(({ name }) => name).toSorted();
const put = (name: string, seed = name) =>
  writeFileSync(join(folder, name), smallPdf({ catalog: `/Lang (${seed})` }));
const idsOf = async () => (await view()).files.map((file) => file.id);

test('new whole scans are offered, other files are not; attached ones are not offered again', async () => {
  for (const name of ['скан 1.pdf', 'скан 2.pdf', 'notes.txt', '.hidden.pdf', '~$x.pdf']) put(name);
  mkdirSync(join(folder, 'sub.pdf'));
  await expect.poll(names).toEqual(['скан 1.pdf', 'скан 2.pdf']);
  expect(await view()).toMatchObject({ state: 'watching', folder: folder.split('/').at(-1), total: 2 });
  const ids = await idsOf();
  const attached = await scans.handlers['scans.attach']({
    dossierId: id,
    ids,
    type: 'appraisal-report',
    deleteOriginals: false,
  });
  expect(attached).toMatchObject({ added: [{ ok: true }, { ok: true }], notDeleted: [] });
  expect(listFiles(room.workspace.db, id).map(({ type }) => type)).toEqual([
    'appraisal-report',
    'appraisal-report',
  ]);
  expect(await names()).toEqual([]);
  expect(existsSync(join(folder, 'скан 1.pdf'))).toBe(true);
});

test('the same content again is a duplicate and settled; a changed file is offered anew; put aside stays aside', async () => {
  put('a.pdf', 'same');
  put('b.pdf', 'same');
  put('c.pdf');
  await expect.poll(names).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  const { files } = await view();
  const idOf = (name: string) => files.find((file) => file.name === name)?.id ?? '';
  const both = [idOf('a.pdf'), idOf('b.pdf')];
  const { added } = await scans.handlers['scans.attach']({
    dossierId: id,
    ids: both,
    deleteOriginals: false,
  });
  expect(added.map((file) => (file.ok ? 'taken' : file.reason))).toEqual(['taken', 'duplicate']);
  await scans.handlers['scans.dismiss']({ ids: [idOf('c.pdf')] });
  expect(await names()).toEqual([]);
  put('c.pdf', 'scanned once more, longer');
  await expect.poll(names).toEqual(['c.pdf']);
});

test('originals are deleted only when asked, and only those that were taken', async () => {
  put('good.pdf');
  writeFileSync(join(folder, 'bad.pdf'), 'not a document');
  await expect.poll(names).toEqual(['bad.pdf', 'good.pdf']);
  const { added } = await scans.handlers['scans.attach']({
    dossierId: id,
    ids: await idsOf(),
    deleteOriginals: true,
  });
  expect(new Set(added.map(({ ok }) => ok))).toEqual(new Set([false, true]));
  expect([existsSync(join(folder, 'good.pdf')), existsSync(join(folder, 'bad.pdf'))]).toEqual([false, true]);
  expect(await names()).toEqual(['bad.pdf']);
});

test('a folder that goes is told and comes back by itself', async () => {
  put('a.pdf');
  await expect.poll(names).toEqual(['a.pdf']);
  renameSync(folder, `${folder}-away`);
  await expect.poll(async () => (await view()).state).toBe('missing');
  expect((await view()).files).toEqual([]);
  renameSync(`${folder}-away`, folder);
  await expect.poll(names).toEqual(['a.pdf']);
});

test('a hundred files at once are all offered', async () => {
  for (let n = 0; n < 100; n += 1) put(`${n}.pdf`);
  await expect.poll(async () => (await view()).total).toBe(100);
});

test('the folder is a person’s own and is forgotten when asked; a file is no folder', async () => {
  await expect(
    scans.handlers['scans.setFolder']({ token: room.tokens.register(room.put('x.pdf', 'x')) }),
  ).rejects.toThrow(/folder/);
  await scans.handlers['scans.forgetFolder']({});
  expect(await view()).toMatchObject({ state: 'off', folder: undefined });
});

test('a file that grows is unfinished until it has been quiet', async () => {
  const own = mkdtempSync(join(tmpdir(), 'lotdesk-grow-'));
  let now = 0;
  const { db, actor } = room.workspace;
  const watch = createScanWatch({
    folder: own,
    now: () => now,
    newId: room.workspace.ports.newId,
    sleep: () => Promise.reject(new Error('not polled here')),
    unseen: (files) => unseenScans(db, actor.id, files),
    changed: () => undefined,
  });
  const after = async (ms: number) => {
    now += ms;
    await watch.look();
    const { total, unfinished } = watch.view();
    return [total, unfinished];
  };
  const path = join(own, 'scan.pdf');
  writeFileSync(path, '%PDF-1.4 first half');
  expect(await after(0)).toEqual([0, 1]);
  appendFileSync(path, ' second half');
  expect(await after(stableMs)).toEqual([0, 1]);
  expect(await after(stableMs - 1)).toEqual([0, 1]);
  expect(await after(1)).toEqual([1, 0]);
  await watch.stop();
  rmSync(own, { recursive: true, force: true });
});

test('a look asked for while another is under way begins after it and sees what is so now', async () => {
  put('a.pdf');
  let now = 0;
  let looks = 0;
  const settled = new Set<string>();
  const during = { look: Promise.resolve() };
  const watch = createScanWatch({
    folder,
    now: () => (now += stableMs),
    newId: room.workspace.ports.newId,
    sleep: () => Promise.reject(new Error('not polled here')),
    unseen: (files) => {
      looks += 1;
      const unseen = files.filter(({ name }) => !settled.has(name));
      // The second look has asked what is settled; then, before it ends, the file is settled and a look asked for.
      if (looks === 2) {
        settled.add('a.pdf');
        during.look = watch.look();
      }
      return unseen;
    },
    changed: () => undefined,
  });
  await watch.look();
  await watch.look();
  await during.look;
  expect([watch.view().total, looks]).toEqual([0, 3]);
  await watch.stop();
});
