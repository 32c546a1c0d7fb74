import sharp from 'sharp';

/** Side of the grey picture that is looked at, and of the block of low frequencies kept of it. */
const side = 32;
const kept = 8;
/**
 * Frequencies weaker than this (half of them) are grain and rounding: their signs would be random, so that a blank page
 * or a plain slope of light would look like another one by chance, and unlike its own copy.
 */
const minMedianFrequency = 25;

/** cosines[u * side + x] = cos((2x + 1)uπ / 2N) for the frequencies 1…8. */
const cosines = Float64Array.from({ length: (kept + 1) * side }, (_, index) =>
  Math.cos(((2 * (index % side) + 1) * Math.floor(index / side) * Math.PI) / (2 * side)),
);

/**
 * DCT hash of 64 bits (Zauner, «Implementation and Benchmarking of Perceptual Image Hash Functions», 2010, 3.2.1): the
 * frequencies 1…8 in both directions, one bit for each above their median. Gives it for the picture and its three
 * quarter turns, 16 hexadecimal digits each; undefined for a picture without contrast. Takes a small upright JPEG.
 */
export async function perceptualHashes(thumbnail: Uint8Array): Promise<string | undefined> {
  const grey = await sharp(thumbnail, { autoOrient: true })
    .greyscale()
    .resize(side, side, { fit: 'fill' })
    .raw()
    .toBuffer();
  let turned: readonly number[] = [...grey.subarray(0, side * side)];
  if (middleOf(frequenciesOf(turned).map(Math.abs)) < minMedianFrequency) return undefined;
  const hashes: string[] = [];
  for (let turns = 0; turns < 4; turns += 1) {
    hashes.push(hashOf(turned));
    turned = quarterTurn(turned);
  }
  return hashes.join('');
}

function hashOf(grey: readonly number[]): string {
  const frequencies = frequenciesOf(grey);
  const median = middleOf(frequencies);
  const bits = frequencies.map((value) => (value > median ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

function frequenciesOf(grey: readonly number[]): readonly number[] {
  return Array.from({ length: kept * kept }, (_, index) =>
    frequencyOf(grey, 1 + (index % kept), 1 + Math.floor(index / kept)),
  );
}

function middleOf(values: readonly number[]): number {
  const ordered = values.toSorted((left, right) => left - right);
  const half = ordered.length / 2;
  return ((ordered[half - 1] ?? 0) + (ordered[half] ?? 0)) / 2;
}

function frequencyOf(grey: readonly number[], u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < side; y += 1) {
    let row = 0;
    for (let x = 0; x < side; x += 1) row += (grey[y * side + x] ?? 0) * (cosines[u * side + x] ?? 0);
    sum += row * (cosines[v * side + y] ?? 0);
  }
  return sum;
}

function quarterTurn(grey: readonly number[]): readonly number[] {
  return grey.map((_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    return grey[(side - 1 - x) * side + y] ?? 0;
  });
}
