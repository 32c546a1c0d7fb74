import type { ObjectTypeDefinition } from './object-type.ts';

/** Equipment: model, serial number, year, working or not (domain/procedure.md 4.4); a line has its table. */
export const equipment: ObjectTypeDefinition = {
  type: 'equipment',
  class: 'movable',
  items: true,
  fields: [
    { key: 'equipmentKind', kind: 'text', required: true, script: 'free', width: 'half' },
    { key: 'manufacturer', kind: 'text', script: 'free', width: 'half' },
    { key: 'model', kind: 'text', required: true, script: 'free', width: 'third' },
    { key: 'serialNumber', kind: 'text', script: 'free', width: 'third' },
    { key: 'year', kind: 'integer', minimum: 1800, maximum: 2100, width: 'third' },
    {
      key: 'working',
      kind: 'choice',
      required: true,
      choices: ['working', 'not-working', 'not-tested'],
      width: 'third',
    },
    { key: 'operatingHours', kind: 'integer', unit: 'hour', minimum: 0, width: 'third' },
    { key: 'power', kind: 'decimal', unit: 'kilowatt', minimum: 0, width: 'third' },
    { key: 'mass', kind: 'decimal', unit: 'kilogram', minimum: 0, width: 'third' },
    { key: 'completeness', kind: 'multiline', script: 'free', maxLength: 3_000, width: 'full' },
    { key: 'dismantling', kind: 'multiline', required: true, maxLength: 2_000, width: 'full' },
    { key: 'certificates', kind: 'text', script: 'free', width: 'full' },
  ],
  card: ['equipmentKind', 'manufacturer', 'model', 'serialNumber', 'year', 'working', 'power', 'mass'],
};

/** Goods: what they are, from which batch, until when good, with which papers (domain/procedure.md 4.3). */
export const goods: ObjectTypeDefinition = {
  type: 'goods',
  class: 'movable',
  items: true,
  fields: [
    { key: 'goodsKind', kind: 'text', required: true, script: 'free', width: 'half' },
    {
      key: 'goodsCondition',
      kind: 'choice',
      required: true,
      choices: ['new', 'used', 'defective'],
      width: 'third',
    },
    { key: 'manufacturer', kind: 'text', script: 'free', width: 'half' },
    { key: 'countryOfOrigin', kind: 'text', width: 'third' },
    { key: 'batchNumber', kind: 'text', script: 'free', width: 'third' },
    { key: 'producedOn', kind: 'date', width: 'third' },
    { key: 'expiresOn', kind: 'date', width: 'third' },
    { key: 'packaging', kind: 'text', required: true, width: 'full' },
    { key: 'storageConditions', kind: 'text', required: true, script: 'free', width: 'full' },
    { key: 'qualityDocuments', kind: 'text', script: 'free', width: 'full' },
    { key: 'limitedCirculation', kind: 'yes-no', required: true, width: 'third' },
  ],
  card: [
    'goodsKind',
    'goodsCondition',
    'manufacturer',
    'batchNumber',
    'producedOn',
    'expiresOn',
    'packaging',
    'qualityDocuments',
  ],
};
