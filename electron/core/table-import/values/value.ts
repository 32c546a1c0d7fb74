import type { RowProblemCode } from '../../../../shared/contract/table-import.ts';
import type { Leaf } from '../../../../shared/domain/fields/field.ts';
import type { Cell } from '../read/grid.ts';

export type ValueProblem = {
  readonly severity: 'error' | 'notice';
  readonly code: RowProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
};
/**
 * What a cell gives to a field. With an error, `leaf` is what a draft may keep instead (the text as it stands), or
 * undefined where it can keep nothing; without one, undefined is an empty cell.
 */
export type ReadValue = { readonly leaf: Leaf | undefined; readonly problem?: ValueProblem | undefined };

export type ValueOptions = {
  /** Texts are taken exactly as they stand: a table that this program exported. */
  readonly verbatim: boolean;
  readonly padCodes: boolean;
};

export function wrong(
  code: RowProblemCode,
  leaf?: Leaf,
  params?: Readonly<Record<string, string | number>>,
): ReadValue {
  return { leaf, problem: { severity: 'error', code, ...(params ? { params } : {}) } };
}

export function noted(
  code: RowProblemCode,
  leaf: Leaf,
  params?: Readonly<Record<string, string | number>>,
): ReadValue {
  return { leaf, problem: { severity: 'notice', code, ...(params ? { params } : {}) } };
}

/** Gives what stands in a cell as a person reads it. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'boolean':
      return cell.value ? 'так' : 'ні';
    case 'number':
      return plainNumber(cell.text);
    case 'date': {
      const [day = '', time] = cell.text.split('T');
      const shown = day.split('-').toReversed().join('.');
      return time === undefined ? shown : `${shown} ${time}`;
    }
    case 'text':
    case 'error':
      break;
  }
  return cell.text;
}

/** Files write 0.1 as 0.10000000000000001 and 12 as 12.0 or 1.2E1: gives the shortest plain writing. */
export function plainNumber(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const short = String(number);
  return short.includes('e') && Number.isInteger(number) && Math.abs(number) < 1e30
    ? BigInt(number).toString()
    : short;
}
