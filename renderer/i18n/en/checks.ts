const taxCode = (name: string) => ({
  shape: `${name} has digits only, but this is “{{found}}”.`,
  length: 'The code “{{found}}” has {{length}} digits. An EDRPOU has 8, an RNOKPP has 10.',
  digit: 'The check digit of “{{found}}” does not fit: one of the digits is probably wrong.',
  birth: 'The birth date does not fit the code “{{found}}”: its first five digits stand for that date.',
  unusual: 'The code “{{found}}” is unusual: compare it with the document.',
});
const code = taxCode('A tax code');
const edrpou = taxCode('An EDRPOU');
const rnokpp = taxCode('An RNOKPP');

/** Words of the checks: for each code its messages, and `mend`: what to do about it. */
export const checks = {
  'required-field': {
    missing: 'A required field is empty.',
    mend: 'Fill in the field.',
  },
  'required-document': {
    missing: 'A document is missing: {{documents}}.',
    'missing-one-of': 'One of these documents is missing: {{documents}}.',
    mend: 'Add the scan under “Photos and documents” and choose its kind.',
  },
  'start-price': {
    differs:
      'The start price must be UAH {{expected}}: {{percent}} % of the value UAH {{base}} (auction no. {{attempt}}). It says UAH {{found}}.',
    mend: 'Put in the computed price.',
  },
  'deposit-and-step': {
    'deposit-differs':
      'The guarantee deposit must be UAH {{expected}}: {{percent}} % of the start price UAH {{base}}. It says UAH {{found}}.',
    'step-differs':
      'The step must be UAH {{expected}}: {{percent}} % of the start price UAH {{base}}. It says UAH {{found}}.',
    mend: 'Put in the computed sum.',
  },
  'appraisal-mandatory': {
    'officer-value':
      'An officer does not set the value of real estate, land or transport alone: an appraiser’s report or a written agreement of the parties is needed.',
    mend: 'Choose the appraiser’s report and add it, or choose the parties’ agreement.',
  },
  'valuation-report-date': {
    'in-future': 'The signing date of the valuation report is in the future.',
    expired: 'The valuation report is valid for {{months}} months from signing; it ended on {{lastDay}}.',
    'expires-before-auction':
      'The valuation report ({{months}} months) ends on {{lastDay}}, before the expected day of the auction.',
    'may-expire':
      'The valuation report ({{months}} months) ends on {{lastDay}}, and by the terms the auction may be as late as {{auctionOn}}.',
    mend: 'Order a new valuation or check the signing date.',
  },
  'notice-proof': {
    missing: 'There is no proof that the parties were told of the value.',
    'in-future': 'The day the parties were informed is in the future.',
    'before-value': 'The parties were informed before the value was determined.',
    'received-before-sent': 'The notice was received before it was sent.',
    mend: 'Add the postal receipt or signature and compare the dates.',
  },
  'party-code': {
    'missing-person': 'A person needs an RNOKPP or a passport number.',
    'missing-company': 'A company needs its EDRPOU.',
    'tax-code-shape': code.shape,
    'tax-code-length': code.length,
    'tax-code-check-digit': code.digit,
    'tax-code-birth-date-differs': code.birth,
    'tax-code-unusual': code.unusual,
    'edrpou-shape': edrpou.shape,
    'edrpou-length': edrpou.length,
    'edrpou-check-digit': edrpou.digit,
    'edrpou-birth-date-differs': edrpou.birth,
    'edrpou-unusual': edrpou.unusual,
    'rnokpp-shape': rnokpp.shape,
    'rnokpp-length': rnokpp.length,
    'rnokpp-check-digit': rnokpp.digit,
    'rnokpp-birth-date-differs': rnokpp.birth,
    'rnokpp-unusual': rnokpp.unusual,
    'passport-shape':
      'A passport number is 9 digits (ID card) or two letters and 6 digits, but this is “{{found}}”.',
    'passport-latin-letter': 'The passport series “{{found}}” holds a Latin letter.',
    'unzr-shape': 'A UNZR looks like YYYYMMDD-NNNNN, but this is “{{found}}”.',
    'unzr-birth-date': 'The first eight digits of the UNZR “{{found}}” are not a date.',
    'unzr-birth-date-differs': 'The UNZR “{{found}}” does not fit the birth date.',
    mend: 'Compare the code with the enforcement document or the register.',
  },
  iban: {
    'iban-shape': 'The account begins with UA and then has digits only, but this is “{{found}}”.',
    'iban-length': 'A Ukrainian IBAN has 29 characters, this one {{length}}.',
    'iban-check-digit': 'The check number of “{{found}}” does not fit: one of the digits is probably wrong.',
    'iban-cyrillic-letter': 'The account “{{found}}” holds a Ukrainian letter in place of a Latin one.',
    mend: 'Copy the account from the bank’s statement.',
  },
  vin: {
    'vin-shape': 'A VIN has Latin letters and digits, but this is “{{found}}”.',
    'vin-length': 'A VIN has 17 characters, this one {{length}}.',
    'vin-forbidden-letter': 'A VIN never has I, O or Q: they may be the digits 1 or 0.',
    'vin-cyrillic-letter':
      'The VIN “{{found}}” holds a Ukrainian letter in place of a Latin one: nobody will find the car by it.',
    'plate-shape': '“{{found}}” does not look like a number plate.',
    'plate-cyrillic-letter': 'The number plate “{{found}}” mixes Ukrainian and Latin letters.',
    'plate-unusual': 'The number plate “{{found}}” is unusual: compare it with the registration certificate.',
    mend: 'Compare with the registration certificate and the plate on the body.',
  },
  'proceeding-number': {
    'proceeding-number-shape':
      'The number of an enforcement proceeding has digits only, but this is “{{found}}”.',
    'proceeding-number-length':
      'The proceeding number “{{found}}” has an unusual count of digits: {{length}}.',
    'proceeding-number-unusual': 'A proceeding number usually has 8 digits, this one {{length}}.',
    'case-number-shape': 'A case number looks like 757/6016/20-ц, but this is “{{found}}”.',
    'case-number-latin-letter': 'The case number “{{found}}” holds a Latin letter.',
    mend: 'Compare the number with ASVP or the enforcement document.',
  },
  'mixed-alphabet': {
    letters:
      'Ukrainian and Latin letters are mixed, first at “{{word}}”, {{places}} places in all. Search does not find such a lot.',
    invisible: 'The text holds invisible characters, first at “{{word}}”, {{places}} places in all.',
    digits:
      'A look-alike letter stands for a digit, or the other way round: “{{word}}”, {{places}} places in all.',
    mend: 'Replace the marked characters.',
  },
  'fixed-price-kind': {
    forbidden: 'Property of this kind is never sold at a fixed price, whatever its value.',
    mend: 'Choose the electronic auction.',
  },
  'fixed-price-threshold': {
    above:
      'Property worth up to {{wages}} minimum wages (UAH {{limit}}) may be sold at a fixed price; this is UAH {{found}}.',
    mend: 'Choose the electronic auction.',
  },
  'ordinary-way-forbidden': {
    forbidden:
      'Property of this kind is not sold at ordinary electronic auctions: it has an order of its own.',
    'limited-circulation':
      'Property of limited circulation is not sold at ordinary electronic auctions: it has its own procedure.',
    securities:
      'Stock and other securities are sold through a licensed dealer, not at an electronic auction.',
    mend: 'Hand the property over by the order of article 56, or by the order set for such property.',
  },
  'land-way': {
    'land-elsewhere':
      'A land plot is sold at a land auction, with the officer as its organizer; the organizer of electronic auctions does not take it.',
    'not-land': 'Only land plots are sold at land auctions.',
    mend: 'Choose the way of sale that fits.',
  },
  'sole-dwelling': {
    'below-limit':
      'The sole dwelling is not levied while the sum is up to {{wages}} minimum wages (UAH {{limit}}). The sum is UAH {{found}}.',
    mend: 'Check the sum, and whether this really is the sole dwelling.',
  },
  'objection-term': {
    disputed: 'The valuation is disputed: the sale waits for the court.',
    'not-over': 'The term for objections to the valuation still runs; its last day is {{lastDay}}.',
    mend: 'Wait for the end of the term or give a reason.',
  },
  'mortgage-martial-law': {
    suspended: 'Levy on a person’s mortgage under a consumer loan is suspended during martial law.',
    mend: 'Check the contract; if the ban does not apply, say why.',
  },
  'aggressor-link': {
    suspended: 'The creditor is linked to the aggressor state: enforcement is suspended.',
    mend: 'Suspend the sale or correct the mark of the party.',
  },
  'cadastral-number': {
    'cadastral-number-shape':
      'A cadastral number looks like 8000000000:85:123:0004, but this is “{{found}}”.',
    mend: 'Compare the number with the extract of the State Land Cadastre.',
  },
  photos: {
    none: 'There is no photo; at least {{minimum}} are needed.',
    'too-few': '{{found}} photos; at least {{minimum}} are needed.',
    same: 'The photo “{{name}}” was added twice.',
    small: 'The photo “{{name}}” is small: its long side has {{found}} pixels, {{minimum}} are needed.',
    large: 'The photo “{{name}}” is too large: {{maximum}} MB are allowed.',
    format: 'The file “{{name}}” is neither JPEG nor PNG: it has no place among the photos.',
    mend: 'Add sharp photos: the whole, each room or side, the defects.',
  },
  'vat-consistency': {
    payer: 'The owner pays VAT, but the price says otherwise.',
    'not-payer': 'The owner does not pay VAT, but the price includes it.',
    mend: 'Make the VAT mark agree with the debtor’s data.',
  },
  'same-object': {
    'cadastral-number': 'The same cadastral number {{value}} stands in the dossier “{{title}}”.',
    vin: 'The same VIN {{value}} stands in the dossier “{{title}}”.',
    'register-number': 'The same register number {{value}} stands in the dossier “{{title}}”.',
    mend: 'Check that this is not a second dossier of the same property.',
  },
  'similar-photos': {
    pair: 'Photos “{{name}}” and “{{other}}” look much alike.',
    mend: 'Remove one or confirm that both are needed: “Compare” above the photos.',
  },
  'photo-elsewhere': {
    same: 'The same photo “{{name}}” stands in dossier “{{title}}”.',
    similar: 'Photo “{{name}}” looks much like one in dossier “{{title}}”.',
    mend: 'Check that the photo is of this very property and remove a foreign one.',
  },
  'storer-contacts': {
    missing: 'It does not say who stores the property, or where and when it may be inspected.',
    'same-phone': 'The storer’s telephone is the officer’s own.',
    mend: 'Fill in the section “Storage and inspection”.',
  },
  'four-eyes': {
    'not-approved': 'The head of department has not approved the state officer’s application yet.',
    'same-person': 'The one who approved is the one who prepared.',
    mend: 'Give the dossier to another person for approval.',
  },
  'value-format': {
    money: 'This does not look like a sum. Example: 403 805,00; the largest sum is UAH {{maximum}}.',
    date: 'This does not look like a date. Example: 24.11.2026.',
    integer: 'A whole number belongs here.',
    decimal: 'A number belongs here. Example: 54.7.',
    'below-minimum': 'The number is too small: at least {{minimum}}.',
    'above-maximum': 'The number is too large: at most {{maximum}}.',
    'too-long': 'The text is too long: {{length}} characters, {{limit}} are allowed.',
    unreadable: 'The field holds nothing but characters that cannot be seen.',
    'no-letters': 'The title of the lot has no words.',
    'no-letters-in-name': 'The name has no letters.',
    'short-description': 'The description is short: {{length}} characters. Write at least {{minimum}}.',
    'phone-shape': 'This does not look like a telephone number: “{{found}}”.',
    'phone-length': 'The telephone number “{{found}}” has too many or too few digits.',
    'email-shape': 'This does not look like an e-mail address: “{{found}}”.',
    'email-cyrillic-letter': 'The address “{{found}}” holds a Ukrainian letter.',
    'katottg-shape': 'A KATOTTG code is UA and 17 digits, but this is “{{found}}”.',
    'katottg-cyrillic-letter': 'The KATOTTG code “{{found}}” holds a Ukrainian letter.',
    'cav-shape': 'A classifier code looks like 04000000-8, but this is “{{found}}”.',
    'coordinates-shape':
      'Coordinates are latitude and longitude with a comma, like 50.4501, 30.5234, but this is “{{found}}”.',
    'coordinates-unusual': 'The coordinates “{{found}}” are not in Ukraine. Is the latitude first?',
    mend: 'Correct the value.',
  },
  'document-readable': {
    empty: 'The document “{{name}}” is empty.',
    'no-pages': 'No page can be seen in the document “{{name}}”.',
    'same-scan': 'The document “{{name}}” is the same scan as “{{other}}”.',
    mend: 'Open the document, see that it can be read, and add the scan again if need be.',
  },
};
