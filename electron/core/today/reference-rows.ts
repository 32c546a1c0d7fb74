import type { TodayRow } from '../../../shared/contract/today.ts';
import { offeredSchemes } from '../reference/offered.ts';
import { offeredRuleSets } from '../reference/rule-set-views.ts';
import { titleOfScheme } from '../reference/titles.ts';
import type { Workspace } from '../workspace.ts';
import type { createRowMaker } from './due.ts';

type MakeRow = ReturnType<typeof createRowMaker>;

/**
 * For an administrator: rule sets of which the central database told and nobody took, and classifiers whose new
 * version is not here yet.
 */
export function referenceRows(workspace: Workspace, row: MakeRow): readonly TodayRow[] {
  if (!workspace.actor.roles.includes('administrator')) return [];
  const sets = offeredRuleSets(workspace);
  const rules =
    sets.length === 0
      ? []
      : [
          row({
            kind: 'rules-offered',
            title: sets.join(', '),
            target: { screen: 'settings', section: 'rules' },
          }),
        ];
  const classifiers = offeredSchemes(workspace.db).map((scheme) =>
    row({
      kind: 'classifier-offered',
      title: titleOfScheme(scheme),
      target: { screen: 'settings', section: 'reference' },
    }),
  );
  return [...rules, ...classifiers];
}
