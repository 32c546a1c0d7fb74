import type { Field } from './field.ts';

const appraised = { key: 'way', oneOf: ['appraisal'] } as const;
const disputed = { key: 'disputed', oneOf: [true] } as const;

/** Section G: value of the property (Law 1404-VIII art. 57; domain/procedure.md 3.2). */
export const valuationFields = [
  {
    key: 'way',
    kind: 'choice',
    required: true,
    choices: ['agreed', 'officer', 'appraisal'],
    width: 'third',
    forMany: true,
  },
  { key: 'value', kind: 'money', required: true, width: 'third' },
  { key: 'valuedOn', kind: 'date', required: true, width: 'third', forMany: true },
  {
    key: 'vat',
    kind: 'choice',
    required: true,
    choices: ['included', 'not-included', 'debtor-not-payer'],
    width: 'third',
    forMany: true,
  },
  {
    key: 'valuer',
    kind: 'text',
    appliesWhen: appraised,
    requiredWhen: appraised,
    width: 'half',
    forMany: true,
  },
  {
    key: 'valuerCertificate',
    kind: 'text',
    script: 'free',
    appliesWhen: appraised,
    width: 'half',
    forMany: true,
  },
  {
    key: 'reportNumber',
    kind: 'text',
    script: 'free',
    appliesWhen: appraised,
    requiredWhen: appraised,
    width: 'half',
    forMany: true,
  },
  {
    key: 'reportSignedOn',
    kind: 'date',
    appliesWhen: appraised,
    requiredWhen: appraised,
    width: 'half',
    forMany: true,
  },
  { key: 'partiesInformedOn', kind: 'date', required: true, width: 'third', forMany: true },
  { key: 'noticeReceivedOn', kind: 'date', width: 'third', forMany: true },
  { key: 'disputed', kind: 'yes-no', width: 'third' },
  { key: 'disputeNote', kind: 'text', appliesWhen: disputed, requiredWhen: disputed, width: 'full' },
] as const satisfies readonly Field[];
