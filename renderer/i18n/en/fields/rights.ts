/** Names and short helps of the section `rights`, in English. */
export const rightsFieldTexts = {
  titleKind: { label: 'Title document', help: 'Contract, certificate, court decision.' },
  titleIssuedBy: { label: 'Title document issued by', help: 'Notary, body, court.' },
  titleNumber: { label: 'Title document number', help: 'Register number, or series and number.' },
  titleDate: { label: 'Title document date', help: 'Day of issue.' },
  registerNumber: { label: 'Register number of the property', help: 'Number in the register concerned.' },
  share: { label: 'Debtor’s share', help: 'For example 1/1 or 1/2.' },
  coOwners: { label: 'Co-owners', help: 'Names and shares, if any.' },
  encumbrances: {
    label: 'Encumbrances',
    help: 'Arrests, mortgage, pledge, lease (art. 50, 51 of Law 1404-VIII).',
    kind: {
      label: 'Kind of encumbrance',
      help: 'From the register extract.',
      choices: {
        arrest: 'Arrest',
        mortgage: 'Mortgage',
        pledge: 'Pledge',
        lease: 'Lease',
        'tax-lien': 'Tax lien',
        other: 'Other',
      },
    },
    holder: { label: 'In favour of', help: 'Person or body.' },
    document: { label: 'Ground of encumbrance', help: 'Document, number.' },
    date: { label: 'Date of encumbrance', help: 'Day of registration.' },
    note: { label: 'Note on encumbrance', help: 'What else a buyer must know.' },
  },
  registeredPersons: { label: 'Registered persons', help: 'Who is registered; write so if nobody is.' },
  childHasRightOfUse: {
    label: 'A child has the right of use',
    help: 'Then consent of the guardianship authority is needed (art. 50 of Law 1404-VIII).',
  },
  soleDwelling: {
    label: 'Debtor’s sole dwelling',
    help: 'A sole dwelling is not levied for a small sum (art. 48).',
  },
  mortgaged: { label: 'Mortgaged', help: 'Own rules of price and documents apply.' },
  consumerLoan: {
    label: 'Consumer loan of a natural person',
    help: 'Sale of such a mortgage is suspended in martial law (cl. 5-2, Law on Mortgage).',
  },
  disputes: { label: 'Disputes', help: 'Court cases, complaints, prohibitions.' },
  mortgageContract: { label: 'Mortgage contract', help: 'Number, date, notary; its amendments too.' },
  initialPriceBy: {
    label: 'Source of the mortgage’s initial price',
    help: 'Set by the court’s decision or the parties’ agreement; else by the appraisal (art. 39, 43 of the Law on Mortgage).',
    choices: {
      'court-decision': 'Court decision',
      agreement: 'Agreement of mortgagor and mortgagee',
      appraisal: 'Appraisal report',
    },
  },
  initialPrice: {
    label: 'Initial price of the mortgage, UAH',
    help: 'By the court’s decision or the agreement. The start price is counted from it, not from the appraisal.',
  },
  mortgageNoticeOn: {
    label: 'Date of notices of the mortgage sale',
    help: 'To the mortgagor, the mortgagee and everybody with registered rights.',
  },
};
