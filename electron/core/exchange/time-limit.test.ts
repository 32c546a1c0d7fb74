import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createClient } from './client.ts';
import { startTimeLimit } from './time-limit.ts';

const timeoutMs = 1_000;
const quiet = (): void => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a call ends by silence, and every part of the answer begins it anew', () => {
  const limit = startTimeLimit(timeoutMs, 0);
  for (let part = 0; part < 10; part += 1) {
    vi.advanceTimersByTime(timeoutMs - 1);
    limit.heard();
  }
  expect(limit.signal.aborted).toBe(false);
  vi.advanceTimersByTime(timeoutMs);
  expect(limit.signal.aborted).toBe(true);
});

test('a long body has the time that the slowest line needs for it', () => {
  const limit = startTimeLimit(timeoutMs, 80_000);
  vi.advanceTimersByTime(timeoutMs + 9_999);
  expect(limit.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(limit.signal.aborted).toBe(true);
});

test('a server that drips for ever is left, and a call that is over leaves no timer', () => {
  const limit = startTimeLimit(timeoutMs, 0);
  for (let part = 0; part < 25; part += 1) {
    vi.advanceTimersByTime(timeoutMs - 1);
    limit.heard();
  }
  expect(limit.signal.aborted).toBe(true);
  limit.end();
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer that comes slowly but steadily is read to its end', async () => {
  const slowly: typeof fetch = async (_input, init) => {
    const body = async function* () {
      for (const part of ['{"a"', ':', '1', '}']) {
        vi.advanceTimersByTime(timeoutMs - 1);
        init?.signal?.throwIfAborted();
        yield Buffer.from(part);
      }
    };
    return new Response(body() as unknown as ReadableStream);
  };
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const client = createClient({ fetch: slowly, now: Date.now, newId: () => 'request-1', log, timeoutMs });
  const { signal } = new AbortController();
  const schema = z.object({ a: z.number() });
  const answer = await client({
    method: 'GET',
    address: 'https://central.example',
    path: '/',
    schema,
    signal,
  });
  expect(answer).toMatchObject({ kind: 'ok', value: { a: 1 } });
  expect(vi.getTimerCount()).toBe(0);
});
