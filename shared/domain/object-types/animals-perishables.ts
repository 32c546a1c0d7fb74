import type { ObjectTypeDefinition } from './object-type.ts';

const animals = [
  'cattle',
  'pigs',
  'sheep-goats',
  'horses',
  'poultry',
  'bees',
  'fish',
  'other-animals',
] as const;
const produce = ['food', 'crops', 'other-perishable'] as const;

/** Animals by the head, produce by mass and shelf life; both with their veterinary or quality paper (4.3). */
export const animalsPerishables: ObjectTypeDefinition = {
  type: 'animals-perishables',
  class: 'movable',
  items: true,
  fields: [
    {
      key: 'livestockKind',
      kind: 'choice',
      required: true,
      choices: [...animals, ...produce, 'plants'],
      width: 'half',
    },
    {
      key: 'headCount',
      kind: 'integer',
      unit: 'head',
      minimum: 1,
      requiredWhen: { key: 'livestockKind', oneOf: animals.filter((kind) => kind !== 'fish') },
      width: 'third',
    },
    { key: 'breed', kind: 'text', script: 'free', width: 'third' },
    { key: 'age', kind: 'text', width: 'third' },
    { key: 'animalTags', kind: 'multiline', script: 'free', maxLength: 5_000, width: 'full' },
    { key: 'liveMass', kind: 'decimal', unit: 'kilogram', minimum: 0, width: 'third' },
    {
      key: 'netMass',
      kind: 'decimal',
      unit: 'kilogram',
      minimum: 0,
      requiredWhen: { key: 'livestockKind', oneOf: produce },
      width: 'third',
    },
    { key: 'producedOn', kind: 'date', width: 'third' },
    {
      key: 'expiresOn',
      kind: 'date',
      requiredWhen: { key: 'livestockKind', oneOf: ['food', 'other-perishable'] },
      width: 'third',
    },
    { key: 'veterinaryDocument', kind: 'text', script: 'free', required: true, width: 'half' },
    { key: 'veterinaryDocumentOn', kind: 'date', required: true, width: 'third' },
    { key: 'storageConditions', kind: 'text', required: true, script: 'free', width: 'full' },
    { key: 'keeping', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: [
    'livestockKind',
    'headCount',
    'breed',
    'age',
    'liveMass',
    'netMass',
    'producedOn',
    'expiresOn',
    'veterinaryDocument',
  ],
};
