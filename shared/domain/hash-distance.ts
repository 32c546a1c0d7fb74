/** Bits of one perceptual hash, its hexadecimal digits, and the parts that it is looked up by. */
const digits = 16;
const bandBits = 16;
export const bands = 4;

/** How many bits may differ so that pictures are still found: one bit in each of the four parts, and three more. */
export const furthestDistance = 7;

/** Gives the four 16-bit parts of the first hash of a row of hashes. */
export function bandsOf(hashes: string): readonly number[] {
  return Array.from({ length: bands }, (_, band) =>
    Number.parseInt(hashes.slice(band * 4, band * 4 + 4), 16),
  );
}

/** Gives a part and every value that differs from it in one bit: two hashes at most 7 apart share one of these. */
export function nearBands(value: number): readonly number[] {
  return [value, ...Array.from({ length: bandBits }, (_, bit) => value ^ (1 << bit))];
}

/** Gives each of the four hashes of a row: upright and the quarter turns. */
export function turnsOf(hashes: string): readonly string[] {
  return Array.from({ length: 4 }, (_, turn) => hashes.slice(turn * digits, (turn + 1) * digits));
}

/** How far two pictures are apart, whichever way one of them is turned: 0 the same, 64 nothing in common. */
export function hashDistance(left: string, right: string): number {
  const [high, low] = halves(right);
  return Math.min(
    ...turnsOf(left).map((turn) => {
      const [turnHigh, turnLow] = halves(turn);
      return bitsOf(turnHigh ^ high) + bitsOf(turnLow ^ low);
    }),
  );
}

function halves(hash: string): readonly [number, number] {
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)];
}

/** Counts the bits of a 32-bit value (Hacker's Delight, 5-1). */
function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
