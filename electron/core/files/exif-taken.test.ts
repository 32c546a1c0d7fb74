import { gps } from 'exifr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { takenOf } from './exif-taken.ts';

const exif = {
  IFD0: { Make: 'Canon', Model: 'Canon EOS 80D', DateTime: '2026:03:13 09:00:00' },
  IFD2: { DateTimeOriginal: '2026:03:12 14:05:59' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 27/1 5262/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '35/1 2/1 4625/100',
  },
};
const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } }).withExif(exif);

test.each(['jpeg', 'png'] as const)('%s: time, place and camera', async (format) => {
  const bytes = await picture.clone().toFormat(format).toBuffer();
  expect(takenOf(bytes)).toEqual({
    at: '2026-03-12T14:05:59',
    latitude: 48.464617,
    longitude: -35.046181,
    camera: 'Canon EOS 80D',
  });
});

test('the place is the same as another reader has it', async () => {
  const bytes = await picture.clone().jpeg().toBuffer();
  const [taken, other] = [takenOf(bytes), await gps(bytes)];
  expect(taken?.latitude).toBeCloseTo(other.latitude, 5);
  expect(taken?.longitude).toBeCloseTo(other.longitude, 5);
});

test('zeros of a camera without clock and of a phone without a fix are no time and no place', async () => {
  const zeros = {
    IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '0/1 0/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '0/1 0/1 0/1',
    },
  };
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
    .withExif(zeros)
    .jpeg()
    .toBuffer();
  expect(takenOf(bytes)?.at).toBeUndefined();
  expect(takenOf(bytes)?.latitude).toBeUndefined();
});

test('S19: no damage of the block makes the reader throw, loop or read outside of it', async () => {
  const bytes = await picture.clone().jpeg().toBuffer();
  let state = 20_261_126;
  const random = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
  for (let round = 0; round < 3_000; round += 1) {
    const bad = Buffer.from(bytes.subarray(0, 20 + random(bytes.length - 20)));
    for (let flips = random(12); flips > 0; flips -= 1) bad[random(Math.min(bad.length, 600))] = random(256);
    const taken = takenOf(bad);
    expect(Math.abs(taken?.latitude ?? 0)).toBeLessThanOrEqual(90);
  }
});
