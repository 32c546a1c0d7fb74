import type { LeafField } from '../fields/field.ts';
import type { ObjectTypeDefinition } from './object-type.ts';

const premises = [
  { key: 'totalArea', kind: 'decimal', required: true, unit: 'squareMetre', minimum: 0.1, width: 'third' },
  { key: 'livingArea', kind: 'decimal', unit: 'squareMetre', minimum: 0.1, width: 'third' },
  { key: 'rooms', kind: 'integer', required: true, minimum: 1, maximum: 200, width: 'third' },
  { key: 'roomAreas', kind: 'multiline', maxLength: 3_000, width: 'full' },
] as const satisfies readonly LeafField[];
const construction = [
  { key: 'floors', kind: 'integer', required: true, minimum: 1, maximum: 200, width: 'third' },
  { key: 'wallMaterial', kind: 'text', required: true, width: 'third' },
  { key: 'builtYear', kind: 'integer', minimum: 1700, maximum: 2100, width: 'third' },
  { key: 'utilities', kind: 'multiline', required: true, maxLength: 2_000, width: 'full' },
  { key: 'occupied', kind: 'yes-no', width: 'third' },
] as const satisfies readonly LeafField[];
const plot = [
  { key: 'cadastralNumber', kind: 'text', format: 'cadastral-number', script: 'latin', width: 'half' },
  { key: 'plotArea', kind: 'decimal', unit: 'hectare', minimum: 0.0001, width: 'third' },
] as const satisfies readonly LeafField[];

/** Flat: inventory content of art. 56 part 5 for premises (domain/procedure.md 4.1). */
export const flat: ObjectTypeDefinition = {
  type: 'flat',
  class: 'real-estate',
  items: false,
  fields: [
    ...premises,
    { key: 'floor', kind: 'integer', required: true, minimum: -3, maximum: 200, width: 'third' },
    ...construction,
    { key: 'auxiliaryPremises', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: ['totalArea', 'livingArea', 'rooms', 'floor', 'floors', 'wallMaterial', 'builtYear'],
};

/** Dwelling house with its plot and outbuildings. */
export const house: ObjectTypeDefinition = {
  type: 'house',
  class: 'real-estate',
  items: false,
  fields: [
    {
      key: 'houseKind',
      kind: 'choice',
      choices: ['dwelling', 'garden', 'semi-detached', 'part'],
      width: 'third',
    },
    ...premises,
    ...construction,
    ...plot,
    { key: 'outbuildings', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: [
    'houseKind',
    'totalArea',
    'livingArea',
    'rooms',
    'floors',
    'wallMaterial',
    'builtYear',
    'outbuildings',
    'plotArea',
    'cadastralNumber',
  ],
};

const roofed = [
  'office',
  'retail',
  'warehouse',
  'industrial',
  'garage',
  'building',
  'complex',
  'other',
] as const;
/** A parking place is a marked floor: no walls, no storeys of its own, no utilities. */
const hasWalls = { key: 'premisesKind', oneOf: roofed } as const;

/** Non-residential premises: the rooms with their purpose instead of living rooms (domain/procedure.md 4.1). */
export const nonResidential: ObjectTypeDefinition = {
  type: 'non-residential',
  class: 'real-estate',
  items: false,
  fields: [
    {
      key: 'premisesKind',
      kind: 'choice',
      required: true,
      choices: [...roofed, 'parking'],
      width: 'third',
    },
    { key: 'totalArea', kind: 'decimal', required: true, unit: 'squareMetre', minimum: 0.1, width: 'third' },
    { key: 'premisesCount', kind: 'integer', minimum: 1, maximum: 2_000, width: 'third' },
    { key: 'premisesPurpose', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'floor', kind: 'integer', minimum: -5, maximum: 200, width: 'third' },
    {
      key: 'ceilingHeight',
      kind: 'decimal',
      appliesWhen: hasWalls,
      unit: 'metre',
      minimum: 1,
      maximum: 100,
      width: 'third',
    },
    { key: 'floors', kind: 'integer', requiredWhen: hasWalls, minimum: 1, maximum: 200, width: 'third' },
    { key: 'wallMaterial', kind: 'text', requiredWhen: hasWalls, width: 'third' },
    { key: 'builtYear', kind: 'integer', minimum: 1700, maximum: 2100, width: 'third' },
    { key: 'separateEntrance', kind: 'yes-no', appliesWhen: hasWalls, width: 'third' },
    { key: 'inUse', kind: 'yes-no', width: 'third' },
    { key: 'utilities', kind: 'multiline', requiredWhen: hasWalls, maxLength: 2_000, width: 'full' },
    ...plot,
    { key: 'outbuildings', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: [
    'premisesKind',
    'totalArea',
    'premisesCount',
    'premisesPurpose',
    'floor',
    'floors',
    'wallMaterial',
    'builtYear',
    'separateEntrance',
    'utilities',
    'plotArea',
    'cadastralNumber',
  ],
};
