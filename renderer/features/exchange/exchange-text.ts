import type { Place } from '../../state/navigation.ts';
import { unreachable } from '../../../shared/assert.ts';
import type { EngineState, QueueItem } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';

type Sentence = { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

const plainSentences = {
  stopped: 'engineStopped',
  'not-enrolled': 'engineNotEnrolled',
  'sending-files': 'engineFiles',
  unauthorized: 'engineUnauthorized',
  paused: 'enginePaused',
} as const;

/** Why everything stopped, where there are words that say what a person may do. */
const knownBlocks: ReadonlySet<string> = new Set(['mass-disappearance', 'audit-truncated', 'other-mode']);

type PlainEngine = Extract<EngineState, { kind: keyof typeof plainSentences }>;
function isPlain(engine: EngineState): engine is PlainEngine {
  return Object.hasOwn(plainSentences, engine.kind);
}

/** The engine's state as one sentence: i18n key `exchange.<key>` and its params. `time` shows an instant. */
export function toSentence(engine: EngineState, queued: number, time: (at: EpochMs) => string): Sentence {
  if (isPlain(engine)) return { key: plainSentences[engine.kind], params: {} };
  switch (engine.kind) {
    case 'offline':
      return { key: 'engineOffline', params: { time: time(engine.retryAt) } };
    case 'idle':
      return { key: queued > 0 ? 'engineIdleQueue' : 'engineIdle', params: { time: time(engine.lastAt) } };
    case 'pushing':
      return { key: 'enginePushing', params: { count: engine.left } };
    case 'pulling':
      return { key: 'enginePulling', params: { page: engine.page } };
    case 'waiting':
      return { key: 'engineWaiting', params: { time: time(engine.until) } };
    case 'blocked':
      return knownBlocks.has(engine.code)
        ? { key: `blocked.${engine.code}`, params: {} }
        : { key: 'engineBlocked', params: { code: engine.code } };
    default:
      return unreachable(engine);
  }
}

export type ClockVerdict = {
  readonly key: 'clockEqual' | 'clockBehind' | 'clockAhead';
  readonly seconds: number;
  /** So far off that civil dates may differ: the person must look at the clock. */
  readonly wrong: boolean;
};

/** Server clock minus ours, in words. Up to two seconds count as equal; from two minutes on it is a fault. */
export function toClockVerdict(differenceMs: number): ClockVerdict {
  const seconds = Math.round(Math.abs(differenceMs) / 1000);
  const wrong = seconds >= 120;
  if (seconds <= 2) return { key: 'clockEqual', seconds: 0, wrong: false };
  return { key: differenceMs > 0 ? 'clockBehind' : 'clockAhead', seconds, wrong };
}

/** What to tell of mending: i18n key `exchange.<key>`. */
export function mendKey(mend: QueueItem['mend']): string {
  return { resend: 'mendResend', 'unseal-and-mend': 'mendUnseal', 'sign-in': 'mendSignIn' }[mend];
}

type Shown = Pick<QueueItem, 'name' | 'dossierId'>;
const reviewed: ReadonlySet<string> = new Set(['accept', 'return', 'publish']);
const ofAuction: ReadonlySet<string> = new Set(['milestone', 'suspend', 'resume', 'cancel']);

/** Where the thing that a command is about is seen: an organizer has no dossier of their own to open. */
export function placeOf({ name, dossierId: id }: Shown): Place {
  if (reviewed.has(name)) return { screen: 'review', id };
  return ofAuction.has(name) ? { screen: 'auctions', id } : { screen: 'editor', id };
}
