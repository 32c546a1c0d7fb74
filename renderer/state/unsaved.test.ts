import { afterEach, expect, test, vi } from 'vitest';
import { beforeLocking, saveAll } from './unsaved.ts';

const outs: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const out of outs.splice(0)) out();
});

test('everything typed is saved before locking; what fails does not keep the rest', async () => {
  const saved: string[] = [];
  const save = (name: string) => () => Promise.resolve(void saved.push(name));
  outs.push(
    beforeLocking(save('form')),
    beforeLocking(() => Promise.reject(new Error('full disk'))),
    beforeLocking(save('remarks')),
  );
  await saveAll();
  expect(saved).toEqual(['form', 'remarks']);
});

test('a screen that was left is not asked any more', async () => {
  let asked = false;
  beforeLocking(async () => {
    asked = true;
  })();
  await saveAll();
  expect(asked).toBe(false);
});

test('locking waits a few seconds at most', async () => {
  vi.useFakeTimers();
  outs.push(beforeLocking(() => new Promise(() => undefined)));
  const saving = saveAll();
  await vi.advanceTimersByTimeAsync(3_000);
  await expect(saving).resolves.toBeUndefined();
});
