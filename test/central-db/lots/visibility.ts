import type { Actor } from '../http/call.ts';
import type { Audience } from '../feed/feed.ts';

/** Organizers and administrators see everything that was ever submitted. */
export function seesSubmitted(actor: Actor): boolean {
  return actor.office.kind === 'organizer' || actor.office.kind === 'administrator';
}

/** Whole objects, with persons and payment details: the owner office, organizers, administrators. */
export function seesAll(actor: Actor, officeId: string): boolean {
  return actor.office.id === officeId || seesSubmitted(actor);
}

/** Drafts appear only to their owner; submitted lots to organizers too; published ones to everybody signed in. */
export function maySee(actor: Actor, officeId: string, audience: Audience): boolean {
  if (actor.office.id === officeId || audience === 'public') return true;
  return audience === 'organizer' && seesSubmitted(actor);
}
