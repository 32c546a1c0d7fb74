import type { Beside } from '../../../../shared/domain/fields/applies.ts';
import { fieldApplies, isRequired, leftovers, valuesAt } from '../../../../shared/domain/fields/applies.ts';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import type { Editor } from '../editor-context.ts';

export type ShownField<F extends Field> = { readonly field: F; readonly required: boolean };
export type FieldsOfPlace<F extends Field> = {
  readonly shown: readonly ShownField<F>[];
  /** Have a value but do not apply now: shown apart, not sent. */
  readonly left: readonly Field[];
};

/** Gives which fields of one place are shown now, which of them are required, and what is left of another choice. */
export function fieldsOfPlace<F extends Field>(
  { content, dossier }: Pick<Editor, 'content' | 'dossier'>,
  at: Pointer,
  fields: readonly F[],
): FieldsOfPlace<F> {
  const beside: Beside = { fields, values: valuesAt(content, at), objectType: dossier.objectType };
  return {
    shown: fields
      .filter((field) => fieldApplies(field, beside))
      .map((field) => ({ field, required: isRequired(field, beside) })),
    left: leftovers(beside),
  };
}
