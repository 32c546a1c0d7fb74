import sharp from 'sharp';

/** A number between 0 and 1 for each call; the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A made scene as a photo of a room or a yard has: a slope of light, large and small things of different shades, grain.
 * The same seed gives the same scene; `shift` moves the things a little, as another photo of the same room would.
 */
export async function scene(
  seed: number,
  options: { readonly width?: number; readonly height?: number; readonly shift?: number } = {},
): Promise<Buffer> {
  const { width = 1_280, height = 960, shift = 0 } = options;
  const random = seeded(seed);
  const shade = () => `rgb(${[0, 0, 0].map(() => Math.floor(random() * 256)).join(',')})`;
  const things = Array.from({ length: 28 }, (_, index) => {
    const size = index < 8 ? 0.45 : 0.16;
    const [x, y] = [random() * width + shift * width, random() * height];
    const [w, h] = [random() * size * width + 8, random() * size * height + 8];
    return random() < 0.6
      ? `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" fill="${shade()}"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" fill="${shade()}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="l" x1="${random()}" y1="0" x2="${random()}" y2="1"><stop offset="0" stop-color="${shade()}"/>
<stop offset="1" stop-color="${shade()}"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#l)"/>${things.join('')}</svg>`;
  return await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}
