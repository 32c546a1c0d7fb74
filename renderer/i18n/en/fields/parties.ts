/** Names and short helps of the section `parties`, in English. */
export const partiesFieldTexts = {
  list: {
    label: 'Parties of the proceeding',
    help: 'Debtor, creditors, owner if another person, pledgees.',
    role: {
      label: 'Role',
      help: 'What the person is in the proceeding.',
      choices: { debtor: 'Debtor', creditor: 'Creditor', owner: 'Owner', pledgee: 'Pledgee' },
    },
    kind: {
      label: 'Person or company',
      help: 'The code depends on it.',
      choices: { person: 'Natural person', company: 'Company' },
    },
    code: {
      label: 'Party code',
      help: 'RNOKPP (10 digits) or EDRPOU (8 digits); the check digit is verified.',
    },
    name: { label: 'Name', help: 'In full, as in the enforcement document.' },
    address: { label: 'Party’s address', help: 'Where notices are sent.' },
    birthDate: { label: 'Date of birth', help: 'For a natural person.' },
    passport: { label: 'Passport', help: 'Series and number, or 9 digits of an ID card.' },
    unzr: { label: 'UNZR', help: 'Unique register number: 8 digits, hyphen, 5 digits.' },
    phone: { label: 'Party’s phone', help: 'As +380…' },
    email: { label: 'Party’s e-mail', help: 'If known.' },
    vatPayer: { label: 'VAT payer', help: 'VAT in the price depends on it.' },
    linkedToAggressor: {
      label: 'Linked to the aggressor state',
      help: 'Such a creditor suspends actions (cl. 10-2, sec. XIII of Law 1404-VIII).',
    },
  },
};
