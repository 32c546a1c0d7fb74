import type { Field } from './field.ts';

const ofPrivate = { key: 'officerKind', oneOf: ['private'] } as const;

/** Section A, B of the application: the proceeding and the officer (domain/procedure.md 4.2). */
export const proceedingFields = [
  { key: 'number', kind: 'text', format: 'proceeding-number', required: true, width: 'third' },
  { key: 'consolidatedNumber', kind: 'text', format: 'proceeding-number', width: 'third', forMany: true },
  { key: 'openedOn', kind: 'date', width: 'third' },
  {
    key: 'documentKind',
    kind: 'choice',
    required: true,
    choices: ['writ-of-execution', 'court-order', 'notary-writ', 'resolution', 'other'],
  },
  { key: 'documentNumber', kind: 'text', script: 'free', required: true, width: 'third' },
  { key: 'documentDate', kind: 'date', required: true, width: 'third' },
  { key: 'documentIssuedBy', kind: 'text', required: true, width: 'full' },
  { key: 'caseNumber', kind: 'text', format: 'case-number', width: 'third' },
  { key: 'debtSum', kind: 'money', required: true, width: 'third' },
  { key: 'arrestedOn', kind: 'date', required: true, width: 'third' },
  {
    key: 'officerKind',
    kind: 'choice',
    required: true,
    choices: ['state', 'private'],
    width: 'third',
    forMany: true,
  },
  { key: 'officerName', kind: 'text', required: true, width: 'half', forMany: true },
  { key: 'officerPosition', kind: 'text', width: 'half', forMany: true },
  { key: 'officeName', kind: 'text', required: true, width: 'full', forMany: true },
  { key: 'officeCode', kind: 'text', format: 'tax-code', required: true, width: 'third', forMany: true },
  {
    key: 'district',
    kind: 'text',
    appliesWhen: ofPrivate,
    requiredWhen: ofPrivate,
    width: 'third',
    forMany: true,
  },
  {
    key: 'certificateNumber',
    kind: 'text',
    script: 'free',
    appliesWhen: ofPrivate,
    requiredWhen: ofPrivate,
    width: 'third',
    forMany: true,
  },
  { key: 'officePhone', kind: 'text', format: 'phone', required: true, width: 'third', forMany: true },
  { key: 'officeEmail', kind: 'text', format: 'email', width: 'third', forMany: true },
] as const satisfies readonly Field[];
