import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { phonePhoto } from '../support/pictures.ts';

/** A photo of 24 megapixels and at least 10 MB as a phone makes it; made in a process of its own: raw pixels weigh. */
const [path = '', seed = '1'] = process.argv.slice(2);
sharp.cache(false);
let quality = 80;
let photo = await phonePhoto({ width: 6_000, height: 4_000, orientation: 6, seed: Number(seed), quality });
while (photo.length < 10_000_000 && quality < 100) {
  quality += 4;
  photo = await phonePhoto({ width: 6_000, height: 4_000, orientation: 6, seed: Number(seed), quality });
}
if (photo.length < 10_000_000) throw new Error(`Only ${photo.length} bytes`);
writeFileSync(path, photo);
console.log(`${path.split('/').at(-1)}: ${photo.length} bytes, quality ${quality}`);
