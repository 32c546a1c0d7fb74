import type { ObjectTypeDefinition } from './object-type.ts';

const ofMetal = { key: 'valuableKind', oneOf: ['jewellery', 'metal', 'coins'] } as const;

const mayHaveMetal = { key: 'valuableKind', oneOf: [...ofMetal.oneOf, 'other'] } as const;

/**
 * Jewellery, precious metals and stones: kept and sold in the order of Law 1404-VIII art. 56 part 8, so the check
 * `ordinary-way-forbidden` refuses them here; the dossier serves the inventory and the handing over.
 */
export const jewellery: ObjectTypeDefinition = {
  type: 'jewellery',
  class: 'valuables',
  items: true,
  fields: [
    {
      key: 'valuableKind',
      kind: 'choice',
      required: true,
      choices: ['jewellery', 'metal', 'stones', 'coins', 'other'],
      width: 'half',
    },
    {
      key: 'metal',
      kind: 'choice',
      choices: ['gold', 'silver', 'platinum', 'palladium', 'several'],
      appliesWhen: mayHaveMetal,
      requiredWhen: ofMetal,
      width: 'third',
    },
    {
      key: 'fineness',
      kind: 'decimal',
      minimum: 1,
      maximum: 1_000,
      appliesWhen: mayHaveMetal,
      requiredWhen: ofMetal,
      width: 'third',
    },
    { key: 'massGrams', kind: 'decimal', required: true, unit: 'gram', minimum: 0.001, width: 'third' },
    { key: 'stonesCarats', kind: 'decimal', unit: 'carat', minimum: 0, width: 'third' },
    { key: 'stones', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'assayNumber', kind: 'text', script: 'free', required: true, width: 'third' },
    { key: 'assayedOn', kind: 'date', required: true, width: 'third' },
    { key: 'sealNumber', kind: 'text', script: 'free', width: 'third' },
    { key: 'handedOverOn', kind: 'date', required: true, width: 'third' },
  ],
  card: ['valuableKind', 'metal', 'fineness', 'massGrams', 'stones', 'stonesCarats', 'assayNumber'],
};
