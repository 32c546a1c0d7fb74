import type { ReviewView } from '../../../shared/contract/review.ts';
import type { Role } from '../../../shared/domain/roles.ts';

export type WhyNot = 'publishSame' | 'publishRole' | 'acceptRole' | 'state';

/** Gives why the signed-in person cannot take the next decision on a dossier; undefined when they can. */
export function whyNot(
  view: Pick<ReviewView, 'state' | 'may' | 'acceptedByMe'>,
  roles: readonly Role[],
): WhyNot | undefined {
  if (view.state === 'submitted') {
    if (view.may.includes('accept')) return undefined;
    return roles.includes('organizer-checker') ? 'state' : 'acceptRole';
  }
  if (view.state !== 'accepted') return 'state';
  if (view.may.includes('publish')) return undefined;
  if (view.acceptedByMe) return 'publishSame';
  return roles.includes('organizer-publisher') ? 'state' : 'publishRole';
}
