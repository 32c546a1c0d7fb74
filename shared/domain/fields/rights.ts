import type { Field } from './field.ts';

/** Section F: rights and encumbrances (domain/procedure.md 4.2; Law 1404-VIII art. 48, 50, 51). */
export const rightsFields = [
  { key: 'titleKind', kind: 'text', required: true, width: 'half' },
  { key: 'titleIssuedBy', kind: 'text', width: 'half' },
  { key: 'titleNumber', kind: 'text', script: 'free', width: 'third' },
  { key: 'titleDate', kind: 'date', width: 'third' },
  { key: 'registerNumber', kind: 'text', script: 'free', width: 'third' },
  { key: 'share', kind: 'text', script: 'free', width: 'third' },
  { key: 'coOwners', kind: 'text', width: 'full' },
  {
    key: 'encumbrances',
    kind: 'list',
    fields: [
      {
        key: 'kind',
        kind: 'choice',
        required: true,
        choices: ['arrest', 'mortgage', 'pledge', 'lease', 'tax-lien', 'other'],
        width: 'third',
      },
      { key: 'holder', kind: 'text', required: true, width: 'half' },
      { key: 'document', kind: 'text', script: 'free', width: 'half' },
      { key: 'date', kind: 'date', width: 'third' },
      { key: 'note', kind: 'text', script: 'free', width: 'full' },
    ],
  },
  { key: 'registeredPersons', kind: 'text', width: 'full' },
  { key: 'childHasRightOfUse', kind: 'yes-no', width: 'third' },
  { key: 'soleDwelling', kind: 'yes-no', width: 'third' },
  { key: 'mortgaged', kind: 'yes-no', width: 'third' },
  { key: 'consumerLoan', kind: 'yes-no', width: 'third' },
  { key: 'disputes', kind: 'multiline', maxLength: 3_000, width: 'full' },
] as const satisfies readonly Field[];
