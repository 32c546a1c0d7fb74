import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phonePhoto, smallPdf } from '../../support/pictures.ts';
import { root } from './material.ts';
import { keepOne } from './keep-one.ts';

export type PlainFiles = { readonly photos: readonly string[]; readonly documents: readonly string[] };

const PHOTOS = 8;
const DOCUMENTS = 14;

/** Photos and one-page scans, each different from the others. Made once, kept in `out/e2e-material/plain`. */
export async function plainFiles(): Promise<PlainFiles> {
  const folder = join(root, 'out/e2e-material/plain');
  const photos = Array.from({ length: PHOTOS }, (_, index) => `photo-${index + 1}.jpg`);
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => `scan-${index + 1}.pdf`);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    for (const [index, name] of photos.entries())
      writeFileSync(
        join(making, name),
        await phonePhoto({ width: 1_280, height: 960, seed: index + 1, quality: 30 }),
      );
    for (const [index, name] of documents.entries())
      writeFileSync(join(making, name), smallPdf({ extra: `% paper ${index + 1}\n` }));
    keepOne(making, folder);
  }
  const whole = (names: readonly string[]): readonly string[] => names.map((name) => join(folder, name));
  return { photos: whole(photos), documents: whole(documents) };
}
