import type { ObjectTypeDefinition } from './object-type.ts';

/**
 * ISO 3779 numbers road vehicles only: a machine, vessel or aircraft has its maker's or hull number in place of a
 * VIN, and an unusual one is then only warned of (domain/procedure.md 5.8).
 */
export const vehicleKindsWithoutVin: readonly string[] = ['machinery', 'vessel', 'aircraft'];

/** Vehicle: inventory content of art. 56 part 5 (domain/procedure.md 4.1, 4.4). */
export const vehicle: ObjectTypeDefinition = {
  type: 'vehicle',
  class: 'vehicle',
  items: false,
  fields: [
    {
      key: 'vehicleKind',
      kind: 'choice',
      required: true,
      choices: ['car', 'truck', 'trailer', 'bus', 'motorcycle', 'machinery', 'vessel', 'aircraft'],
      width: 'third',
    },
    { key: 'make', kind: 'text', required: true, script: 'free', width: 'third' },
    { key: 'model', kind: 'text', required: true, script: 'free', width: 'third' },
    { key: 'year', kind: 'integer', required: true, minimum: 1900, maximum: 2100, width: 'third' },
    { key: 'vin', kind: 'text', format: 'vin', script: 'latin', required: true, width: 'third' },
    { key: 'plate', kind: 'text', format: 'plate', script: 'free', width: 'third' },
    { key: 'engineVolume', kind: 'integer', unit: 'cubicCentimetre', minimum: 1, width: 'third' },
    {
      key: 'fuel',
      kind: 'choice',
      requiredWhen: { key: 'vehicleKind', oneOf: ['car', 'truck', 'bus', 'motorcycle'] },
      choices: ['petrol', 'diesel', 'gas', 'petrol-gas', 'electric', 'hybrid', 'none'],
      width: 'third',
    },
    { key: 'gearbox', kind: 'choice', choices: ['manual', 'automatic', 'robot', 'variator'], width: 'third' },
    { key: 'mileage', kind: 'integer', unit: 'kilometre', minimum: 0, width: 'third' },
    { key: 'colour', kind: 'text', required: true, width: 'third' },
    { key: 'seats', kind: 'integer', minimum: 1, maximum: 200, width: 'third' },
    { key: 'registrationCertificate', kind: 'text', script: 'free', width: 'third' },
    { key: 'keys', kind: 'yes-no', width: 'third' },
    { key: 'equipment', kind: 'multiline', script: 'free', maxLength: 2_000, width: 'full' },
    { key: 'repairNeeded', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: ['make', 'model', 'year', 'vin', 'plate', 'engineVolume', 'fuel', 'gearbox', 'mileage', 'colour'],
};
