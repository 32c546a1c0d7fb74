import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { choiceLabels } from '../documents/build/choice-labels.ts';
import { objectTypeLabels } from '../documents/build/labels.ts';

/**
 * Gives the Ukrainian words by which a dossier is found though nobody typed them: its kind of property and what was
 * chosen about the thing itself. Choices that nearly all dossiers have in common (roles of parties, ways of sale) stay
 * out: they would make the index larger and tell no dossier from another.
 */
export function choiceWords(objectType: ObjectType, content: DossierContent): readonly string[] {
  return [objectTypeLabels[objectType], ...chosenIn('object', content), ...chosenIn('details', content)];
}

function chosenIn(section: 'object' | 'details', content: DossierContent): readonly string[] {
  return Object.entries(content[section] ?? {}).flatMap(([key, value]) => {
    const labels = choiceLabels[`${section}/${key}`];
    if (labels === undefined || typeof value !== 'string' || !Object.hasOwn(labels, value)) return [];
    return [labels[value] ?? ''];
  });
}
