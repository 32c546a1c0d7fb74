import { regionKinds, settlementKinds } from '../reference/place-kind.ts';
import type { Field } from './field.ts';

/** Section E: what every kind of property has; a kind adds its own in `object-types/`. */
export const objectFields = [
  { key: 'title', kind: 'text', required: true, maxLength: 250, width: 'full' },
  { key: 'description', kind: 'multiline', required: true, maxLength: 10_000, width: 'full' },
  { key: 'condition', kind: 'multiline', maxLength: 3_000, width: 'full' },
  {
    key: 'classCode',
    kind: 'text',
    format: 'cav',
    script: 'latin',
    width: 'third',
    classifier: { schemes: ['cav', 'dk021'], fills: 'class' },
  },
  { key: 'className', kind: 'text', script: 'free', maxLength: 3_000, width: 'full', derived: true },
  { key: 'classVersion', kind: 'text', script: 'free', maxLength: 200, width: 'third', derived: true },
  { key: 'quantity', kind: 'integer', minimum: 1, width: 'third' },
  { key: 'unit', kind: 'text', width: 'third' },
  {
    key: 'region',
    kind: 'text',
    required: true,
    width: 'third',
    classifier: { schemes: ['katottg'], kinds: regionKinds, fills: 'region' },
  },
  {
    key: 'settlement',
    kind: 'text',
    required: true,
    width: 'third',
    classifier: { schemes: ['katottg'], kinds: settlementKinds, fills: 'place' },
  },
  {
    key: 'katottg',
    kind: 'text',
    format: 'katottg',
    script: 'latin',
    width: 'third',
    classifier: { schemes: ['katottg'], kinds: settlementKinds, fills: 'place' },
  },
  { key: 'placePath', kind: 'text', maxLength: 3_000, width: 'full', derived: true },
  { key: 'katottgVersion', kind: 'text', script: 'free', maxLength: 100, width: 'third', derived: true },
  { key: 'address', kind: 'text', required: true, width: 'full' },
  { key: 'coordinates', kind: 'text', format: 'coordinates', script: 'free', width: 'half' },
] as const satisfies readonly Field[];

/** Rows of a set of things; shown for kinds whose definition says `items`. */
export const itemFields = [
  { key: 'name', kind: 'text', required: true, script: 'free', width: 'full' },
  { key: 'quantity', kind: 'integer', required: true, minimum: 1, width: 'third' },
  { key: 'unit', kind: 'text', required: true, width: 'third' },
  { key: 'inventoryNumber', kind: 'text', script: 'free', width: 'third' },
  { key: 'condition', kind: 'text', width: 'half' },
  { key: 'value', kind: 'money', width: 'third' },
] as const satisfies readonly Field[];
