import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { scenes } from './scenes.ts';

const LONG_SIDE = 3_264;
const SHORT_SIDE = 2_448;
const MEGABYTE = 1_048_576;
const QUALITIES = [93, 86, 97, 78, 99, 66];

export type PhotoPlan = { readonly file: string; readonly scene: string; readonly caption: string };

/**
 * Writes one training photo: a real 8-megapixel JPEG of 1–4 MB with the EXIF of a phone, GPS included, so that
 * stripping can be seen at work. Every third lies on its side (orientation 6), as phones leave them.
 */
export async function writePhoto(path: string, plan: PhotoPlan, index: number, takenAt: Date): Promise<void> {
  const sideways = index % 3 === 2;
  const picture = await draw(plan, sideways);
  for (const quality of QUALITIES) {
    const bytes = await encode(picture, quality, sideways, index, takenAt);
    if (bytes.length >= MEGABYTE && bytes.length <= 4 * MEGABYTE) return writeFile(path, bytes);
  }
  throw new Error(`No quality makes ${plan.file} 1–4 MB`);
}

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number };

/** Draws the scene in the sensor's own position (turned left when the phone lay on its side), with grain. */
async function draw(plan: PhotoPlan, sideways: boolean): Promise<Picture> {
  const scene = scenes[plan.scene];
  if (!scene) throw new Error(`Unknown scene ${plan.scene}`);
  const turn = sideways ? 'transform="translate(0 1000) rotate(-90)"' : '';
  const frame = sideways
    ? 'width="750" height="1000" viewBox="0 0 750 1000"'
    : 'width="1000" height="750" viewBox="0 0 1000 750"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><g ${turn}>${scene('TMBAG7NE5H0247613')}</g></svg>`;
  const width = sideways ? SHORT_SIDE : LONG_SIDE;
  const height = sideways ? LONG_SIDE : SHORT_SIDE;
  const data = await sharp(Buffer.from(svg)).resize(width, height).removeAlpha().raw().toBuffer();
  addGrain(data);
  return { data, width, height };
}

/** Sensor noise from a small multiplicative generator: cheap, and the same on every machine. */
function addGrain(pixels: Buffer): void {
  let seed = 2_463_534_242;
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = ((seed >>> 24) & 15) - 8;
    pixels[at] = Math.min(255, Math.max(0, (pixels[at] ?? 0) + grain));
  }
}

function encode(
  { data, width, height }: Picture,
  quality: number,
  sideways: boolean,
  index: number,
  takenAt: Date,
): Promise<Buffer> {
  const stamp = takenAt.toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ');
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .withExif({
      IFD0: {
        Make: 'TrainingPhone',
        Model: 'TP-12',
        Software: 'Camera 4.1',
        Orientation: sideways ? '6' : '1',
        DateTime: stamp,
      },
      IFD2: { DateTimeOriginal: stamp, FNumber: '18/10', ExposureTime: '1/125' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: `51/1 29/1 ${3_000 + index * 7}/100`,
        GPSLongitudeRef: 'E',
        GPSLongitude: `31/1 17/1 ${2_400 + index * 11}/100`,
      },
    })
    .withMetadata({ orientation: sideways ? 6 : 1 })
    .toBuffer();
}
