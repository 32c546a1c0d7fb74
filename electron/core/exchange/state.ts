import type { EngineState } from '../../../shared/contract/exchange.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';

/** What happens to the engine. */
export type EngineEvent =
  | { readonly kind: 'started' | 'stopped' | 'paused' | 'resumed' | 'not-enrolled' }
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
  return moveRunning(state, event, lastAt);
}

function moveRunning(state: EngineState, event: EngineEvent, lastAt: EpochMs): EngineState {
  switch (event.kind) {
    case 'not-enrolled':
      return { kind: 'not-enrolled' };
    case 'push':
      return { kind: 'pushing', left: event.left };
    case 'pull':
      return { kind: 'pulling', page: event.page };
    case 'files':
      return showsTrouble(state)
        ? state
        : { kind: 'sending-files', sentBytes: event.sentBytes, totalBytes: event.totalBytes };
    case 'offline':
      return { kind: 'offline', retryAt: event.retryAt };
    case 'wait':
      return { kind: 'waiting', until: event.until, reason: event.reason };
    case 'unauthorized':
      return { kind: 'unauthorized', reason: event.reason };
    case 'blocked':
      return { kind: 'blocked', code: event.code };
    case 'done':
      return { kind: 'idle', lastAt: event.at };
    case 'started':
    case 'resumed':
      return { kind: 'idle', lastAt };
    case 'stopped':
    case 'paused':
      return state;
  }
}

/** Progress of a file never hides why the rest stands still. */
function showsTrouble(state: EngineState): boolean {
  return ['offline', 'waiting', 'unauthorized', 'blocked', 'not-enrolled'].includes(state.kind);
}
