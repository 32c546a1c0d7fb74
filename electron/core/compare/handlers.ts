import type { compareContract } from '../../../shared/contract/compare.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { Workspace } from '../workspace.ts';
import { lotChanges } from './lot-changes.ts';
import { sideOf, versionsOf } from './sides.ts';

/** Two sides to compare; the page finds the differences by the pure rule. */
export function createCompareHandlers({ db }: Workspace): Handlers<typeof compareContract> {
  return {
    'compare.versions': ({ dossierId }) => versionsOf(db, dossierId),
    'compare.view': ({ left, right }) => ({ left: sideOf(db, left), right: sideOf(db, right) }),
    'compare.lot': ({ id }) => lotChanges(db, id),
  };
}
