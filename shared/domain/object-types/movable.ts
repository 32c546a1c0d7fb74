import type { ObjectTypeDefinition } from './object-type.ts';

/** A movable thing or a set of things with its table. */
export const movable: ObjectTypeDefinition = {
  type: 'movable',
  class: 'movable',
  items: true,
  fields: [
    { key: 'year', kind: 'integer', minimum: 1800, maximum: 2100, width: 'third' },
    { key: 'serialNumber', kind: 'text', script: 'free', width: 'third' },
    { key: 'working', kind: 'choice', choices: ['working', 'not-working', 'not-tested'], width: 'third' },
    { key: 'certificates', kind: 'text', script: 'free', width: 'full' },
    { key: 'limitedCirculation', kind: 'yes-no', width: 'third' },
  ],
  card: ['year', 'serialNumber', 'working'],
};
