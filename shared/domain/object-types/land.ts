import type { ObjectTypeDefinition } from './object-type.ts';

/**
 * Land plot: sold at the land auction of Prozorro.Sale, the officer being the organizer; the check `land-way`
 * refuses every other way (domain/procedure.md 4.1, 4.3, 4.4; Land Code art. 135).
 */
export const land: ObjectTypeDefinition = {
  type: 'land',
  class: 'land',
  items: false,
  fields: [
    {
      key: 'cadastralNumber',
      kind: 'text',
      format: 'cadastral-number',
      script: 'latin',
      required: true,
      width: 'half',
    },
    { key: 'plotArea', kind: 'decimal', required: true, unit: 'hectare', minimum: 0.0001, width: 'third' },
    {
      key: 'landCategory',
      kind: 'choice',
      required: true,
      choices: ['agricultural', 'residential', 'recreational', 'industrial', 'forest', 'water', 'other'],
      width: 'half',
    },
    { key: 'landPurpose', kind: 'text', required: true, width: 'full' },
    { key: 'landUse', kind: 'text', width: 'half' },
    { key: 'normativeValuation', kind: 'money', required: true, width: 'third' },
    { key: 'normativeValuationOn', kind: 'date', width: 'third' },
    { key: 'expertValuation', kind: 'money', required: true, width: 'third' },
    { key: 'landRestrictions', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'landLease', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'landPreemptiveRight', kind: 'multiline', maxLength: 2_000, width: 'full' },
    { key: 'boundariesMarked', kind: 'yes-no', width: 'third' },
    { key: 'landBuildings', kind: 'multiline', maxLength: 2_000, width: 'full' },
    { key: 'landAccess', kind: 'multiline', required: true, maxLength: 2_000, width: 'full' },
  ],
  card: [
    'cadastralNumber',
    'plotArea',
    'landCategory',
    'landPurpose',
    'normativeValuation',
    'expertValuation',
    'landRestrictions',
    'landLease',
    'landPreemptiveRight',
    'landBuildings',
    'landAccess',
  ],
};
