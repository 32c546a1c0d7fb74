import { describe, expect, test } from 'vitest';
import type { EngineState } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { backoffMs, longestBackoffMs, shortestBackoffMs } from './backoff.ts';
import { parseRetryAfter } from './client.ts';
import { type EngineEvent, moveEngine } from './state.ts';

const at = 5 as EpochMs;
const idle: EngineState = { kind: 'idle', lastAt: at };

describe('the state of the engine', () => {
  test.each<[string, EngineState, EngineEvent, EngineState]>([
    ['a start shows when the last contact was', { kind: 'stopped' }, { kind: 'started' }, idle],
    [
      'a stopped engine ignores late news',
      { kind: 'stopped' },
      { kind: 'push', left: 1 },
      { kind: 'stopped' },
    ],
    ['a paused engine ignores late news', { kind: 'paused' }, { kind: 'done', at }, { kind: 'paused' }],
    ['a paused engine goes on', { kind: 'paused' }, { kind: 'resumed' }, idle],
    ['a paused engine stops', { kind: 'paused' }, { kind: 'stopped' }, { kind: 'stopped' }],
    ['pushing', idle, { kind: 'push', left: 2 }, { kind: 'pushing', left: 2 }],
    ['pulling', idle, { kind: 'pull', page: 1 }, { kind: 'pulling', page: 1 }],
    [
      'files',
      idle,
      { kind: 'files', sentBytes: 1, totalBytes: 2 },
      { kind: 'sending-files', sentBytes: 1, totalBytes: 2 },
    ],
    [
      'progress of a file does not hide that the line is cut',
      { kind: 'offline', retryAt: at },
      { kind: 'files', sentBytes: 1, totalBytes: 2 },
      { kind: 'offline', retryAt: at },
    ],
    ['the end of a round', { kind: 'pulling', page: 3 }, { kind: 'done', at }, idle],
  ])('%s', (_, state, event, next) => {
    expect(moveEngine(state, event, at)).toEqual(next);
  });
});

describe('waiting', () => {
  test('a backoff grows, has jitter and keeps its bounds', () => {
    expect([1, 2, 3, 20, 10_000].map((attempts) => backoffMs(attempts, 0))).toEqual(
      Array.from({ length: 5 }, () => shortestBackoffMs),
    );
    expect([1, 2, 3].map((attempts) => backoffMs(attempts, 1))).toEqual([2_000, 4_000, 8_000]);
    expect(backoffMs(10_000, 0.999_999)).toBeLessThanOrEqual(longestBackoffMs);
  });

  test.each([
    ['12', 12_000],
    ['Tue, 24 Nov 2026 18:00:10 GMT', 10_000],
    ['soon', undefined],
    ['-5', undefined],
    ['0', 0],
    ['Tue, 24 Nov 2026 17:00:00 GMT', 0],
    [undefined, undefined],
  ])('Retry-After: %s', (value, ms) => {
    const headers = new Headers(value === undefined ? {} : { 'retry-after': value });
    expect(parseRetryAfter(headers, Date.UTC(2026, 10, 24, 18, 0, 0))).toBe(ms);
  });

  test('a date in Retry-After is told by the clock of the server, not by the one of here', () => {
    const headers = new Headers({
      'retry-after': 'Tue, 24 Nov 2026 18:00:10 GMT',
      date: 'Tue, 24 Nov 2026 18:00:00 GMT',
    });
    for (const hours of [-5, 0, 5])
      expect(parseRetryAfter(headers, Date.UTC(2026, 10, 24, 18 + hours))).toBe(10_000);
  });
});
