import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BlobStore, createBlobStore } from '../../electron/core/files/blob-store.ts';
import { sweepBlobs } from '../../electron/core/files/sweep.ts';
import { epochMsSchema } from '../../shared/domain/civil-date.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';

let dir: string;
let store: BlobStore;
const filesKey = new Uint8Array(randomBytes(32));
const random = (length: number) => new Uint8Array(randomBytes(length));
const pathsOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsOf(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const pathOf = (sha256: string) => {
  const name = store.nameOf(sha256);
  return join(dir, name.slice(0, 2), name.slice(2, 4), name.slice(4));
};
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-blobs-'));
  store = createBlobStore({ dir, filesKey, randomBytes: random });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each([1, 100, 65_535, 65_536, 65_537, 131_072, 300_001])(
  'content of %i bytes comes back',
  async (size) => {
    const content = randomBytes(size);
    const { sha256, sizeBytes } = await store.put(content);
    expect({ sha256, sizeBytes }).toEqual({ sha256: sha256Of(content), sizeBytes: size });
    expect(await store.size(sha256)).toBe(size);
    expect(Buffer.from(await store.read(sha256)).equals(content)).toBe(true);
  },
);

test('any part can be read without the rest', async () => {
  const content = randomBytes(200_000);
  const { sha256 } = await store.put(content);
  for (const [offset, length] of [
    [0, 10],
    [65_530, 20],
    [65_536, 65_536],
    [199_990, 100],
    [200_000, 5],
  ] as const) {
    const part = Buffer.from(await store.read(sha256, { offset, length }));
    expect(part.equals(content.subarray(offset, offset + length)), `${offset}+${length}`).toBe(true);
  }
});

test('a stream of odd parts is stored once under the hash of its content', async () => {
  const content = randomBytes(150_000);
  async function* parts() {
    for (let at = 0; at < content.length; at += 7_919) yield content.subarray(at, at + 7_919);
  }
  const first = await store.put(parts());
  const second = await store.put(content);
  expect([first.existed, second.existed]).toEqual([false, true]);
  expect(pathsOf(dir)).toHaveLength(1);
});

test('S11: neither content nor its hash can be read on the disk', async () => {
  const content = Buffer.from('МАРКЕР-РНОКПП-1759013776 '.repeat(9_000));
  const { sha256 } = await store.put(content);
  const disk = Buffer.concat(pathsOf(dir).map((path) => readFileSync(path)));
  expect(disk.includes(Buffer.from('МАРКЕР'))).toBe(false);
  expect(pathsOf(dir).join()).not.toContain(sha256.slice(0, 12));
});

test('S13: any flipped byte, cut, swap or repetition is found', async () => {
  const { sha256 } = await store.put(randomBytes(140_000));
  const path = pathOf(sha256);
  const whole = readFileSync(path);
  const chunk = 65_552;
  const damaged: Record<string, Buffer> = {
    'cut tail': whole.subarray(0, whole.length - 1),
    'without the last chunk': Buffer.concat([whole.subarray(0, 20 + 2 * chunk), whole.subarray(-32)]),
    'swapped chunks': Buffer.concat([
      whole.subarray(0, 20),
      whole.subarray(20 + chunk, 20 + 2 * chunk),
      whole.subarray(20, 20 + chunk),
      whole.subarray(20 + 2 * chunk),
    ]),
    'one byte more': Buffer.concat([whole, Buffer.from([0])]),
    empty: Buffer.alloc(0),
  };
  for (const at of [0, 5, 25, 20 + chunk - 1, 20 + chunk + 7, whole.length - 40, whole.length - 1]) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    damaged[`flipped byte ${at}`] = flipped;
  }
  for (const [name, bytes] of Object.entries(damaged)) {
    writeFileSync(path, bytes);
    const outcome = await store.read(sha256).catch((cause: unknown) => cause);
    expect([name, outcome]).toEqual([name, expect.objectContaining({ code: 'corrupt' })]);
  }
  writeFileSync(path, whole);
  expect(sha256Of(await store.read(sha256))).toBe(sha256);
});

test('S13: a whole blob put in the place of another is found, also by a part', async () => {
  const [a, b] = [await store.put(randomBytes(80_000)), await store.put(randomBytes(80_000))];
  copyFileSync(pathOf(a.sha256), pathOf(b.sha256));
  await expect(store.read(b.sha256, { offset: 0, length: 1 })).rejects.toMatchObject({ code: 'corrupt' });
});

test('a wrong key opens nothing', async () => {
  const { sha256 } = await store.put(randomBytes(100));
  const other = createBlobStore({ dir, filesKey: random(32), randomBytes: random });
  await expect(other.read(sha256)).rejects.toMatchObject({ code: 'not-found' });
});

test('storing damaged content again heals it', async () => {
  const content = randomBytes(1_000);
  const { sha256 } = await store.put(content);
  writeFileSync(pathOf(sha256), 'damage');
  await store.put(content);
  expect(Buffer.from(await store.read(sha256)).equals(content)).toBe(true);
});

test('an unexpected hash or too many bytes leave nothing behind', async () => {
  const expected = (await store.put(randomBytes(10))).sha256;
  const before = pathsOf(dir);
  await expect(store.put(randomBytes(99), { expected })).rejects.toMatchObject({ code: 'corrupt' });
  await expect(store.put(randomBytes(99), { maxBytes: 98 })).rejects.toMatchObject({ code: 'rejected' });
  expect(pathsOf(dir)).toEqual(before);
});

