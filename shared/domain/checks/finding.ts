import type { Pointer } from '../fields/sections.ts';

export const checkCodes = [
  'required-field',
  'required-document',
  'start-price',
  'deposit-and-step',
  'appraisal-mandatory',
  'valuation-report-date',
  'notice-proof',
  'party-code',
  'iban',
  'vin',
  'proceeding-number',
  'mixed-alphabet',
  'fixed-price-kind',
  'fixed-price-threshold',
  'ordinary-way-forbidden',
  'land-way',
  'sole-dwelling',
  'objection-term',
  'mortgage-martial-law',
  'aggressor-link',
  'cadastral-number',
  'photos',
  'vat-consistency',
  'same-object',
  'similar-photos',
  'photo-elsewhere',
  'storer-contacts',
  'four-eyes',
  'value-format',
  'document-readable',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export const severities = ['block', 'warn'] as const;
export type Severity = (typeof severities)[number];

/** One finding of one check at one place. Words come from i18n: `check.<code>.<message>` and `check.<code>.mend`. */
export type Finding = {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Which sentence of the check's texts; params are its placeholders. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly pointer: Pointer;
  readonly article: string;
  /** The rule behind it still waits for a lawyer's word. */
  readonly toVerify: boolean;
  /** The rule set lets an officer go on with a reason. */
  readonly overridable: boolean;
  /** A whole new value for `pointer` that mends the finding by one key. */
  readonly replacement?: string | number | undefined;
  /** For texts: where the offending letters stand, in UTF-16 units. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[] | undefined;
};
