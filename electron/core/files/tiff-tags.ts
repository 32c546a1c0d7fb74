/** A TIFF block as EXIF has it (CIPA DC-008: 4.6); every read is bounded by the block. */
export type Tiff = { readonly bytes: Buffer; readonly little: boolean };
export type Tags = ReadonlyMap<number, TagValue>;
type TagValue = { readonly type: number; readonly count: number; readonly at: number };

const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
/** More tags than this stand in no camera's directory. */
const maxTags = 1_000;

/** Opens a block; undefined when it is none. */
export function openTiff(bytes: Buffer): Tiff | undefined {
  const order = bytes.toString('latin1', 0, 2);
  return bytes.length >= 14 && (order === 'II' || order === 'MM')
    ? { bytes, little: order === 'II' }
    : undefined;
}

/** The tags of the directory at an offset; those whose value lies outside the block are left out. */
export function tagsAt(tiff: Tiff, offset: number): Tags {
  const count = short(tiff, offset) ?? 0;
  const tags = new Map<number, TagValue>();
  for (let index = 0; index < Math.min(count, maxTags); index += 1) {
    const entry = offset + 2 + index * 12;
    const [tag, type, values] = [short(tiff, entry), short(tiff, entry + 2), long(tiff, entry + 4)];
    if (tag === undefined || type === undefined || values === undefined) break;
    const bytes = (sizes[type] ?? 0) * values;
    const at = bytes > 4 ? long(tiff, entry + 8) : entry + 8;
    if (bytes > 0 && at !== undefined && at + bytes <= tiff.bytes.length)
      tags.set(tag, { type, count: values, at });
  }
  return tags;
}

/** A value that is one whole number: a directory's place among others. */
export function numberOf(tiff: Tiff, value: TagValue | undefined): number | undefined {
  if (!value) return undefined;
  return value.type === 3 ? short(tiff, value.at) : value.type === 4 ? long(tiff, value.at) : undefined;
}

/** Text up to its first NUL, without control characters; undefined when nothing is left. */
export function textOf(tiff: Tiff, value: TagValue | undefined): string | undefined {
  if (value?.type !== 2) return undefined;
  const raw = tiff.bytes
    .toString('latin1', value.at, value.at + Math.min(value.count, 200))
    .split('\0', 1)[0];
  const text = (raw ?? '').replace(/[^\x20-\x7e\xa0-\xff]/gu, '').trim();
  return text === '' ? undefined : text;
}

/** Fractions; undefined when one has no denominator. */
export function fractionsOf(tiff: Tiff, value: TagValue | undefined): readonly number[] | undefined {
  if (value?.type !== 5 || value.count > 8) return undefined;
  const fractions = Array.from({ length: value.count }, (_, index) => {
    const at = value.at + index * 8;
    return (long(tiff, at) ?? 0) / (long(tiff, at + 4) ?? 0);
  });
  return fractions.every(Number.isFinite) ? fractions : undefined;
}

function short({ bytes, little }: Tiff, at: number): number | undefined {
  if (at < 0 || at + 2 > bytes.length) return undefined;
  return little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function long({ bytes, little }: Tiff, at: number): number | undefined {
  if (at < 0 || at + 4 > bytes.length) return undefined;
  return little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}
