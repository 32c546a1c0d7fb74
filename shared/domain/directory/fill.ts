import type { FieldValue } from '../fields/field.ts';
import { isBlank } from '../fields/read-leaf.ts';
import type { DossierContent, Party, Pointer } from '../fields/sections.ts';
import { valueAt } from '../fields/walk.ts';
import type { KnownValues } from './kinds.ts';
import { factsOf } from './mentions.ts';

export type FieldChange = { readonly pointer: Pointer; readonly value: FieldValue };
/** A place where something else is typed than what is known. */
export type FillConflict = FieldChange & { readonly typed: FieldValue };
export type FillPlan = {
  /** Empty fields (and the field that was asked from): filled without a question. */
  readonly fill: readonly FieldChange[];
  /** Shown before anything is overwritten. */
  readonly conflicts: readonly FillConflict[];
};

/**
 * Plans what one choice from the directory sets. `asked` is the field that was typed in to find the entry: its half
 * word is replaced. Everything else that is typed and differs is a conflict, never silently lost.
 */
export function fillPlan(
  content: DossierContent,
  at: Pointer,
  values: KnownValues,
  asked: Pointer | undefined,
): FillPlan {
  const fill: FieldChange[] = [];
  const conflicts: FillConflict[] = [];
  for (const [key, value] of Object.entries(values)) {
    const pointer = `${at}/${key}`;
    const typed = valueAt(content, pointer);
    if (typed === value) continue;
    if (typed === undefined || isBlank(typed) || pointer === asked) fill.push({ pointer, value });
    else conflicts.push({ pointer, value, typed });
  }
  return { fill, conflicts };
}

export type KnownParty = { readonly role: Party['role']; readonly values: KnownValues };

/** Gives the list of parties with those that it lacks, or undefined when it lacks none. Rows that stand stay as they are. */
export function withKnownParties(
  content: DossierContent,
  known: readonly KnownParty[],
  newId: () => string,
): FieldChange | undefined {
  const rows = (content.parties?.list ?? []).filter((row) => !isEmptyRow(row));
  const here = new Set(rows.map((row) => factsOf('party', plain(row))?.key));
  const added = known
    .filter(({ values }) => !here.has(factsOf('party', values)?.key ?? ''))
    .map(({ role, values }) => ({ id: newId(), ...(role ? { role } : {}), ...values }));
  if (added.length === 0) return undefined;
  return { pointer: '/parties/list', value: [...rows, ...added] as FieldValue };
}

function isEmptyRow(row: Party): boolean {
  return Object.entries(row).every(([key, value]) => key === 'id' || isBlank(value));
}

function plain(row: Party): KnownValues {
  const { id: _id, role: _role, ...values } = row;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as KnownValues;
}
