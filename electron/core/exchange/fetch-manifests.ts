import { unreachable } from '../../../shared/assert.ts';
import { manifestAnswerSchema } from '../../../shared/central-api/lot.ts';
import { write } from '../db/write.ts';
import { mayReview, reviewedStates } from './apply-server.ts';
import type { ExchangeDeps } from './deps.ts';
import { lotsWithoutManifest, putManifest } from './manifest-store.ts';
import type { Outcome } from './outcome.ts';
import type { Halt } from './push.ts';
import type { Speak } from './session.ts';

/**
 * For a reviewer: brings the manifests of the dossiers that wait for a decision, so that what arrived can be held
 * against what was sealed. A manifest that is refused or cannot be read is asked for again in the next round.
 */
export async function fetchManifests(deps: ExchangeDeps, speak: Speak, signal: AbortSignal): Promise<Halt> {
  if (!mayReview(deps)) return { kind: 'finished' };
  const caller = { userId: deps.actor.id, role: undefined };
  for (const { id, manifestSha256 } of lotsWithoutManifest(deps.db, reviewedStates)) {
    if (signal.aborted) break;
    const path = `/lots/${id}/manifest`;
    const outcome = await speak(caller, { method: 'GET', path, schema: manifestAnswerSchema }, signal);
    const halt = haltOf(outcome);
    if (halt) return halt;
    if (outcome.kind !== 'done') {
      deps.ports.log.warn('exchange.manifest', { dossierId: id, outcome: outcome.kind });
      continue;
    }
    const { value } = outcome;
    // Sent again meanwhile: the feed will tell of the new version, and its manifest is asked for then.
    if (value.manifestSha256 !== manifestSha256) continue;
    write(deps.db, (tx) => putManifest(tx, id, { manifestSha256, manifest: value.manifest }));
  }
  return { kind: 'finished' };
}

/** What stops the whole round; anything else concerns one manifest. */
function haltOf(outcome: Outcome<unknown>): Halt | undefined {
  switch (outcome.kind) {
    case 'retry':
      return { kind: 'offline' };
    case 'pause':
      return { kind: 'wait', ms: outcome.ms, reason: outcome.reason };
    case 'unauthorized':
      return { kind: 'unauthorized', reason: outcome.reason };
    case 'blocked':
      return { kind: 'blocked', code: outcome.code };
    case 'done':
    case 'gone':
    case 'conflict':
    case 'rejected':
    case 'unreadable':
      return undefined;
    default:
      return unreachable(outcome);
  }
}
