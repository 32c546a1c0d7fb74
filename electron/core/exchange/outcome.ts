import type { Refusal } from '../../../shared/contract/exchange.ts';
import type { Answer } from './client.ts';

/** What an answer means for the engine (decisions.md: Exchange). */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly rev: number | undefined; readonly status: number }
  | { readonly kind: 'retry'; readonly reason: 'network' | 'timeout' | 'server-error' }
  | { readonly kind: 'pause'; readonly ms: number; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly current: unknown; readonly refusal: Refusal }
  | { readonly kind: 'rejected'; readonly refusal: Refusal }
  | { readonly kind: 'gone'; readonly refusal: Refusal }
  | { readonly kind: 'blocked'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly refusal: Refusal };

const pauseWithoutWordMs = 60_000;
/** A pause of no time (`Retry-After: 0`, a date that has passed) must not make the exchange spin. */
const shortestPauseMs = 1_000;
const longestPauseMs = 3_600_000;

/**
 * Classifies an answer:
 * 2xx done · network, 408, 5xx without Retry-After retry · 429, 5xx with Retry-After pause · 401 sign in again ·
 * 412 conflict · 410 gone (on the feed: new cursor) · other 4xx rejected · what cannot be read: unreadable.
 * `audit-truncated` is about the workstation, not about a command: everything stops.
 */
export function classify<T>(answer: Answer<T>): Outcome<T> {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'done', value: answer.value, rev: answer.rev, status: answer.status };
    case 'network':
      return { kind: 'retry', reason: answer.timedOut ? 'timeout' : 'network' };
    case 'unreadable':
      return { kind: 'unreadable', refusal: toRefusal(answer.status, `unreadable-${answer.what}`) };
    case 'refused':
      break;
  }
  return classifyRefusal(answer);
}

type Refused = Extract<Answer<unknown>, { kind: 'refused' }>;

function classifyRefusal(answer: Refused): Outcome<never> {
  const { status, problem } = answer;
  const passing = classifyPassing(answer);
  if (passing) return passing;
  if (status === 401) return { kind: 'unauthorized', reason: problem?.code ?? 'unauthorized' };
  // A refusal without the contract's words comes from something in between (a proxy, a hotel's login page).
  if (!problem) return { kind: 'unreadable', refusal: toRefusal(status, 'unreadable-not-contract') };
  if (problem.code === 'audit-truncated') return { kind: 'blocked', code: problem.code };
  const refusal: Refusal = { status, code: problem.code, detail: problem.detail, errors: problem.errors };
  if (status === 412) return { kind: 'conflict', current: problem.current, refusal };
  return status === 410 ? { kind: 'gone', refusal } : { kind: 'rejected', refusal };
}

/** Trouble that goes by itself: of the server, not of the request. */
function classifyPassing({ status, problem, retryAfterMs }: Refused): Outcome<never> | undefined {
  if (status === 429 || (status >= 500 && retryAfterMs !== undefined)) {
    const ms = Math.min(Math.max(retryAfterMs ?? pauseWithoutWordMs, shortestPauseMs), longestPauseMs);
    return { kind: 'pause', ms, reason: problem?.code ?? (status === 429 ? 'rate-limited' : 'unavailable') };
  }
  return status >= 500 || status === 408 ? { kind: 'retry', reason: 'server-error' } : undefined;
}

function toRefusal(status: number, code: string): Refusal {
  return { status, code, detail: '', errors: [] };
}
