import type { Field } from './field.ts';

/** Section G: value of the property (Law 1404-VIII art. 57; domain/procedure.md 3.2). */
export const valuationFields = [
  { key: 'way', kind: 'choice', required: true, choices: ['agreed', 'officer', 'appraisal'], width: 'third' },
  { key: 'value', kind: 'money', required: true, width: 'third' },
  { key: 'valuedOn', kind: 'date', required: true, width: 'third' },
  {
    key: 'vat',
    kind: 'choice',
    required: true,
    choices: ['included', 'not-included', 'debtor-not-payer'],
    width: 'third',
  },
  { key: 'valuer', kind: 'text', width: 'half' },
  { key: 'valuerCertificate', kind: 'text', script: 'free', width: 'third' },
  { key: 'reportNumber', kind: 'text', script: 'free', width: 'third' },
  { key: 'reportSignedOn', kind: 'date', width: 'third' },
  { key: 'partiesInformedOn', kind: 'date', required: true, width: 'third' },
  { key: 'noticeReceivedOn', kind: 'date', width: 'third' },
  { key: 'disputed', kind: 'yes-no', width: 'third' },
  { key: 'disputeNote', kind: 'text', width: 'full' },
] as const satisfies readonly Field[];
