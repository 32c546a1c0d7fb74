import { orientation } from 'exifr';
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { createBlobStore } from '../../electron/core/files/blob-store.ts';
import { fileLimitsOf } from '../../electron/core/files/file-limits.ts';
import { takeIn } from '../../electron/core/files/intake.ts';
import { sweepWorkspace } from '../../electron/core/files/sweep-workspace.ts';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobsOf } from '../../electron/core/files/blobs.ts';
import { createInternalFileHandlers } from '../../electron/core/files/internal-handlers.ts';
import { knownFileHashes, listFiles, listManifestFiles } from '../../electron/core/files/file-store.ts';
import { verifyAudit } from '../../electron/core/audit/verify.ts';
import { write } from '../../electron/core/db/write.ts';
import { findDossier } from '../../electron/core/dossiers/store.ts';
import type { AddedFile } from '../../shared/contract/files.ts';
import { fileIdSchema, type DossierId } from '../../shared/domain/ids.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { phonePhoto, pngBomb, smallPdf } from '../support/pictures.ts';

let room: FileWorkspace;
let id: DossierId;
beforeEach(() => {
  room = openFileWorkspace();
  id = room.newDossier();
});
afterEach(() => room.close());

const reasonOf = (file: AddedFile | undefined) => (file?.ok ? 'taken' : file?.reason);
const photoOf = (seed: number) => phonePhoto({ width: 1_300, height: 900, orientation: 6, seed });

