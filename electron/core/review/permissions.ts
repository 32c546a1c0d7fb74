import type { Lot } from '../../../shared/central-api/lot.ts';
import type { ReviewView } from '../../../shared/contract/review.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { findTransition, lotTransitions, type Mover } from '../../../shared/domain/state-tables.ts';

export type ReviewAction = ReviewView['may'][number];

const actions = ['accept', 'return', 'publish'] as const;
const organizerRoles: ReadonlySet<Role> = new Set(['organizer-checker', 'organizer-publisher']);

/**
 * What an organizer may do with an arrived dossier: by the lot table, the roles and the four eyes (the one who
 * accepted does not publish, decisions.md), and only while no decision on it is on its way. A lot whose auction the
 * officer organizes (land) is not the organizer's to decide on.
 */
export function reviewActions(
  lot: Pick<Lot, 'state' | 'acceptedBy'> & { readonly officerOrganizes: boolean },
  actor: SessionUser,
  pending: readonly string[],
): readonly ReviewAction[] {
  if (pending.length > 0 || lot.officerOrganizes) return [];
  const movers = actor.roles.filter((role): role is Role & Mover => organizerRoles.has(role));
  return actions.filter((action) => {
    if (!findTransition(lotTransitions, lot.state, action, movers)) return false;
    return action !== 'publish' || lot.acceptedBy?.userId !== actor.id;
  });
}
