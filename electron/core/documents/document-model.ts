/** A paper as data: what stands in it and in which order, without any look. Both renderers draw the same model. */
export type DocumentModel = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Small line at the foot of every page, before the page number. */
  readonly footer: string;
};

export type Block =
  /** Centred lines in bold: the name of the paper. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** Lines in the upper right: approval, addressee. */
  | { readonly kind: 'corner'; readonly lines: readonly string[] }
  /** One line, left and right ends: date and place. */
  | { readonly kind: 'ends'; readonly left: string; readonly right: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A line that stays with what follows it. */
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Name and value in two columns. */
  | { readonly kind: 'fields'; readonly rows: readonly FieldRow[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Position, place for the signature, name. */
  | { readonly kind: 'signature'; readonly position: string; readonly name: string; readonly seal: boolean };

export type FieldRow = { readonly label: string; readonly value: string };
export type Column = {
  readonly title: string;
  /** Share of the width in percent; all columns together make 100. */
  readonly width: number;
  readonly align?: 'right' | 'center';
  /** Hashes and codes: small letters of one width, may be broken anywhere. */
  readonly code?: boolean;
};
