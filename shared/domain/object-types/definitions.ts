import { animalsPerishables } from './animals-perishables.ts';
import { jewellery } from './jewellery.ts';
import { land } from './land.ts';
import { movable } from './movable.ts';
import type { ObjectType, ObjectTypeDefinition } from './object-type.ts';
import { flat, house, nonResidential } from './real-estate.ts';
import { corporateRights, intellectualProperty, propertyRights } from './rights.ts';
import { equipment, goods } from './things.ts';
import { unfinished } from './unfinished.ts';
import { vehicle } from './vehicle.ts';

/** Kinds that can be chosen now. A new kind is one entry here, its labels in i18n and its rows in the rule set. */
export const objectTypeDefinitions: Partial<Readonly<Record<ObjectType, ObjectTypeDefinition>>> = {
  flat,
  house,
  'non-residential': nonResidential,
  unfinished,
  land,
  vehicle,
  movable,
  equipment,
  goods,
  'corporate-rights': corporateRights,
  'property-rights': propertyRights,
  'intellectual-property': intellectualProperty,
  jewellery,
  'animals-perishables': animalsPerishables,
};

/** Gives the definition of a kind, or undefined when this program does not know it yet. */
export function findObjectType(type: ObjectType): ObjectTypeDefinition | undefined {
  return objectTypeDefinitions[type];
}
