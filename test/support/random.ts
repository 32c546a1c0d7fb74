import { createHash } from 'node:crypto';

/** Gives bytes that look random and are the same in every run with this seed. */
export function createSeededBytes(seed: number): (length: number) => Uint8Array {
  let counter = 0;
  return (length) => {
    const chunks: Buffer[] = [];
    for (let size = 0; size < length; size += 32) {
      chunks.push(createHash('sha256').update(`${seed}/${counter}`).digest());
      counter += 1;
    }
    return new Uint8Array(Buffer.concat(chunks).subarray(0, length));
  };
}
