import { describe, expect, test } from 'vitest';
import type { EngineState, ExchangeView, QueueItem } from '../../shared/contract/exchange.ts';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import { toExchangeStatus } from './exchange-status.ts';

const at = 1 as EpochMs;
function view(engine: EngineState, states: readonly QueueItem['state'][] = []): ExchangeView {
  const queue = states.map((state) => ({ state }) as QueueItem);
  return { engine, queue, paused: false, enrolled: true, transfers: [] } as unknown as ExchangeView;
}
const keyOf = (engine: EngineState, states?: readonly QueueItem['state'][]) =>
  toExchangeStatus(view(engine, states)).key;

const moving = (...directions: readonly ('up' | 'down')[]) =>
  toExchangeStatus({
    ...view({ kind: 'sending-files', sentBytes: 5, totalBytes: 10 }),
    transfers: directions.map((direction) => ({ direction, state: 'travelling' })),
  } as unknown as ExchangeView).key;

describe('exchange status', () => {
  test('an idle engine with an empty queue is up to date', () => {
    expect(keyOf({ kind: 'idle', lastAt: at })).toBe('up-to-date');
  });

  test('a refusal is shown before what waits', () => {
    const status = toExchangeStatus(view({ kind: 'idle', lastAt: at }, ['queued', 'parked', 'parked']));
    expect(status).toEqual({ key: 'refused', tone: 'bad', count: 2, bytes: undefined });
  });

  test('offline tells how much waits, refusals not counted', () => {
    const status = toExchangeStatus(view({ kind: 'offline', retryAt: at }, ['queued', 'queued', 'parked']));
    expect([status.key, status.count]).toEqual(['offlineWaiting', 2]);
  });

  test('files on their way are told in bytes', () => {
    const status = toExchangeStatus(view({ kind: 'sending-files', sentBytes: 5, totalBytes: 10 }));
    expect(status.bytes).toEqual({ sent: 5, total: 10 });
  });

  test('files that only come are received, not sent', () => {
    expect([moving('down', 'down'), moving('down', 'up'), moving('up')]).toEqual([
      'receiving',
      'sending',
      'sending',
    ]);
  });

  test('every state of the engine has words', () => {
    const kinds: EngineState[] = [
      { kind: 'stopped' },
      { kind: 'not-enrolled' },
      { kind: 'pushing', left: 1 },
      { kind: 'pulling', page: 1 },
      { kind: 'waiting', until: at, reason: 'x' },
      { kind: 'unauthorized', reason: 'x' },
      { kind: 'blocked', code: 'x' },
      { kind: 'paused' },
    ];
    expect(kinds.map((kind) => keyOf(kind))).toEqual([
      'stopped',
      'not-enrolled',
      'travelling',
      'travelling',
      'up-to-date',
      'unauthorized',
      'blocked',
      'paused',
    ]);
  });
});
