import { fieldAt } from '../fields/walk.ts';
import { type ObjectType, objectTypes } from '../object-types/object-type.ts';

type Condition = { readonly pointer: string; readonly oneOf: readonly (string | boolean)[] };
type Rules = readonly { readonly value: { readonly when?: Condition | undefined } }[];
type DocumentRules = {
  readonly always: Rules;
  readonly byType: Readonly<Record<ObjectType, Rules>>;
  readonly byTrait: Readonly<Record<string, Rules>>;
};
type Path = readonly (string | number)[];

/**
 * Gives the places of conditions that no dossier could meet: the pointer is not a choice or a yes-no of that kind, or
 * a value is not one of the choice. Such a rule would silently ask for nothing.
 */
export function wrongConditions({ always, byType, byTrait }: DocumentRules): readonly Path[] {
  return [
    ...wrongIn(always, ['documents', 'always'], objectTypes),
    ...objectTypes.flatMap((type) => wrongIn(byType[type], ['documents', 'byType', type], [type])),
    ...Object.entries(byTrait).flatMap(([trait, rules]) =>
      wrongIn(rules, ['documents', 'byTrait', trait], objectTypes),
    ),
  ];
}

function wrongIn(rules: Rules, at: Path, kinds: readonly ObjectType[]): readonly Path[] {
  return rules.flatMap(({ value: { when } }, index) =>
    when === undefined || kinds.every((kind) => canBeMet(when, kind))
      ? []
      : [[...at, index, 'value', 'when']],
  );
}

function canBeMet({ pointer, oneOf }: Condition, kind: ObjectType): boolean {
  const field = fieldAt(kind, pointer);
  if (field?.kind === 'yes-no') return oneOf.every((value) => typeof value === 'boolean');
  if (field?.kind !== 'choice') return false;
  return oneOf.every((value) => typeof value === 'string' && field.choices.includes(value));
}
