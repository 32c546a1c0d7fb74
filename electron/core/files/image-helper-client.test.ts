import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeImageHelper } from './image-helper-client.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lotdesk-helper-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A helper that takes so long to start and so long for each answer. */
function slowHelper({ startMs, answerMs }: { readonly startMs: number; readonly answerMs: number }) {
  const entry = join(folder, 'helper.mjs');
  writeFileSync(
    entry,
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${startMs});
     process.on('message', ({ id }) =>
       setTimeout(() => process.send({ id, result: { ok: true, jpeg: new Uint8Array([7]) } }), ${answerMs}));
     process.on('disconnect', () => process.exit(0));
     process.send({ ready: true });`,
  );
  return createNodeImageHelper(entry);
}

const job = { kind: 'shrink', picture: new Uint8Array([1]), longSide: 100, quality: 70 } as const;

test('a slow start is not the time of the job', async () => {
  const helper = slowHelper({ startMs: 2_500, answerMs: 0 });
  expect(await helper.run(job, 2_000)).toMatchObject({ ok: true });
  expect(await helper.run(job, 20_000)).toMatchObject({ ok: true });
  await helper.stop();
});

test('a job that takes longer than its time ends the process, and the next one starts anew', async () => {
  const helper = slowHelper({ startMs: 0, answerMs: 60_000 });
  expect(await helper.run(job, 100)).toEqual({ ok: false, reason: 'timeout' });
  expect(helper.pid()).toBeUndefined();
  expect(await helper.run(job, 100)).toEqual({ ok: false, reason: 'timeout' });
  await helper.stop();
});
