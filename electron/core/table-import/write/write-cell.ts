/** One cell to write; `shown` is how a text file writes it. */
export type WriteCell =
  | { readonly kind: 'text'; readonly text: string; readonly heading?: true }
  /** A number as its plain digits, `money` with two places. */
  | { readonly kind: 'number' | 'money'; readonly text: string }
  /** Days of the 1900 system, and the day for text files. */
  | { readonly kind: 'date'; readonly serial: number; readonly shown: string };

export type WriteColumn = { readonly width: number; readonly hidden?: boolean };
export type WriteSheet = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly WriteColumn[];
};
/** Takes tables row by row; `done` finishes the file. */
export type TableWriter = {
  readonly beginSheet: (sheet: WriteSheet) => void;
  readonly row: (cells: readonly (WriteCell | undefined)[]) => Promise<void>;
  readonly done: () => Promise<void>;
};
/** Where the bytes go. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

export function textCell(text: string): WriteCell | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

export function headingCell(text: string): WriteCell {
  return { kind: 'text', text, heading: true };
}
