import type { EngineState } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';

/** What happens to the engine. */
export type EngineEvent =
  | { readonly kind: 'started' | 'stopped' | 'paused' | 'resumed' }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'push'; readonly left: number }
  | { readonly kind: 'files'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly kind: 'pull'; readonly page: number }
  | { readonly kind: 'offline'; readonly retryAt: EpochMs }
  | { readonly kind: 'wait'; readonly until: EpochMs; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly code: string }
  | { readonly kind: 'done'; readonly at: EpochMs };

/** The engine's only way from state to state. Pure. A stopped or paused engine ignores news of work that still ends. */
export function moveEngine(state: EngineState, event: EngineEvent, lastAt: EpochMs): EngineState {
  if (event.kind === 'stopped') return { kind: 'stopped' };
  if (state.kind === 'stopped') return event.kind === 'started' ? { kind: 'idle', lastAt } : state;
  if (event.kind === 'paused') return { kind: 'paused' };
  if (state.kind === 'paused') return event.kind === 'resumed' ? { kind: 'idle', lastAt } : state;
  if (event.kind === 'started' || event.kind === 'resumed') return { kind: 'idle', lastAt };
  const move = moves[event.kind] as (event: EngineEvent, state: EngineState) => EngineState;
  return move(event, state);
}

type Running = Exclude<EngineEvent, { kind: 'stopped' | 'paused' | 'started' | 'resumed' }>;
type Kind<K> = Extract<Running, { kind: K }>;

const moves: { readonly [K in Running['kind']]: (event: Kind<K>, state: EngineState) => EngineState } = {
  'not-enrolled': () => ({ kind: 'not-enrolled' }),
  push: ({ left }) => ({ kind: 'pushing', left }),
  pull: ({ page }) => ({ kind: 'pulling', page }),
  // Progress of a file never hides why the rest stands still.
  files: ({ sentBytes, totalBytes }, state) =>
    troubles.has(state.kind) ? state : { kind: 'sending-files', sentBytes, totalBytes },
  offline: ({ retryAt }) => ({ kind: 'offline', retryAt }),
  wait: ({ until, reason }) => ({ kind: 'waiting', until, reason }),
  unauthorized: ({ reason }) => ({ kind: 'unauthorized', reason }),
  blocked: ({ code }) => ({ kind: 'blocked', code }),
  done: ({ at }) => ({ kind: 'idle', lastAt: at }),
};
const troubles = new Set(['offline', 'waiting', 'unauthorized', 'blocked', 'not-enrolled']);
