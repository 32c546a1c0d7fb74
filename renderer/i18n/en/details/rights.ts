import type { TextsOf } from '../../texts.ts';
import type { rightsTexts as uk } from '../../uk/details/rights.ts';

/** Names and short helps of the particulars of corporate rights, claims and intellectual property, in English. */
export const rightsTexts: TextsOf<typeof uk> = {
  corporateKind: {
    label: 'Kind of corporate rights',
    help: 'Shares of stock are sold through a licensed dealer, not at an electronic auction.',
    choices: {
      'llc-share': 'Share in a limited liability company',
      'alc-share': 'Share in an additional liability company',
      'partnership-share': 'Share in a partnership',
      'private-enterprise': 'Private enterprise',
      securities: 'Stock, securities',
    },
  },
  companyName: { label: 'Company name', help: 'Full name from the company register.' },
  companyCode: { label: 'EDRPOU of the company', help: '8 digits; the check digit is verified.' },
  companyAddress: { label: 'Company address', help: 'From the company register.' },
  companyState: {
    label: 'State of the company',
    help: 'From the company register.',
    choices: { active: 'Registered', liquidation: 'Being dissolved', bankruptcy: 'In bankruptcy' },
  },
  companyActivity: { label: 'Company activity', help: 'Main activity.' },
  sharePercent: { label: 'Size of the share', help: 'Percent of the charter capital.' },
  nominalValue: { label: 'Nominal value of the share, UAH', help: 'From the charter or the register.' },
  charterCapital: { label: 'Charter capital, UAH', help: 'From the register.' },
  sharePaid: { label: 'Share fully paid', help: 'Was the contribution paid in full.' },
  preemptiveRight: {
    label: 'Pre-emptive right of members',
    help: 'Members are told of the sale (art. 22 of Law 2275-VIII).',
    choices: {
      refused: 'Members refused',
      'no-answer': 'No answer',
      'not-applicable': 'There are no other members',
      claimed: 'Claimed',
    },
  },
  preemptiveNoticeOn: {
    label: 'Company and members notified on',
    help: 'Day when the notice was sent (art. 22 of Law 2275-VIII).',
  },
  claimKind: {
    label: 'Kind of right',
    help: 'What must be filled depends on it.',
    choices: {
      receivable: 'Receivable',
      lease: 'Right of lease',
      investment: 'Right to an investment object',
      other: 'Another right',
    },
  },
  contractNumber: { label: 'Contract number', help: 'The contract from which the right arose.' },
  contractDate: { label: 'Contract date', help: 'Day when it was made.' },
  contractSubject: {
    label: 'Subject of the contract',
    help: 'What the debt is for or what the right is to.',
  },
  obligorName: { label: 'Obliged party', help: 'Full name of the one who owes.' },
  obligorCode: { label: 'Code of the obliged party', help: 'EDRPOU (8 digits) or RNOKPP (10 digits).' },
  obligorAddress: { label: 'Address of the obliged party', help: 'Seat or place of residence.' },
  claimSum: { label: 'Sum of the claim, UAH', help: 'From the reconciliation act or court decision.' },
  claimInterest: { label: 'Interest and penalties, UAH', help: 'Apart from the main sum.' },
  maturityOn: { label: 'Maturity', help: 'Day when the debt was or is due.' },
  rightValidUntil: { label: 'Right valid until', help: 'For a lease or another right with a term.' },
  claimSecurity: { label: 'Security of the claim', help: 'Surety, pledge, mortgage; write so if none.' },
  claimCourt: {
    label: 'Court decisions on the claim',
    help: 'Court, case number, was an enforcement document issued.',
  },
  ipKind: {
    label: 'Kind of intellectual property',
    help: 'From the certificate, patent or contract.',
    choices: {
      trademark: 'Trade mark',
      invention: 'Invention',
      'utility-model': 'Utility model',
      'industrial-design': 'Industrial design',
      'plant-variety': 'Plant variety',
      copyright: 'Copyright',
      software: 'Computer program',
      other: 'Another object',
    },
  },
  ipName: { label: 'Name or sign', help: 'As in the document; Latin letters are right here.' },
  ipCertificateNumber: { label: 'Certificate or patent number', help: 'From the state register.' },
  ipOwner: { label: 'Owner of the right', help: 'From the certificate or the register.' },
  ipRegisteredOn: { label: 'Right registered on', help: 'From the certificate or the register.' },
  ipValidUntil: { label: 'Valid until', help: 'With extensions; check that the fee was paid.' },
  ipClasses: { label: 'Classes and scope', help: 'Nice, IPC or Locarno classes, territory.' },
  ipLicences: { label: 'Licences', help: 'Licence contracts in force; write so if none.' },
  ipFeesPaid: { label: 'Fee for validity paid', help: 'On the day of preparing the application.' },
  investmentObject: {
    label: 'Object of investment',
    help: 'What the investor is to get and where: building, number, area, readiness.',
  },
};
