import type { CheckedDossier } from '../checks/check.ts';
import { classOf } from '../checks/check.ts';
import { traitsOf } from '../checks/required.ts';
import { isMortgaged } from '../checks/leaves.ts';

/** Parts of a rule set whose keys name what they are for; the test below says whether it is this dossier. */
const narrowed: Readonly<Record<string, (dossier: CheckedDossier, name: string) => boolean>> = {
  prices: (dossier, name) => classOf(dossier) === name && !isFixed(dossier),
  mortgagedPrices: (dossier) => isMortgaged(dossier) && !isFixed(dossier),
  mortgagedPriceClasses: isMortgaged,
  fixedPrices: isFixed,
  deposit: mayGo,
  step: mayGo,
  tradingSystems: mayGo,
  photos: ({ objectType }, name) => objectType === name,
};

/**
 * Tells whether a value of the rule set (by its key) may touch a dossier: prices of other classes, documents of other
 * kinds and photos of other kinds do not; what is common (terms, thresholds) does.
 */
export function concernsDossier(key: string, dossier: CheckedDossier): boolean {
  const [head = '', name = '', inner = ''] = key.split('.');
  if (head === 'documents') return concernsDocuments(dossier, name, inner);
  return narrowed[head]?.(dossier, name) ?? true;
}

function concernsDocuments(dossier: CheckedDossier, part: string, name: string): boolean {
  if (part === 'byType') return dossier.objectType === name;
  return part !== 'byTrait' || traitsOf(dossier).some((trait) => trait === name);
}

/** The way is this one, or not chosen yet. */
function mayGo({ content }: CheckedDossier, name: string): boolean {
  return content.sale?.way === undefined || content.sale.way === name;
}

function isFixed({ content }: CheckedDossier): boolean {
  return content.sale?.way === 'fixed-price';
}
