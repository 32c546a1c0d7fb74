import type { BulkFieldPreview, BulkFieldTarget } from '../../../../shared/contract/finding.ts';
import type { FieldValue, LeafField } from '../../../../shared/domain/fields/field.ts';
import { mayHold } from '../../../../shared/domain/fields/for-many.ts';

type Standing = BulkFieldPreview['values'][number];

/** Different values shown one by one; the rarer ones stand together in one row. */
export const valuesShown = 30;

/** A value that stands in some of the dossiers, or the many rare ones together. */
export type StandingRow = {
  readonly key: string;
  /** Undefined for the row of many values. */
  readonly before: FieldValue | undefined;
  /** How many different values it stands for. */
  readonly values: number;
  readonly dossiers: Standing['dossiers'];
};

/** What shall stay as it is. */
export type Spared = {
  /** Keys of rows. */
  readonly kept: ReadonlySet<string>;
  readonly withApproved: boolean;
};
/** An approval does not end by the way: the person says so. */
export const spareApproved: Spared = { kept: new Set(), withApproved: false };

export type Wish = Spared & {
  readonly field: LeafField;
  /** Undefined while nothing is typed; `null` empties the field. */
  readonly value: FieldValue | undefined;
};

export type ChangePlan = {
  /** What would be changed, the most frequent value first. */
  readonly rows: readonly StandingRow[];
  /** Dossiers that say so already. */
  readonly same: number;
  /** Dossiers whose kind of property has no such choice. */
  readonly otherKind: number;
  /** Approved dossiers among the chosen rows: their approval would end. */
  readonly approved: number;
  readonly targets: readonly BulkFieldTarget[];
};

/** Gives what would happen with each dossier that may be changed. Core judges them all again. */
export function planOf({ values }: BulkFieldPreview, wish: Wish): ChangePlan {
  const { field, value, kept, withApproved } = wish;
  const fits = ({ objectType }: Standing['dossiers'][number]): boolean =>
    value === undefined || mayHold(field, objectType, value);
  const others = values.filter(({ before }) => before !== value);
  const rows = toRows(others.map(({ before, dossiers }) => ({ before, dossiers: dossiers.filter(fits) })));
  const chosen = rows.filter(({ key }) => !kept.has(key)).flatMap(({ dossiers }) => dossiers);
  const written = chosen.filter(({ approved }) => withApproved || !approved);
  return {
    rows,
    same: values.find(({ before }) => before === value)?.dossiers.length ?? 0,
    otherKind: others.flatMap(({ dossiers }) => dossiers).filter((dossier) => !fits(dossier)).length,
    approved: chosen.filter(({ approved }) => approved).length,
    targets: value === undefined ? [] : written.map(({ id, revision }) => ({ id, revision })),
  };
}

function toRows(values: readonly Standing[]): readonly StandingRow[] {
  const filled = values.filter(({ dossiers }) => dossiers.length > 0);
  const rare = filled.slice(valuesShown);
  const rows = filled.slice(0, valuesShown).map(({ before, dossiers }) => ({
    key: JSON.stringify(before),
    before,
    values: 1,
    dossiers,
  }));
  if (rare.length === 0) return rows;
  const dossiers = rare.flatMap((one) => one.dossiers);
  return [...rows, { key: 'rare', before: undefined, values: rare.length, dossiers }];
}
