import { expect, test } from 'vitest';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { mendKey, placeOf, toClockVerdict, toSentence } from './exchange-text.ts';

const blocked = (code: string) => toSentence({ kind: 'blocked', code }, 0, String);
const screenOf = (name: string) => placeOf({ name, dossierId: 'x' as DossierId }).screen;

test('the clock is told from the computer’s side', () => {
  expect(toClockVerdict(1_400)).toEqual({ key: 'clockEqual', seconds: 0, wrong: false });
  expect(toClockVerdict(40_000)).toEqual({ key: 'clockBehind', seconds: 40, wrong: false });
  expect(toClockVerdict(-300_000)).toEqual({ key: 'clockAhead', seconds: 300, wrong: true });
});

test('waiting engines tell the time', () => {
  const at = 5 as EpochMs;
  expect(toSentence({ kind: 'offline', retryAt: at }, 0, String)).toEqual({
    key: 'engineOffline',
    params: { time: '5' },
  });
});

test('what stopped everything is told in words; a code that has none is shown as it is', () => {
  expect(blocked('mass-disappearance')).toEqual({ key: 'blocked.mass-disappearance', params: {} });
  expect(blocked('new-code')).toEqual({ key: 'engineBlocked', params: { code: 'new-code' } });
});

test('a command leads to where its thing is seen on this side', () => {
  expect(['submit-dossier', 'close', 'return', 'milestone'].map(screenOf)).toEqual([
    'editor',
    'editor',
    'review',
    'auctions',
  ]);
});

test('an idle engine does not claim that all is sent while something stands in the queue', () => {
  const engine = { kind: 'idle', lastAt: 5 as EpochMs } as const;
  expect([toSentence(engine, 0, String).key, toSentence(engine, 1, String).key]).toEqual([
    'engineIdle',
    'engineIdleQueue',
  ]);
});

test('each way to mend has its sentence', () => {
  expect(mendKey('unseal-and-mend')).toBe('mendUnseal');
});
