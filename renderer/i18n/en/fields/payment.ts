/** Names and short helps of the section `payment`, in English. */
export const paymentFieldTexts = {
  recipient: { label: 'Recipient', help: 'Office or private officer.' },
  recipientCode: { label: 'Recipient code', help: 'EDRPOU (8 digits) or RNOKPP (10 digits).' },
  iban: { label: 'IBAN', help: 'UA and 27 digits; check digits are verified.' },
  bank: { label: 'Bank', help: 'Bank or Treasury body.' },
  purpose: { label: 'Payment purpose', help: 'Up to 420 characters; proceeding and lot number.' },
};
