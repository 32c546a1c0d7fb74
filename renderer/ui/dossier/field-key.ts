import type { Pointer } from '../../../shared/domain/fields/sections.ts';

/** Gives the i18n key of a pointer's texts: `/parties/list/0/code` → `field.parties.list.code`. */
export function textKeyOf(pointer: Pointer): string {
  const steps = pointer.split('/').slice(1);
  return ['field', ...steps.filter((step) => !isIndex(step))].join('.');
}

/** Gives the row number (from 1) inside a pointer, or undefined when it is not inside a list. */
export function rowNumberOf(pointer: Pointer): number | undefined {
  const step = pointer.split('/').find(isIndex);
  return step === undefined ? undefined : Number(step) + 1;
}

/** Tells that a step of a pointer is the number of a row. */
export function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}
