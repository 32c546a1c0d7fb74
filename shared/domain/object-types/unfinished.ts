import type { ObjectTypeDefinition } from './object-type.ts';

/**
 * Unfinished building or future object: readiness, permit and the special property right
 * (domain/procedure.md 4.3; Law 1404-VIII art. 61 part 1).
 */
export const unfinished: ObjectTypeDefinition = {
  type: 'unfinished',
  class: 'real-estate',
  items: false,
  fields: [
    {
      key: 'constructionKind',
      kind: 'choice',
      required: true,
      choices: ['unfinished-building', 'future-object'],
      width: 'half',
    },
    { key: 'plannedPurpose', kind: 'text', required: true, width: 'half' },
    {
      key: 'readinessPercent',
      kind: 'decimal',
      required: true,
      unit: 'percent',
      minimum: 0,
      maximum: 100,
      width: 'third',
    },
    { key: 'designArea', kind: 'decimal', required: true, unit: 'squareMetre', minimum: 0.1, width: 'third' },
    { key: 'designFloors', kind: 'integer', minimum: 1, maximum: 200, width: 'third' },
    { key: 'wallMaterial', kind: 'text', width: 'third' },
    { key: 'constructionStopped', kind: 'yes-no', width: 'third' },
    { key: 'constructionState', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'permitKind', kind: 'text', required: true, width: 'half' },
    { key: 'permitIssuedBy', kind: 'text', width: 'half' },
    { key: 'permitNumber', kind: 'text', script: 'free', required: true, width: 'third' },
    { key: 'permitDate', kind: 'date', required: true, width: 'third' },
    { key: 'specialRightNumber', kind: 'text', script: 'free', required: true, width: 'half' },
    { key: 'specialRightDate', kind: 'date', required: true, width: 'third' },
    { key: 'utilities', kind: 'multiline', maxLength: 2_000, width: 'full' },
    { key: 'cadastralNumber', kind: 'text', format: 'cadastral-number', script: 'latin', width: 'half' },
    { key: 'plotArea', kind: 'decimal', unit: 'hectare', minimum: 0.0001, width: 'third' },
  ],
  card: [
    'constructionKind',
    'plannedPurpose',
    'readinessPercent',
    'designArea',
    'designFloors',
    'permitNumber',
    'permitDate',
    'specialRightNumber',
    'cadastralNumber',
  ],
};