test('a full disk leaves nothing half-written', async () => {
  let written = 0;
  const full = createBlobStore({
    dir,
    filesKey,
    randomBytes: random,
    disk: {
      openNew: async (path) => {
        const handle = await open(path, 'wx');
        const real = handle.write.bind(handle);
        handle.write = ((bytes: Uint8Array, from: number) => {
          written += bytes.length - from;
          if (written < 100_000) return real(bytes, from);
          return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' }));
        }) as typeof handle.write;
        return handle;
      },
    },
  });
  await expect(full.put(randomBytes(200_000))).rejects.toMatchObject({ code: 'disk-full' });
  expect(pathsOf(dir)).toEqual([]);
});

test('the sweep keeps what rows name and young orphans, and reports what is missing', async () => {
  const [kept, young, old] = await Promise.all([10, 20, 30].map((size) => store.put(randomBytes(size))));
  if (!kept || !young || !old) throw new Error('three blobs');
  const now = epochMsSchema.parse(Date.now());
  const week = new Date(now - 8 * 86_400_000);
  utimesSync(pathOf(kept.sha256), week, week);
  utimesSync(pathOf(old.sha256), week, week);
  const stale = join(dir, 'tmp', 'stale');
  writeFileSync(stale, 'left by a crash');
  utimesSync(stale, week, week);
  const lost = sha256Of(Buffer.from('lost'));
  const report = await sweepBlobs(store, [kept.sha256, lost], now);
  expect(report).toEqual({ removedTemporary: 1, removedBlobs: 1, missing: [lost] });
  expect(await Promise.all([kept, young, old].map(({ sha256 }) => store.has(sha256)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('files are readable only by their owner', async () => {
  const { sha256 } = await store.put(randomBytes(10));
  expect(statSync(pathOf(sha256)).mode & 0o077).toBe(0);
});

/** A line that gives a content from an offset on, in odd pieces, and breaks behind `until`. */
function lineOf(content: Buffer, until: number) {
  const asked: number[] = [];
  async function* from(offset: number): AsyncIterable<Uint8Array> {
    asked.push(offset);
    for (let at = offset; at < content.length; at += 10_007) {
      if (at >= until) throw new Error('the line broke');
      yield content.subarray(at, Math.min(at + 10_007, content.length));
    }
  }
  return { asked, from };
}
const another = () => createBlobStore({ dir, filesKey, randomBytes: random });
const parts = () => pathsOf(join(dir, 'tmp'));

test('a content that came in part is gone on with by another start, and only the rest is asked for', async () => {
  const content = randomBytes(400_000);
  const sha256 = sha256Of(content) as Sha256;
  await expect(store.receive(sha256, 400_000, lineOf(content, 300_000).from)).rejects.toThrow(
    'the line broke',
  );
  expect(await store.has(sha256)).toBe(false);
  const rest = lineOf(content, Infinity);
  await another().receive(sha256, 400_000, rest.from);
  expect(rest.asked).toEqual([4 * 65_536]);
  expect(Buffer.from(await store.read(sha256)).equals(content)).toBe(true);
  expect(parts()).toEqual([]);
});

test('a part on the disk is not plain, and an attempt that breaks at once costs nothing of it', async () => {
  const content = Buffer.alloc(300_000, 'таємниця ');
  const sha256 = sha256Of(content) as Sha256;
  await expect(store.receive(sha256, 300_000, lineOf(content, 200_000).from)).rejects.toThrow(
    'the line broke',
  );
  await expect(store.receive(sha256, 300_000, lineOf(content, 0).from)).rejects.toThrow('the line broke');
  expect(parts()).toHaveLength(1);
  expect(readFileSync(parts()[0] ?? '').includes('таємниця')).toBe(false);
  const rest = lineOf(content, Infinity);
  await store.receive(sha256, 300_000, rest.from);
  expect(rest.asked).toEqual([3 * 65_536]);
});

test.each([
  ['cut in a chunk', (part: Buffer) => part.subarray(0, 150_000), 2],
  ['with zeros where a power cut left them', (part: Buffer) => part.fill(0, 140_000), 2],
  ['without its header', (part: Buffer) => part.subarray(0, 7), 0],
] as const)('a part %s is used as far as it is whole', async (_, damage, chunks) => {
  const content = randomBytes(400_000);
  const sha256 = sha256Of(content) as Sha256;
  await expect(store.receive(sha256, 400_000, lineOf(content, 300_000).from)).rejects.toThrow(
    'the line broke',
  );
  const [part = ''] = parts();
  writeFileSync(part, damage(readFileSync(part)));
  const rest = lineOf(content, Infinity);
  await store.receive(sha256, 400_000, rest.from);
  expect(rest.asked).toEqual([chunks * 65_536]);
  expect(Buffer.from(await store.read(sha256)).equals(content)).toBe(true);
});

test('a whole content of another hash, or one too long, leaves no part to go on with', async () => {
  const content = randomBytes(200_000);
  const sha256 = sha256Of(content) as Sha256;
  const other = randomBytes(200_000);
  await expect(store.receive(sha256, 200_000, lineOf(other, 150_000).from)).rejects.toThrow('the line broke');
  await expect(store.receive(sha256, 200_000, lineOf(content, Infinity).from)).rejects.toMatchObject({
    code: 'corrupt',
  });
  expect(parts()).toEqual([]);
  await expect(store.receive(sha256, 199_999, lineOf(content, Infinity).from)).rejects.toMatchObject({
    code: 'rejected',
  });
  expect(parts()).toEqual([]);
  await store.receive(sha256, 200_000, lineOf(content, Infinity).from);
});
