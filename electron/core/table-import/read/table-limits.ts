/**
 * What a table may cost. The figures are the program's own protection, not rules of law: far above any table that an
 * office keeps, far below what would fill the memory of the data process (300 MB).
 */
export const tableLimits = {
  /** The file as it lies on the disk. */
  fileBytes: 64 * 1_048_576,
  textFileBytes: 32 * 1_048_576,
  /** Parts of the package and what they are together when inflated. */
  parts: 2_000,
  inflatedBytes: 200 * 1_048_576,
  /** A part that is larger than this and packed tighter than `ratio` is a bomb, not a sheet. */
  suspiciousBytes: 16 * 1_048_576,
  ratio: 150,
  sheets: 100,
  /** Rows that hold something; empty rows are passed over and cost nothing. */
  rows: 50_000,
  columns: 500,
  cells: 1_000_000,
  /** What Excel lets into one cell. */
  cellText: 32_767,
  /** All texts together, characters. */
  text: 24_000_000,
  merges: 20_000,
  styles: 70_000,
  depth: 64,
  /** Characters of XML that may pass without a tag ending. */
  silence: 2_000_000,
  /** Own work, milliseconds: a file that takes longer is refused. */
  workMs: 30_000,
} as const;
