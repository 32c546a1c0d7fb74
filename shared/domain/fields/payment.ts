import type { Field } from './field.ts';

/** Section J: where the winner pays the price. */
export const paymentFields = [
  { key: 'recipient', kind: 'text', required: true, width: 'full', forMany: true },
  { key: 'recipientCode', kind: 'text', format: 'tax-code', required: true, width: 'third', forMany: true },
  {
    key: 'iban',
    kind: 'text',
    format: 'iban',
    script: 'latin',
    required: true,
    width: 'half',
    forMany: true,
  },
  { key: 'bank', kind: 'text', required: true, width: 'half', forMany: true },
  {
    key: 'purpose',
    kind: 'multiline',
    required: true,
    maxLength: 420,
    script: 'free',
    width: 'full',
    forMany: true,
  },
] as const satisfies readonly Field[];
