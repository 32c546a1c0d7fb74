import type { Finding } from '../../../../shared/domain/checks/finding.ts';
import { isMortgaged } from '../../../../shared/domain/checks/leaves.ts';
import type { ArticleRef } from '../../../../shared/domain/dossier.ts';
import type { DossierContent } from '../../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import type { EditorSection } from '../pointers.ts';

export type BranchName = 'land' | 'valuables' | 'limited-circulation' | 'securities' | 'mortgage';
export type Branch = {
  readonly name: BranchName;
  /** The ordinary way is closed, not only different. */
  readonly closed: boolean;
  readonly article: ArticleRef | undefined;
  /** Steps in words: `kinds.branch.<name>.step1` … */
  readonly steps: number;
  readonly sections: readonly EditorSection[];
};

const refused = {
  forbidden: 'valuables',
  'limited-circulation': 'limited-circulation',
  securities: 'securities',
} as const;
const steps: Readonly<Record<BranchName, number>> = {
  land: 4,
  valuables: 4,
  'limited-circulation': 3,
  securities: 3,
  mortgage: 4,
};

/**
 * Gives the ways that part from the ordinary one: land goes to Prozorro.Sale with the officer as its organizer;
 * valuables, things of limited circulation and stock are refused as the rule set says (its findings); a mortgage has
 * a price and documents of its own (domain/procedure.md 1.4, 3.1b, 3.8, 4.3, 8).
 */
export function branchesOf(dossier: {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly findings: readonly Finding[];
  /** What the check of the land's way stands on; absent until core has answered. */
  readonly landArticle?: ArticleRef | undefined;
}): readonly Branch[] {
  const branches: Branch[] = [];
  if (findObjectType(dossier.objectType)?.class === 'land')
    branches.push(branch('land', { article: dossier.landArticle, sections: ['object', 'sale', 'checks'] }));
  for (const finding of dossier.findings) {
    const name =
      finding.code === 'ordinary-way-forbidden'
        ? refused[finding.message as keyof typeof refused]
        : undefined;
    if (name)
      branches.push(
        branch(name, { closed: true, article: finding, sections: ['object', 'sale', 'files', 'checks'] }),
      );
  }
  if (isMortgaged(dossier)) branches.push(branch('mortgage', { sections: ['rights', 'sale', 'files'] }));
  return branches;
}

function branch(
  name: BranchName,
  { closed = false, article, sections }: Pick<Branch, 'sections'> & Partial<Branch>,
): Branch {
  return { name, closed, article, steps: steps[name], sections };
}
