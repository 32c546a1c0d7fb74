import type { LeafField } from '../fields/field.ts';
import type { ObjectTypeDefinition } from './object-type.ts';

const withMotor = ['car', 'truck', 'bus', 'motorcycle'] as const;
const road = [...withMotor, 'trailer'] as const;
const kinds = [...road, 'machinery', 'vessel', 'aircraft'] as const;

const when = (...oneOf: readonly (typeof kinds)[number][]) => ({ key: 'vehicleKind', oneOf });
const onRoad = when(...road);
/** ISO 3779 numbers road vehicles only: others carry their maker's or hull number (domain/procedure.md 5.8). */
const ownNumber = when('machinery', 'vessel', 'aircraft');
const marked = when('vessel', 'aircraft');
const motor = when(...withMotor);
const selfMoving = when(...withMotor, 'machinery', 'vessel', 'aircraft');
const geared = when(...withMotor, 'machinery');
const loaded = when('truck', 'trailer', 'bus');

const numbers = [
  { key: 'vin', kind: 'text', format: 'vin', script: 'latin', appliesWhen: onRoad, requiredWhen: onRoad },
  { key: 'factoryNumber', kind: 'text', script: 'free', appliesWhen: ownNumber, requiredWhen: ownNumber },
  {
    key: 'plate',
    kind: 'text',
    format: 'plate',
    script: 'free',
    appliesWhen: when(...road, 'machinery'),
  },
  { key: 'registrationMark', kind: 'text', script: 'free', appliesWhen: marked, requiredWhen: marked },
  { key: 'registrationCertificate', kind: 'text', script: 'free' },
] as const satisfies readonly LeafField[];

const engine = [
  { key: 'engineVolume', kind: 'integer', unit: 'cubicCentimetre', minimum: 1, appliesWhen: geared },
  { key: 'power', kind: 'decimal', unit: 'kilowatt', minimum: 0, appliesWhen: selfMoving },
  {
    key: 'fuel',
    kind: 'choice',
    appliesWhen: selfMoving,
    requiredWhen: motor,
    choices: ['petrol', 'diesel', 'gas', 'petrol-gas', 'electric', 'hybrid', 'none'],
  },
  {
    key: 'gearbox',
    kind: 'choice',
    choices: ['manual', 'automatic', 'robot', 'variator'],
    appliesWhen: geared,
  },
  { key: 'mileage', kind: 'integer', unit: 'kilometre', minimum: 0, appliesWhen: motor },
  {
    key: 'mileageSource',
    kind: 'choice',
    choices: ['odometer', 'documents', 'unknown'],
    appliesWhen: motor,
  },
  {
    key: 'operatingHours',
    kind: 'integer',
    unit: 'hour',
    minimum: 0,
    appliesWhen: ownNumber,
  },
] as const satisfies readonly LeafField[];

const body = [
  { key: 'bodyType', kind: 'text', script: 'free', appliesWhen: when(...road, 'vessel') },
  { key: 'colour', kind: 'text', required: true },
  {
    key: 'seats',
    kind: 'integer',
    minimum: 1,
    maximum: 1_000,
    appliesWhen: when(...withMotor, 'vessel', 'aircraft'),
  },
  { key: 'grossMass', kind: 'integer', unit: 'kilogram', minimum: 1, appliesWhen: loaded },
  { key: 'payload', kind: 'integer', unit: 'kilogram', minimum: 0, appliesWhen: loaded },
  { key: 'axles', kind: 'integer', minimum: 1, maximum: 20, appliesWhen: when('truck', 'trailer') },
  { key: 'hullMaterial', kind: 'text', appliesWhen: when('vessel') },
  { key: 'vesselLength', kind: 'decimal', unit: 'metre', minimum: 0.1, appliesWhen: when('vessel') },
  { key: 'homePort', kind: 'text', appliesWhen: when('vessel') },
  { key: 'airworthiness', kind: 'text', script: 'free', appliesWhen: when('aircraft') },
] as const satisfies readonly LeafField[];

const state = [
  {
    key: 'drivable',
    kind: 'choice',
    choices: ['drivable', 'not-drivable', 'not-tested'],
    appliesWhen: selfMoving,
  },
  { key: 'keys', kind: 'yes-no', appliesWhen: selfMoving },
  { key: 'customsCleared', kind: 'yes-no' },
] as const satisfies readonly LeafField[];

/** Vehicle: inventory content of art. 56 part 5, and what only one kind of vehicle has (domain/procedure.md 4.1, 4.4). */
export const vehicle: ObjectTypeDefinition = {
  type: 'vehicle',
  class: 'vehicle',
  items: false,
  fields: [
    { key: 'vehicleKind', kind: 'choice', required: true, choices: kinds, width: 'third' },
    { key: 'make', kind: 'text', required: true, script: 'free', width: 'third' },
    { key: 'model', kind: 'text', required: true, script: 'free', width: 'third' },
    { key: 'year', kind: 'integer', required: true, minimum: 1900, maximum: 2100, width: 'third' },
    ...[...numbers, ...engine, ...body, ...state].map((field) => ({ ...field, width: 'third' }) as const),
    { key: 'equipment', kind: 'multiline', script: 'free', maxLength: 2_000, width: 'full' },
    { key: 'repairNeeded', kind: 'multiline', maxLength: 2_000, width: 'full' },
  ],
  card: [
    'vehicleKind',
    'make',
    'model',
    'year',
    'vin',
    'factoryNumber',
    'plate',
    'registrationMark',
    'engineVolume',
    'power',
    'fuel',
    'gearbox',
    'mileage',
    'operatingHours',
    'bodyType',
    'colour',
    'drivable',
    'keys',
    'repairNeeded',
  ],
};
