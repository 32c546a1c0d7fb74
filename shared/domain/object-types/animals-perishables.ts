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

const ofAnimals = { key: 'livestockKind', oneOf: animals } as const;
const ofHeads = { key: 'livestockKind', oneOf: animals.filter((kind) => kind !== 'fish') } as const;
const ofProduce = { key: 'livestockKind', oneOf: produce } as const;
const living = { key: 'livestockKind', oneOf: [...animals, 'plants', 'crops'] } as const;

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
      appliesWhen: ofHeads,
      unit: 'head',
      minimum: 1,
      requiredWhen: ofHeads,
      width: 'third',
    },
    { key: 'breed', kind: 'text', appliesWhen: living, script: 'free', width: 'third' },
    { key: 'age', kind: 'text', appliesWhen: living, width: 'third' },
    {
      key: 'animalTags',
      kind: 'multiline',
      appliesWhen: ofAnimals,
      script: 'free',
      maxLength: 5_000,
      width: 'full',
    },
    {
      key: 'liveMass',
      kind: 'decimal',
      appliesWhen: ofAnimals,
      unit: 'kilogram',
      minimum: 0,
      width: 'third',
    },
    {
      key: 'netMass',
      kind: 'decimal',
      appliesWhen: ofProduce,
      unit: 'kilogram',
      minimum: 0,
      requiredWhen: ofProduce,
      width: 'third',
    },
    { key: 'producedOn', kind: 'date', appliesWhen: ofProduce, width: 'third' },
    {
      key: 'expiresOn',
      kind: 'date',
      appliesWhen: ofProduce,
      requiredWhen: { key: 'livestockKind', oneOf: ['food', 'other-perishable'] },
      width: 'third',
    },
    { key: 'veterinaryDocument', kind: 'text', script: 'free', required: true, width: 'half' },
    { key: 'veterinaryDocumentOn', kind: 'date', required: true, width: 'third' },
    { key: 'storageConditions', kind: 'text', required: true, script: 'free', width: 'full' },
    { key: 'keeping', kind: 'multiline', appliesWhen: living, maxLength: 2_000, width: 'full' },
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
