import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromImageHelper, ToImageHelper } from '../../shared/wire.ts';
import { createImageHelperProcess } from './image-helper-process.ts';

type Listener = (value: unknown) => void;
const limits = { maxPixels: 50_000_000, minLongSide: 1, timeoutMs: 5_000 };
const job = (path: string) => ({ kind: 'picture', path, limits }) as const;
function setUp() {
  const started: { listeners: Map<string, Listener>; sent: ToImageHelper[]; killed: boolean }[] = [];
  const helper = createImageHelperProcess(() => {
    const one = { listeners: new Map<string, Listener>(), sent: [] as ToImageHelper[], killed: false };
    started.push(one);
    return {
      on: (event: string, listener: (value: never) => void) => one.listeners.set(event, listener as Listener),
      postMessage: (message: ToImageHelper) => one.sent.push(message),
      kill: () => (one.killed = true),
    };
  });
  const say = (at: number, message: FromImageHelper) => started[at]?.listeners.get('message')?.(message);
  return { helper, started, say };
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('pictures go one at a time through one process', async () => {
  const { helper, started, say } = setUp();
  const first = helper.run(job('/a.jpg'), 5_000);
  const second = helper.run(job('/b.jpg'), 5_000);
  await vi.advanceTimersByTimeAsync(0);
  expect(started[0]?.sent.map(({ job }) => job)).toEqual([job('/a.jpg')]);
  say(0, { id: 1, result: 'one' });
  expect(await first).toBe('one');
  await vi.advanceTimersByTimeAsync(0);
  say(0, { id: 2, result: 'two' });
  expect(await second).toBe('two');
  expect(started).toHaveLength(1);
});

test('S21: a picture that kills the process is refused, the next one gets a fresh process', async () => {
  const { helper, started, say } = setUp();
  const bad = helper.run(job('/bomb.png'), 5_000);
  await vi.advanceTimersByTimeAsync(0);
  started[0]?.listeners.get('exit')?.(139);
  expect(await bad).toEqual({ ok: false, reason: 'corrupt' });
  const good = helper.run(job('/good.jpg'), 5_000);
  await vi.advanceTimersByTimeAsync(0);
  say(1, { id: 2, result: 'fine' });
  expect(await good).toBe('fine');
});

test('S21: a picture that hangs the process is refused and the process ended', async () => {
  const { helper, started, say } = setUp();
  const bad = helper.run(job('/slow.png'), 5_000);
  await vi.advanceTimersByTimeAsync(0);
  say(0, { ready: true });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await bad).toEqual({ ok: false, reason: 'timeout' });
  expect(started[0]?.killed).toBe(true);
});

test('the time of a picture is counted from when the process is ready, once', async () => {
  const { helper, started, say } = setUp();
  const result = helper.run(job('/a.jpg'), 5_000);
  await vi.advanceTimersByTimeAsync(40_000);
  say(0, { ready: true });
  await vi.advanceTimersByTimeAsync(6_000);
  say(0, { ready: true });
  expect(started[0]?.killed).toBe(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await result).toEqual({ ok: false, reason: 'timeout' });
  expect(started[0]?.killed).toBe(true);
});

test('a process that never starts is ended', async () => {
  const { helper, started } = setUp();
  const result = helper.run(job('/a.jpg'), 5_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await result, started[0]?.killed]).toEqual([{ ok: false, reason: 'timeout' }, true]);
});
