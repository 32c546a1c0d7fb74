import { movable } from './movable.ts';
import type { ObjectType, ObjectTypeDefinition } from './object-type.ts';
import { flat, house } from './real-estate.ts';
import { vehicle } from './vehicle.ts';

/** Kinds that can be chosen now. A new kind is one entry here, its labels in i18n and its rows in the rule set. */
export const objectTypeDefinitions: Partial<Readonly<Record<ObjectType, ObjectTypeDefinition>>> = {
  flat,
  house,
  vehicle,
  movable,
};

/** Gives the definition of a kind, or undefined when this program does not know it yet. */
export function findObjectType(type: ObjectType): ObjectTypeDefinition | undefined {
  return objectTypeDefinitions[type];
}
