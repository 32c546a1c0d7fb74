import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { perceptualHashes } from '../../electron/core/files/perceptual-hash.ts';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createPictureHandlers } from '../../electron/core/pictures/handlers.ts';
import { describeAll } from '../../electron/core/pictures/describe-later.ts';
import { copiedFiles } from '../../electron/core/db/migrations/0013-copied-files.ts';
import { createFrom } from '../../electron/core/reuse/create-from.ts';
import { checksOf } from '../../electron/core/dossiers/checks.ts';
import { write } from '../../electron/core/db/write.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { hashDistance } from '../../shared/domain/hash-distance.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { scene } from '../support/scenes.ts';

let room: FileWorkspace;
let id: DossierId;
beforeEach(() => {
  room = openFileWorkspace();
  id = room.newDossier();
});
afterEach(() => room.close());

const hashOf = async (picture: Buffer) => (await perceptualHashes(picture)) ?? '';
const changes: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  'quality 40': (picture) => sharp(picture).jpeg({ quality: 40 }).toBuffer(),
  'half the size': (picture) => sharp(picture).resize(320).jpeg({ quality: 80 }).toBuffer(),
  brighter: (picture) => sharp(picture).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
  darker: (picture) => sharp(picture).modulate({ brightness: 0.85 }).jpeg().toBuffer(),
  'a quarter turn': (picture) => sharp(picture).rotate(90).jpeg().toBuffer(),
  'half a turn': (picture) => sharp(picture).rotate(180).jpeg().toBuffer(),
  grey: (picture) => sharp(picture).greyscale().jpeg().toBuffer(),
};

test('of 40 made scenes every changed copy is found and no two scenes are taken for one', async () => {
  const limit = room.workspace.reference.ruleSetFor(room.workspace.today()).similarPhotos?.value;
  const scenes = await Promise.all(
    Array.from({ length: 40 }, (_, seed) => scene(seed + 1, { width: 640, height: 480 })),
  );
  const hashes = await Promise.all(scenes.map(hashOf));
  const found: Record<string, number> = {};
  for (const [name, change] of Object.entries(changes)) {
    const copies = await Promise.all(scenes.map(async (picture) => hashOf(await change(picture))));
    found[name] = copies.filter((hash, at) => hashDistance(hash, hashes[at] ?? '') <= (limit ?? -1)).length;
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(changes).map((name) => [name, 40])));
  const pairs = hashes.flatMap((left, at) => hashes.slice(0, at).map((right) => hashDistance(left, right)));
  expect([pairs.length, pairs.filter((distance) => distance <= (limit ?? 0)).length]).toEqual([780, 0]);
});

test('a blank page and a plain slope of light have no hash: nothing looks like them', async () => {
  const blank = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#eeeeee' } })
    .jpeg()
    .toBuffer();
  const slope = Buffer.from(
    '<svg width="600" height="400"><linearGradient id="l"><stop offset="0" stop-color="#222"/><stop offset="1" stop-color="#eee"/></linearGradient><rect width="600" height="400" fill="url(#l)"/></svg>',
  );
  expect(await perceptualHashes(blank)).toBeUndefined();
  expect(await perceptualHashes(await sharp(slope).jpeg().toBuffer())).toBeUndefined();
});

test('look-alikes are told, kept or removed; a turned copy and another dossier are found too', async () => {
  const pictures = createPictureHandlers(room.workspace);
  const first = await scene(1, { width: 1_400, height: 1_050 });
  const turned = await sharp(first).rotate(90).jpeg({ quality: 60 }).toBuffer();
  const other = await scene(2, { width: 1_400, height: 1_050 });
  await room.add(id, [room.put('a.jpg', first), room.put('b.jpg', turned), room.put('c.jpg', other)]);
  const elsewhere = room.newDossier();
  await room.add(elsewhere, [room.put('same.jpg', first)]);
  const [a, b] = listFiles(room.workspace.db, id);
  if (!a || !b) throw new Error('three files');

  const view = await pictures['pictures.view']({ dossierId: id });
  expect(view.waiting).toBe(0);
  expect(view.similar.map(({ left, right }) => new Set([left, right]))).toEqual([new Set([a.id, b.id])]);
  expect(view.elsewhere.map(({ fileId, other: { dossierId }, same }) => [fileId, dossierId, same])).toEqual([
    [a.id, elsewhere, true],
    [b.id, elsewhere, false],
  ]);
  const codes = () =>
    checksOf(room.workspace, id)
      .findings.filter(({ code }) => code === 'similar-photos' || code === 'photo-elsewhere')
      .map(({ code, message, severity }) => `${code}.${message} ${severity}`);
  expect(codes()).toEqual([
    'similar-photos.pair warn',
    'photo-elsewhere.same warn',
    'photo-elsewhere.similar warn',
  ]);

  await pictures['pictures.keepBoth']({ left: b.id, right: a.id });
  expect(codes()).toEqual(['photo-elsewhere.same warn', 'photo-elsewhere.similar warn']);
  await room.files['files.remove']({ id: b.id });
  expect(codes()).toEqual(['photo-elsewhere.same warn']);
  write(
    room.workspace.db,
    (tx) => void tx.prepare(`UPDATE dossier SET archived = 1 WHERE id = ?`).run(elsewhere),
  );
  expect(codes()).toEqual([]);
});

