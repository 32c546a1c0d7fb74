import type { Field } from './field.ts';

const immovables = ['flat', 'house', 'non-residential', 'unfinished', 'land'] as const;
const mortgaged = { key: 'mortgaged', oneOf: [true] } as const;
/** The price is that of the court's decision or of the parties' agreement, not of the appraisal (Law on Mortgage). */
const priceSetApart = { key: 'initialPriceBy', oneOf: ['court-decision', 'agreement'] } as const;

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
  { key: 'registeredPersons', kind: 'text', appliesTo: ['flat', 'house'], width: 'full' },
  { key: 'childHasRightOfUse', kind: 'yes-no', appliesTo: immovables, width: 'third' },
  { key: 'soleDwelling', kind: 'yes-no', appliesTo: ['flat', 'house', 'land'], width: 'third' },
  { key: 'mortgaged', kind: 'yes-no', appliesTo: immovables, width: 'third' },
  { key: 'consumerLoan', kind: 'yes-no', appliesWhen: mortgaged, width: 'third' },
  {
    key: 'mortgageContract',
    kind: 'text',
    script: 'free',
    appliesWhen: mortgaged,
    requiredWhen: mortgaged,
    width: 'full',
  },
  {
    key: 'initialPriceBy',
    kind: 'choice',
    choices: ['court-decision', 'agreement', 'appraisal'],
    appliesWhen: mortgaged,
    requiredWhen: mortgaged,
    width: 'third',
  },
  {
    key: 'initialPrice',
    kind: 'money',
    appliesWhen: priceSetApart,
    requiredWhen: priceSetApart,
    width: 'third',
  },
  { key: 'mortgageNoticeOn', kind: 'date', appliesWhen: mortgaged, width: 'third' },
  { key: 'disputes', kind: 'multiline', maxLength: 3_000, width: 'full' },
] as const satisfies readonly Field[];