test('several files: each has its own outcome, photos come first as photos, the first is the cover', async () => {
  const outcomes = await room.add(id, [
    room.put('IMG_0001.jpg', await photoOf(1)),
    room.put('Звіт про оцінку майна.pdf', smallPdf({ pages: 3 })),
    room.put('malware.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])),
    room.put('IMG_0002.jpg', await photoOf(2)),
  ]);
  expect(outcomes.map(reasonOf)).toEqual(['taken', 'taken', 'executable', 'taken']);
  const files = listFiles(room.workspace.db, id);
  expect(
    files.map(({ type, title, cover, pages, position }) => ({ type, title, cover, pages, position })),
  ).toEqual([
    { type: 'photo', title: 'IMG_0001', cover: true, pages: undefined, position: 0 },
    { type: 'appraisal-report', title: 'Звіт про оцінку майна', cover: false, pages: 3, position: 1 },
    { type: 'photo', title: 'IMG_0002', cover: false, pages: undefined, position: 2 },
  ]);
  expect(files[0]).toMatchObject({ width: 900, height: 1_300, mediaType: 'image/jpeg' });
  expect(files[0]?.originalSha256).not.toBe(files[0]?.sha256);
  expect(room.events.filter(({ name }) => name === 'files.progress')).toEqual(
    [1, 2, 3, 4].map((done) => ({ name: 'files.progress', dossierId: id, done, total: 4 })),
  );
  expect(findDossier(room.workspace.db, id)?.revision).toBeGreaterThan(3);
  expect(verifyAudit(room.workspace.db).ok).toBe(true);
});

test('S19: bad files are refused by name of the reason', async () => {
  const photo = await photoOf(3);
  const js = '3 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n';
  const hidden = '3 0 obj\n<< /S /#4aava#53cript /J#53 (x) >>\nendobj\n';
  const inComment = '% stream\n3 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n% endstream\n';
  const packed = deflateSync(Buffer.from('5 0 << /S /JavaScript /JS (x) >>')).toString('latin1');
  const stream = `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
  const bombBytes = deflateSync(Buffer.alloc(60_000_000)).toString('latin1');
  const bomb = `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${bombBytes}\nendstream\nendobj\n`;
  const corpus: readonly (readonly [name: string, content: Uint8Array | string, reason: string])[] = [
    ['empty.pdf', '', 'empty'],
    ['program.jpg', Buffer.from('4d5a90000300', 'hex'), 'executable'],
    ['elf.png', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(99)]), 'executable'],
    ['script.pdf', '#!/bin/sh\nrm -rf /', 'executable'],
    ['photo.pdf', photo, 'extension-lies'],
    ['report.jpg', smallPdf(), 'extension-lies'],
    ['photo.exe', photo, 'extension-lies'],
    ['picture.gif', Buffer.from('GIF89a..............'), 'picture-format'],
    ['gif.jpg', Buffer.from('GIF89a..............'), 'picture-format'],
    [
      'vector.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'type-not-allowed',
    ],
    ['page.html', '<!doctype html><script>1</script>', 'type-not-allowed'],
    ['notes.txt', 'Просто текст', 'type-unknown'],
    ['damaged.jpg', 'Просто текст', 'corrupt'],
    ['cut.jpg', photo.subarray(0, 20_000), 'corrupt'],
    ['bomb.png', pngBomb(14_000, 14_000), 'too-many-pixels'],
    ['small.jpg', await phonePhoto({ width: 120, height: 90 }), 'too-small'],
    ['big.jpg', Buffer.concat([photo, Buffer.alloc(30 * 1024 * 1024)]), 'too-large'],
    ['headless.pdf', 'x%PDF-1.4', 'corrupt'],
    ['cut.pdf', smallPdf().subarray(0, 200), 'corrupt'],
    ['javascript.pdf', smallPdf({ extra: js }), 'active-content'],
    ['hidden-javascript.pdf', smallPdf({ extra: hidden }), 'active-content'],
    ['comment-javascript.pdf', smallPdf({ extra: inComment }), 'active-content'],
    ['packed-javascript.pdf', smallPdf({ extra: stream }), 'active-content'],
    ['launch.pdf', smallPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'active-content'],
    ['bomb.pdf', smallPdf({ extra: bomb }), 'corrupt'],
    ['long.pdf', smallPdf({ pages: 5_000 }), 'too-many-pages'],
    ['locked.pdf', smallPdf({ catalog: '/Encrypt 9 0 R' }), 'locked'],
    [
      'polyglot.pdf',
      Buffer.concat([smallPdf(), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
      'type-not-allowed',
    ],
  ];
  const outcomes = await room.add(
    id,
    corpus.map(([name, content]) => room.put(name, content)),
  );
  expect(outcomes.map((outcome, index) => [corpus[index]?.[0], reasonOf(outcome)])).toEqual(
    corpus.map(([name, , reason]) => [name, reason]),
  );
  expect(listFiles(room.workspace.db, id)).toEqual([]);
  const left = readdirSync(room.dir, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile() && entry.parentPath.includes('blobs'))).toEqual([]);
});

test('names lose direction marks, control signs and path parts', async () => {
  const outcomes = await room.add(id, [
    room.put('фото\u202Egpj.jpg', await photoOf(4)),
    room.put('a\u0007\u200Bb.jpg', await photoOf(5)),
    room.put(`${'д'.repeat(100)}.jpg`, await photoOf(6)),
  ]);
  expect(outcomes.map(({ name }) => name)).toEqual(['фотоgpj.jpg', 'ab.jpg', `${'д'.repeat(100)}.jpg`]);
});

test('a folder, a missing file and a used or invented token are not readable', async () => {
  const folder = join(room.inbox, 'folder.jpg');
  mkdirSync(folder);
  const token = room.tokens.register(room.put('once.pdf', smallPdf()));
  const first = await room.files['files.add']({ dossierId: id, tokens: [token] });
  const again = await room.files['files.add']({
    dossierId: id,
    tokens: [token, '0190f3a0-0000-7000-8000-000000000000'],
  });
  const rest = await room.add(id, [folder, join(room.inbox, 'missing.jpg')]);
  expect([...first, ...again, ...rest].map(reasonOf)).toEqual([
    'taken',
    'not-readable',
    'not-readable',
    'not-readable',
    'not-readable',
  ]);
});

test('the same content twice is a duplicate, also as its stripped copy; content of the first stays', async () => {
  const photo = await photoOf(7);
  const [first] = await room.add(id, [room.put('a.jpg', photo)]);
  if (!first?.ok) throw new Error('not taken');
  const stripped = await blobsOf(room.workspace).read(first.file.sha256);
  const outcomes = await room.add(id, [room.put('b.jpg', photo), room.put('c.jpg', stripped)]);
  expect(outcomes.map(reasonOf)).toEqual(['duplicate', 'duplicate']);
  for (const hash of knownFileHashes(room.workspace.db)) {
    expect(await blobsOf(room.workspace).has(hash)).toBe(true);
  }
});

test('removing the cover gives it to the next photo; restoring brings the file back in its place', async () => {
  await room.add(id, [room.put('1.jpg', await photoOf(8)), room.put('2.jpg', await photoOf(9))]);
  const [first, second] = listFiles(room.workspace.db, id);
  if (!first || !second) throw new Error('two files');
  await room.files['files.remove']({ id: first.id });
  expect(listFiles(room.workspace.db, id).map(({ id, cover }) => [id, cover])).toEqual([[second.id, true]]);
  await room.files['files.restore']({ id: first.id });
  await room.files['files.setCover']({ id: first.id });
  await room.files['files.reorder']({ dossierId: id, ids: [second.id, first.id] });
  await room.files['files.update']({ id: second.id, title: 'Фасад' });
  expect(
    listFiles(room.workspace.db, id).map(({ id, cover, title, rotation }) => [id, cover, title, rotation]),
  ).toEqual([
    [second.id, false, 'Фасад', 0],
    [first.id, true, '1', 0],
  ]);
  expect(() => room.files['files.reorder']({ dossierId: id, ids: [second.id] })).toThrow(/changed/);
});

test('turning a photo turns copy, view and thumbnail without touching pixels or the original', async () => {
  await room.add(id, [room.put('1.jpg', await photoOf(14))]);
  const [before] = listFiles(room.workspace.db, id);
  if (!before) throw new Error('one file');
  await room.files['files.update']({ id: before.id, rotation: 90 });
  const [after] = listFiles(room.workspace.db, id);
  if (!after) throw new Error('one file');
  expect(after).toMatchObject({
    rotation: 90,
    width: 1_300,
    height: 900,
    originalSha256: before.originalSha256,
  });
  const blobs = blobsOf(room.workspace);
  const copy = await blobs.read(after.sha256);
  // The phone's 6 (a quarter turn) and one more make 3 (half a turn).
  expect(await orientation(Buffer.from(copy))).toBe(3);
  const pixels = async (sha256: string) =>
    await sharp(await blobs.read(sha256))
      .raw()
      .toBuffer();
  expect((await pixels(after.sha256)).equals(await pixels(before.sha256))).toBe(true);
  const internal = createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace });
  for (const kind of ['thumb', 'view'] as const) {
    const bytes = await internal['internal.readFile']({
      kind,
      fileId: after.id,
      offset: 0,
      length: 1_048_576,
    });
    expect(await orientation(Buffer.from(bytes))).toBe(6);
  }
  for (const rotation of [180, 270, 0] as const)
    await room.files['files.update']({ id: before.id, rotation });
  expect(listFiles(room.workspace.db, id)).toEqual([before]);
});

test('a full disk refuses the file and leaves nothing half-written', async () => {
  const { workspace } = room;
  const blobs = createBlobStore({
    dir: join(room.dir, 'blobs'),
    filesKey: workspace.filesKey,
    randomBytes: workspace.ports.randomBytes,
    disk: {
      openNew: async (path) => {
        const handle = await open(path, 'wx');
        let room = 60_000;
        const real = handle.write.bind(handle);
        handle.write = ((bytes: Uint8Array, from: number) => {
          room -= bytes.length - from;
          const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
          return room < 0 ? Promise.reject(full) : real(bytes, from);
        }) as typeof handle.write;
        return handle;
      },
    },
  });
  const limits = fileLimitsOf(workspace.reference.ruleSetFor(workspace.today()), 'flat');
  const path = room.put('1.jpg', await photoOf(15));
  const taken = await takeIn(
    { blobs, images: workspace.ports.images, isKnown: () => false },
    { path, type: undefined, limits },
  );
  expect(taken).toEqual({ ok: false, name: '1.jpg', reason: 'disk-full' });
  const left = readdirSync(room.dir, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile() && entry.parentPath.includes('blobs'))).toEqual([]);
});

test('the sweep keeps what dossiers, sealed versions and travel name', async () => {
  await room.add(id, [room.put('1.jpg', await photoOf(16))]);
  const report = await sweepWorkspace(room.workspace);
  expect(report).toEqual({ removedTemporary: 0, removedBlobs: 0, missing: [] });
});

test('a sealed dossier takes no files and loses none; after the sale its papers come', async () => {
  await room.add(id, [room.put('1.jpg', await photoOf(10))]);
  const [file] = listFiles(room.workspace.db, id);
  if (!file) throw new Error('one file');
  const state = (value: string) =>
    write(
      room.workspace.db,
      (tx) => void tx.prepare('UPDATE dossier SET state = ? WHERE id = ?').run(value, id),
    );
  state('sealed');
  await expect(room.add(id, [room.put('2.jpg', await photoOf(11))])).rejects.toMatchObject({
    code: 'invalid-state',
  });
  expect(() => room.files['files.remove']({ id: file.id })).toThrow(/not open/);
  await expect(room.files['files.update']({ id: file.id, type: 'protocol' })).rejects.toThrow(/not open/);
  await expect(room.files['files.update']({ id: file.id, rotation: 90 })).rejects.toThrow(/not open/);
  state('sold');
  const token = room.tokens.register(room.put('Платіжна інструкція.pdf', smallPdf()));
  const paid = await room.files['files.add']({ dossierId: id, tokens: [token], type: 'payment-proof' });
  expect(paid.map(reasonOf)).toEqual(['taken']);
  expect(listManifestFiles(room.workspace.db, id).map(({ id }) => id)).toEqual([file.id]);
});

test('the page gets thumbnail, view and the copy by id and never the original', async () => {
  const internal = createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace });
  await room.add(id, [room.put('1.jpg', await photoOf(12))]);
  const [file] = listFiles(room.workspace.db, id);
  if (!file) throw new Error('one file');
  for (const kind of ['thumb', 'view', 'plain'] as const) {
    const info = await internal['internal.fileInfo']({ kind, fileId: file.id });
    const length = 1_048_576;
    const bytes = await internal['internal.readFile']({ kind, fileId: file.id, offset: 0, length });
    expect([info?.mediaType, info?.sizeBytes]).toEqual(['image/jpeg', bytes.length]);
    expect(Buffer.from(bytes).includes('MARKER')).toBe(false);
  }
  expect(await internal['internal.fileInfo']({ kind: 'view', fileId: '../../etc/passwd' })).toBeUndefined();
  const locked = createInternalFileHandlers({ tokens: room.tokens, workspace: () => undefined });
  expect(
    await locked['internal.fileInfo']({ kind: 'thumb', fileId: fileIdSchema.parse(file.id) }),
  ).toBeUndefined();
});

test('S11: nothing of a photo, its name or its place is readable in the data folder', async () => {
  await room.add(id, [
    room.put('Маркер-боржника.jpg', await photoOf(13)),
    room.put('x.pdf', smallPdf({ catalog: '/Lang (MARKER-PDF)' })),
  ]);
  for (const entry of readdirSync(room.dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    // Long enough not to stand by chance in megabytes of encrypted bytes.
    for (const marker of ['MARKER', 'Маркер', '\0\x10JFIF\0\x01', '%PDF-1.']) {
      expect(bytes.includes(Buffer.from(marker)), `${marker} in ${entry.name}`).toBe(false);
    }
  }
});
