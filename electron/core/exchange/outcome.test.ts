import { describe, expect, test } from 'vitest';
import type { Answer } from './client.ts';
import { classify } from './outcome.ts';

const problem = (status: number, code: string) => ({
  type: 'about:blank',
  title: 'Refused',
  status,
  detail: 'слова сервера',
  code,
  errors: [],
});
const refused = (status: number, code = 'some-code', retryAfterMs?: number): Answer<never> => ({
  kind: 'refused',
  status,
  problem: problem(status, code),
  retryAfterMs,
});

describe('what an answer means', () => {
  test.each<[string, Answer<number>, string]>([
    ['a good answer', { kind: 'ok', status: 200, value: 1, rev: 3 }, 'done'],
    ['a cut line', { kind: 'network', timedOut: false }, 'retry'],
    ['a hung line', { kind: 'network', timedOut: true }, 'retry'],
    ['408', refused(408), 'retry'],
    ['500', refused(500), 'retry'],
    [
      '502 of a proxy, without the contract’s words',
      { kind: 'refused', status: 502, problem: undefined, retryAfterMs: undefined },
      'retry',
    ],
    ['503 without Retry-After', refused(503), 'retry'],
    ['503 with Retry-After', refused(503, 'unavailable', 5_000), 'pause'],
    ['429 with Retry-After', refused(429, 'rate-limited', 5_000), 'pause'],
    ['429 without Retry-After', refused(429), 'pause'],
    ['401', refused(401), 'unauthorized'],
    ['412', refused(412, 'stale'), 'conflict'],
    ['410', refused(410, 'unknown-cursor'), 'gone'],
    ['a truncated audit chain', refused(409, 'audit-truncated'), 'blocked'],
    ['400', refused(400), 'rejected'],
    ['403', refused(403), 'rejected'],
    ['404', refused(404), 'rejected'],
    ['409', refused(409), 'rejected'],
    ['413', refused(413), 'rejected'],
    ['415', refused(415), 'rejected'],
    ['422', refused(422), 'rejected'],
    ['428', refused(428), 'rejected'],
    [
      '403 of a login page in between',
      { kind: 'refused', status: 403, problem: undefined, retryAfterMs: undefined },
      'unreadable',
    ],
    ['HTML', { kind: 'unreadable', status: 200, what: 'not-json' }, 'unreadable'],
    [
      'JSON that is not the contract’s',
      { kind: 'unreadable', status: 200, what: 'not-contract' },
      'unreadable',
    ],
    ['a redirect', { kind: 'unreadable', status: 302, what: 'redirect' }, 'unreadable'],
  ])('%s', (_, answer, kind) => {
    expect(classify(answer).kind).toBe(kind);
  });

  test('a refusal keeps the server’s words', () => {
    expect(classify(refused(422, 'manifest-hash'))).toEqual({
      kind: 'rejected',
      refusal: { status: 422, code: 'manifest-hash', detail: 'слова сервера', errors: [] },
    });
  });

  test('a pause is never shorter than a second: the exchange must not spin', () => {
    expect(classify(refused(503, 'unavailable', 0))).toMatchObject({ kind: 'pause', ms: 1_000 });
    expect(classify(refused(429, 'rate-limited', 0))).toMatchObject({ kind: 'pause', ms: 1_000 });
  });

  test('a pause is never longer than an hour', () => {
    expect(classify(refused(503, 'unavailable', 10 ** 9))).toMatchObject({ ms: 3_600_000 });
  });
});
