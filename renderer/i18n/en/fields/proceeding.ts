/** Names and short helps of the section `proceeding`, in English. */
export const proceedingFieldTexts = {
  number: {
    label: 'Proceeding number',
    help: 'Number from the enforcement register, digits only (art. 8 of Law 1404-VIII).',
  },
  consolidatedNumber: {
    label: 'Consolidated proceeding number',
    help: 'If proceedings were consolidated.',
  },
  openedOn: { label: 'Proceeding opened on', help: 'Day of the opening resolution.' },
  documentKind: {
    label: 'Kind of enforcement document',
    help: 'The document on which the proceeding was opened.',
    choices: {
      'writ-of-execution': 'Writ of execution',
      'court-order': 'Court order',
      'notary-writ': 'Notary’s writ',
      resolution: 'Resolution of an authority or officer',
      other: 'Another document',
    },
  },
  documentNumber: { label: 'Enforcement document number', help: 'As in the document.' },
  documentDate: { label: 'Enforcement document date', help: 'Day of issue.' },
  documentIssuedBy: { label: 'Enforcement document issued by', help: 'Full name of the court or body.' },
  caseNumber: { label: 'Court case number', help: 'For example 751/1234/25.' },
  debtSum: { label: 'Debt to be recovered, UAH', help: 'Balance on the day of preparation.' },
  arrestedOn: {
    label: 'Property arrested on',
    help: 'Day of the inventory and arrest resolution (art. 56 of Law 1404-VIII).',
  },
  officerKind: {
    label: 'Enforced by',
    help: 'An application of a state officer is approved by the head of department.',
    choices: { state: 'State officer', private: 'Private officer' },
  },
  officerName: { label: 'Officer’s full name', help: 'In full.' },
  officerPosition: { label: 'Officer’s position', help: 'For example, chief state officer.' },
  officeName: { label: 'Office name', help: 'Full name of the department or office.' },
  officeCode: {
    label: 'Office or officer code',
    help: 'EDRPOU of the office (8 digits) or RNOKPP of a private officer (10 digits).',
  },
  district: { label: 'Enforcement district', help: 'For a private officer.' },
  certificateNumber: { label: 'Certificate number', help: 'For a private officer.' },
  officePhone: { label: 'Officer’s phone', help: 'For questions of bidders.' },
  officeEmail: { label: 'Officer’s e-mail', help: 'Official address.' },
};
