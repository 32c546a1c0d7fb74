import { afterEach, beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import { createInternalFileHandlers } from '../../electron/core/files/internal-handlers.ts';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createPictureHandlers } from '../../electron/core/pictures/handlers.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { smallPdf } from '../support/pictures.ts';
import { scene } from '../support/scenes.ts';

let room: FileWorkspace;
let html = '';
beforeEach(() => {
  room = openFileWorkspace({
    pdf: async (drawn) => {
      html = drawn;
      return await Promise.resolve(smallPdf({ pages: 2 }));
    },
  });
});
afterEach(() => room.close());

test('photos in their order with number, caption, time and hash; upright; no place, no camera, no script', async () => {
  const id = room.newDossier();
  const exif = {
    IFD0: { Make: 'MARKER-CAMERA' },
    IFD2: { DateTimeOriginal: '2026:03:12 14:05:59' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '48/1 27/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '35/1 2/1 0/1',
    },
  };
  for (let seed = 1; seed <= 7; seed += 1) {
    const picture = sharp(await scene(seed, { width: 1_400, height: 1_000 })).withExif(exif);
    await room.add(id, [room.put(`${seed}.jpg`, await picture.jpeg().toBuffer())]);
  }
  const files = listFiles(room.workspace.db, id);
  const [first] = files;
  if (!first) throw new Error('seven photos');
  await room.files['files.update']({ id: first.id, title: '<script>alert(1)</script> Фасад «Б»' });
  await room.files['files.update']({ id: first.id, rotation: 90 });
  const pictures = createPictureHandlers(room.workspace);
  const sheet = await pictures['pictures.contactSheet']({ dossierId: id, perPage: 6 });
  expect(sheet).toMatchObject({ pages: 2, photos: 7 });
  expect(html.match(/<figure>/gu)).toHaveLength(7);
  expect(html.match(/<section/gu)).toHaveLength(2);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Фасад «Б»');
  expect(html).not.toMatch(/<script|MARKER|48\.45|35\.03/u);
  expect(html).toContain('Знято 12.03.2026 14:05');
  expect(html).toContain('Аркуш 2 з 2');
  for (const { sha256 } of listFiles(room.workspace.db, id)) expect(html).toContain(sha256.slice(0, 16));
  const [, base64 = ''] = /src="data:image\/jpeg;base64,([^"]+)"/u.exec(html) ?? [];
  const { width, height, exif: left } = await sharp(Buffer.from(base64, 'base64')).metadata();
  expect([height > width, left]).toEqual([true, undefined]);

  const internal = createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace });
  const info = await internal['internal.fileInfo']({ kind: 'plain', fileId: sheet.fileId });
  expect(info).toMatchObject({ mediaType: 'application/pdf' });
  expect(await pictures['pictures.pdf']({ fileId: sheet.fileId })).toEqual({ ok: true, pages: 2 });
  expect(listFiles(room.workspace.db, id)).toHaveLength(7);
});

test('without photos there is no sheet', async () => {
  const id = room.newDossier();
  await expect(
    createPictureHandlers(room.workspace)['pictures.contactSheet']({ dossierId: id, perPage: 12 }),
  ).rejects.toMatchObject({ code: 'invalid-state', reason: 'no-photos' });
});