test('what the program copied itself is no finding: from one to the other, or to both from a third', async () => {
  const picture = await scene(5, { width: 1_400, height: 1_050 });
  const near = await sharp(picture).jpeg({ quality: 60 }).toBuffer();
  await room.add(id, [room.put('a.jpg', picture), room.put('b.jpg', near)]);
  const copyOf = (dossierId: DossierId): DossierId =>
    createFrom(room.workspace, { objectType: 'flat', source: { dossierId }, parts: ['proceeding', 'photos'] })
      .id;
  const child = copyOf(id);
  const grandchild = copyOf(child);
  const sibling = copyOf(id);
  const patient = { ...room.workspace, ports: { ...room.workspace.ports, sleep: async () => undefined } };
  await describeAll(patient, new AbortController().signal);
  const elsewhere = (of: DossierId) =>
    checksOf(room.workspace, of)
      .findings.filter(({ code }) => code === 'photo-elsewhere')
      .map(({ message, params }) => `${message} ${params['dossierId']}`);
  expect([id, child, grandchild, sibling].flatMap(elsewhere)).toEqual([]);

  // The same photo that a person brought in from a folder is told as before.
  const stranger = room.newDossier();
  await room.add(stranger, [room.put('c.jpg', picture)]);
  expect(elsewhere(stranger)).toContain(`same ${child}`);
  expect(elsewhere(child)).toEqual([`same ${stranger}`, `similar ${stranger}`]);
});

test('copies made before they were told apart are known by the history', async () => {
  const picture = await scene(6, { width: 1_400, height: 1_050 });
  await room.add(id, [room.put('a.jpg', picture)]);
  const { db } = room.workspace;
  const [first] = listFiles(db, id);
  const made = (from: DossierId) =>
    createFrom(room.workspace, { objectType: 'flat', source: { dossierId: from }, parts: ['photos'] }).id;
  const child = made(id);
  made(child);
  const known = () => db.prepare('SELECT file_id, first_id FROM copied_file ORDER BY file_id').all();
  const before = known();
  expect(before).toHaveLength(2);
  write(db, (tx) => {
    tx.exec('DROP TABLE copied_file');
    copiedFiles.up(tx);
  });
  expect(known()).toEqual(before);
  expect(before).toEqual(before.map((row) => ({ ...(row as object), first_id: first?.id })));
});

test('pictures of an older program are described later, once', async () => {
  const picture = await scene(3, { width: 1_400, height: 1_050 });
  await room.add(id, [
    room.put('a.jpg', picture),
    room.put('b.jpg', await sharp(picture).jpeg({ quality: 50 }).toBuffer()),
  ]);
  const pictures = createPictureHandlers(room.workspace);
  write(room.workspace.db, (tx) => {
    tx.prepare('DELETE FROM picture_fact').run();
    tx.prepare('DELETE FROM similar_picture').run();
  });
  expect(await pictures['pictures.view']({ dossierId: id })).toMatchObject({ waiting: 2, similar: [] });
  const patient = { ...room.workspace, ports: { ...room.workspace.ports, sleep: async () => undefined } };
  const { signal } = new AbortController();
  expect(await describeAll(patient, signal)).toBe(2);
  expect(await describeAll(patient, signal)).toBe(0);
  expect((await pictures['pictures.view']({ dossierId: id })).similar).toHaveLength(1);
});
