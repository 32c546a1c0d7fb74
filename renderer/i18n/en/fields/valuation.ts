/** Names and short helps of the section `valuation`, in English. */
export const valuationFieldTexts = {
  way: {
    label: 'How the value was set',
    help: 'Art. 57 of Law 1404-VIII.',
    choices: { agreed: 'Agreed by the parties', officer: 'By the officer', appraisal: 'By a valuer' },
  },
  value: { label: 'Value, UAH', help: 'Start prices of all attempts are counted from it (art. 61).' },
  valuedOn: { label: 'Valued on', help: 'Day of the agreement, act or valuation.' },
  vat: {
    label: 'VAT in the value',
    help: 'Depends on whether the debtor pays VAT.',
    choices: {
      included: 'VAT included',
      'not-included': 'VAT not included',
      'debtor-not-payer': 'Debtor is not a VAT payer',
    },
  },
  valuer: { label: 'Valuer', help: 'Certified valuer.' },
  valuerCertificate: { label: 'Valuer’s certificate', help: 'Certificate number.' },
  reportNumber: { label: 'Report number', help: 'If the report has one.' },
  reportSignedOn: {
    label: 'Report signed on',
    help: 'Validity is counted from it (art. 57 of Law 1404-VIII).',
  },
  partiesInformedOn: {
    label: 'Parties informed on',
    help: 'Not later than the next working day after the value was set (art. 57).',
  },
  noticeReceivedOn: { label: 'Notice received on', help: 'The objection term runs from it (art. 57).' },
  disputed: { label: 'Valuation disputed', help: 'Was a complaint filed.' },
  disputeNote: { label: 'About the dispute', help: 'Court, case number, outcome.' },
};
