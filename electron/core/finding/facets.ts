import { type CivilDate, civilDateSchema, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { isBlocking } from '../../../shared/domain/checks/judged.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { findingsOf } from '../dossiers/checks.ts';
import { auctionFacts, type Facets } from '../dossiers/index-store.ts';
import type { StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';

/** States in which a dossier can still be mended. */
export const beforeSending: readonly DossierState[] = ['preparing', 'approved', 'returned'];
/** States in which its terms run: until the central database has it, a dossier is not sent. */
export const withTerms: readonly DossierState[] = [...beforeSending, 'sealed', 'queued'];

/** Works out the filter columns of one dossier as things stand now. */
export function facetsOf(workspace: Workspace, dossier: StoredDossier): Facets {
  const { attempt, startsAt } = auctionFacts(workspace.db, dossier.id);
  const open = beforeSending.includes(dossier.state);
  return {
    problems: open ? countProblems(workspace, dossier) : null,
    dueOn: withTerms.includes(dossier.state) ? (earliestTerm(workspace, dossier) ?? null) : null,
    attempt,
    auctionOn: startsAt === null ? null : kyivDateOf(Date.parse(startsAt)),
  };
}

function countProblems(workspace: Workspace, dossier: StoredDossier): number {
  return findingsOf(workspace, dossier).filter(isBlocking).length;
}

/** The term of preparing the application is met by the first sending; a return begins none of its own. */
export function isFirstVersion({ version }: Pick<StoredDossier, 'version'>): boolean {
  return version === 1;
}

/** The nearest day a term of preparation or the valuation report ends on. */
function earliestTerm({ reference }: Workspace, dossier: StoredDossier): CivilDate | undefined {
  const ruleSet: RuleSet = reference.ruleSetById(dossier.ruleSetId);
  const dueOn = (term: Parameters<typeof dueDayOf>[1], from: unknown): readonly CivilDate[] => {
    const day = civilDateSchema.safeParse(from);
    return day.success ? [dueDayOf(ruleSet, term, day.data, reference.calendar).on] : [];
  };
  const { valuation } = dossier.content;
  return [
    ...(isFirstVersion(dossier) ? dueOn('application.prepare', valuation?.partiesInformedOn) : []),
    ...dueOn('value.reportValidity', valuation?.reportSignedOn),
  ].toSorted()[0];
}
