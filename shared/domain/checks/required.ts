import type { DocumentType } from '../dossier.ts';
import { isRequired } from '../fields/applies.ts';
import { isBlank } from '../fields/read-leaf.ts';
import type { Pointer } from '../fields/sections.ts';
import { eachField, valueAt } from '../fields/walk.ts';
import type { Ruled } from '../rules/ruled.ts';
import type { DocumentCondition, DocumentTrait, RuleSet } from '../rules/rule-set.ts';
import type { CheckedDossier, CheckFacts } from './check.ts';
import { isMortgaged, leavesOf, says } from './leaves.ts';

export type RequiredPlace = { readonly pointer: Pointer; readonly filled: boolean };
export type RequiredDocument = Ruled<{
  readonly anyOf: readonly DocumentType[];
  readonly when?: DocumentCondition | undefined;
}>;

/**
 * Gives the places that must be filled: by the fields themselves and by what the dossier says of itself. Where the
 * rule set says that a kind has no storer, nothing of storage is asked.
 */
export function requiredPlaces(dossier: CheckedDossier, ruleSet: RuleSet): readonly RequiredPlace[] {
  const stored = !ruleSet.storageNotRequired.value.includes(dossier.objectType);
  const lists = eachField(dossier.objectType)
    .filter(({ field }) => field.kind === 'list' && field.required === true)
    .map(({ pointer }) => ({ pointer, filled: !isBlank(valueAt(dossier.content, pointer)) }));
  const leaves = leavesOf(dossier)
    .filter(({ field, beside }) => isRequired(field, beside))
    .map(({ pointer, value }) => ({ pointer, filled: !isBlank(value) }));
  return [...lists, ...leaves].filter(({ pointer }) => stored || !pointer.startsWith('/storage/'));
}

/** Gives the documents that must be there: always, for the kind of property, and for its traits. */
export function requiredDocuments(dossier: CheckedDossier, ruleSet: RuleSet): readonly RequiredDocument[] {
  const { always, byType, byTrait } = ruleSet.documents;
  const rules = [
    ...always,
    ...byType[dossier.objectType],
    ...traitsOf(dossier).flatMap((trait) => byTrait[trait]),
  ];
  const conditional = rules.some(({ value }) => value.when !== undefined);
  const said = new Map(conditional ? leavesOf(dossier).map(({ pointer, value }) => [pointer, value]) : []);
  return rules.filter(({ value }) => value.when === undefined || isMet(value.when, said));
}

/** Only what applies to the dossier counts: a value left over from another choice asks for nothing. */
function isMet({ pointer, oneOf }: DocumentCondition, said: ReadonlyMap<Pointer, unknown>): boolean {
  const value = said.get(pointer);
  return (typeof value === 'string' || typeof value === 'boolean') && oneOf.includes(value);
}

export function hasDocument(facts: Pick<CheckFacts, 'files'>, anyOf: readonly DocumentType[]): boolean {
  return facts.files.some(({ type }) => anyOf.includes(type));
}

/** Gives the traits of a dossier that call for more documents. */
export function traitsOf(dossier: CheckedDossier): readonly DocumentTrait[] {
  const { content } = dossier;
  const traits: DocumentTrait[] = [];
  const way = content.valuation?.way;
  if (way !== undefined) traits.push(`valuation-${way}`);
  traits.push(...traitsOfRights(dossier));
  if (says(dossier, '/rights/childHasRightOfUse')) traits.push('child-has-right-of-use');
  if (content.proceeding?.officerKind === 'state') traits.push('state-officer');
  return traits;
}

function traitsOfRights(dossier: CheckedDossier): readonly DocumentTrait[] {
  const kinds = (dossier.content.rights?.encumbrances ?? []).map(({ kind }) => kind);
  const mortgaged = isMortgaged(dossier);
  return [
    ...(mortgaged ? (['mortgaged'] as const) : []),
    ...(mortgaged && hasOtherHolders(kinds) ? (['mortgaged-other-rights'] as const) : []),
    ...(kinds.includes('lease') ? (['leased'] as const) : []),
  ];
}

/** The first mortgage is the mortgagee's own; an arrest gives no right to the thing. */
function hasOtherHolders(kinds: readonly (string | undefined)[]): boolean {
  const others = kinds.filter((kind) => kind !== undefined && kind !== 'arrest');
  return others.length > (others.includes('mortgage') ? 1 : 0);
}
