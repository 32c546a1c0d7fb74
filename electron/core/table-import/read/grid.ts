/** One cell as the file holds it. A formula gives its kept value; `formula` says that it is one. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly formula?: true }
  /** The number as the file writes it. */
  | { readonly kind: 'number'; readonly text: string; readonly formula?: true }
  /** A number with a date format: `YYYY-MM-DD`, with `Thh:mm` when there is a time. */
  | { readonly kind: 'date'; readonly text: string; readonly formula?: true }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly formula?: true }
  /** `#REF!`, a formula without a kept value, a day that does not exist. */
  | { readonly kind: 'error'; readonly text: string; readonly formula?: true };

/** A row that holds something. `no` is its number in the sheet, from 1; `cells` by column, from 0, may have holes. */
export type GridRow = { readonly no: number; readonly cells: readonly (Cell | undefined)[] };

/** Rows and columns from 1 and 0 as in `GridRow`, both ends included. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};
export type Grid = {
  readonly rows: readonly GridRow[];
  /** How many columns hold something anywhere. */
  readonly columns: number;
  readonly merges: readonly Merge[];
};

/** Gives «A», «Z», «AA» for a column from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads «F12»; undefined when it is not an address of a cell of a sheet. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const letters = (match[1] ?? '').toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
