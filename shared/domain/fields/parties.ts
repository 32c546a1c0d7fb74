import type { Field } from './field.ts';

const ofPerson = { key: 'kind', oneOf: ['person'] } as const;

/** Sections C, D: creditors, debtor, owner when another person, pledgees (domain/procedure.md 4.2, 1.3). */
export const partiesFields = [
  {
    key: 'list',
    kind: 'list',
    required: true,
    fields: [
      {
        key: 'role',
        kind: 'choice',
        required: true,
        choices: ['debtor', 'creditor', 'owner', 'pledgee'],
        width: 'third',
      },
      { key: 'kind', kind: 'choice', required: true, choices: ['person', 'company'], width: 'third' },
      { key: 'code', kind: 'text', format: 'tax-code', width: 'third' },
      { key: 'name', kind: 'text', required: true, width: 'full' },
      { key: 'address', kind: 'text', required: true, width: 'full' },
      { key: 'birthDate', kind: 'date', appliesWhen: ofPerson, width: 'third' },
      { key: 'passport', kind: 'text', format: 'passport', appliesWhen: ofPerson, width: 'third' },
      { key: 'unzr', kind: 'text', format: 'unzr', appliesWhen: ofPerson, width: 'third' },
      { key: 'phone', kind: 'text', format: 'phone', width: 'third' },
      { key: 'email', kind: 'text', format: 'email', width: 'third' },
      { key: 'vatPayer', kind: 'yes-no', width: 'third' },
      { key: 'linkedToAggressor', kind: 'yes-no', width: 'third' },
    ],
  },
] as const satisfies readonly Field[];
