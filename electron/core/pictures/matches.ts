import type { PhotoMatches } from '../../../shared/domain/checks/check.ts';
import { furthestDistance } from '../../../shared/domain/hash-distance.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import type { Db } from '../db/open.ts';
import { similarElsewhere, similarWithin } from './fact-store.ts';

/** Photos of a dossier that look like another one, here or in another dossier; none when the rule set does not ask. */
export function photoMatchesOf(db: Db, id: DossierId, ruleSet: RuleSet): PhotoMatches {
  const asked = ruleSet.similarPhotos?.value;
  if (asked === undefined) return { similar: [], elsewhere: [] };
  const distance = Math.min(asked, furthestDistance);
  return { similar: similarWithin(db, id, distance), elsewhere: similarElsewhere(db, id, distance) };
}
