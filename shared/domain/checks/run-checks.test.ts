import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { civilDateSchema, epochMsSchema } from '../civil-date.ts';
import type { FieldValue } from '../fields/field.ts';
import { dossierIdSchema, sha256Schema, userIdSchema } from '../ids.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import { type RuleSet, ruleSetSchema } from '../rules/rule-set.ts';
import type { CheckFacts } from './check.ts';
import { checkCodes, type Finding } from './finding.ts';
import { checkMessages } from './messages.ts';
import { checks, progress, runChecks } from './run-checks.ts';
import { sampleDossier, sampleFacts, sampleFile, sampleFiles, sampleUser } from './sample-facts.ts';

const ruleSet: RuleSet = ruleSetSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8')),
);
const day = (text: string) => civilDateSchema.parse(text);

function find(
  changes: Readonly<Record<string, FieldValue>> = {},
  facts: Partial<CheckFacts> = {},
  objectType: ObjectType = 'flat',
): readonly Finding[] {
  const findings = runChecks(sampleDossier(changes, objectType), sampleFacts(ruleSet, facts));
  for (const { code, message } of findings) {
    if (!checkMessages[code].includes(message)) throw new Error(`no words for ${code}.${message}`);
  }
  return findings;
}

/** Short form: `code.message at pointer`, `!` for block, `?` for warn. */
function brief(
  changes: Readonly<Record<string, FieldValue>> = {},
  facts: Partial<CheckFacts> = {},
): readonly string[] {
  return find(changes, facts).map(
    ({ code, message, pointer, severity }) =>
      `${severity === 'block' ? '!' : '?'} ${code}.${message} ${pointer}`,
  );
}

const vehicle = (changes: Readonly<Record<string, FieldValue>>) =>
  find({ '/details/vehicleKind': 'car', ...changes }, {}, 'vehicle').filter(({ code }) => code === 'vin');

const approval = (userId: string) => ({
  userId: userIdSchema.parse(userId),
  name: 'Начальник',
  at: epochMsSchema.parse(0),
  contentSha256: sha256Schema.parse('0'.repeat(64)),
});

test('the table has one row for every code', () => {
  expect(checks.map(({ code }) => code).toSorted()).toEqual([...checkCodes].toSorted());
});

test('a complete dossier has no findings and is full', () => {
  expect(brief()).toEqual([]);
  const { filled, required } = progress(sampleDossier(), sampleFacts(ruleSet));
  expect(filled).toBe(required);
  expect(required).toBeGreaterThan(40);
});

test('an empty dossier names every required place and document, and progress starts at nothing', () => {
  const empty = { objectType: 'flat', content: {}, createdBy: sampleUser, approval: undefined } as const;
  const facts = sampleFacts(ruleSet, { files: [] });
  const codes = new Set(runChecks(empty, facts).map(({ code }) => code));
  expect([...codes].toSorted()).toEqual([
    'notice-proof',
    'photos',
    'required-document',
    'required-field',
    'storer-contacts',
  ]);
  expect(progress(empty, facts).filled).toBe(0);
});

test.each<[string, Readonly<Record<string, FieldValue>>, readonly string[]]>([
  ['a blank title', { '/object/title': '  ' }, ['! required-field.missing /object/title']],
  [
    'a party without a name',
    { '/parties/list/0/name': null },
    ['! required-field.missing /parties/list/0/name'],
  ],
  [
    'no valuer though there is a report',
    { '/valuation/valuer': null },
    ['! required-field.missing /valuation/valuer'],
  ],
  ['no storer', { '/storage/storer': '' }, ['! storer-contacts.missing /storage/storer']],
  ['a wrong start price', { '/sale/startPrice': 40_380_501 }, ['! start-price.differs /sale/startPrice']],
  ['a wrong deposit', { '/sale/deposit': '40 380,50' }, ['! deposit-and-step.deposit-differs /sale/deposit']],
  ['a wrong step', { '/sale/step': 1 }, ['! deposit-and-step.step-differs /sale/step']],
  [
    'an agreement in place of a report',
    { '/valuation/way': 'agreed' },
    ['! required-document.missing /files/value-agreement'],
  ],
  [
    'a wrong party code',
    { '/parties/list/0/code': '1759013770' },
    ['! party-code.tax-code-check-digit /parties/list/0/code'],
  ],
  [
    'an odd company code',
    { '/parties/list/1/code': '14360507' },
    ['? party-code.tax-code-check-digit /parties/list/1/code'],
  ],
  [
    'a birth date that differs',
    { '/parties/list/0/birthDate': '01.03.1948' },
    ['? party-code.tax-code-birth-date-differs /parties/list/0/code'],
  ],
  [
    'a person without code',
    { '/parties/list/0/code': null },
    ['! party-code.missing-person /parties/list/0/code'],
  ],
  [
    'a company without code',
    { '/parties/list/1/code': null },
    ['! party-code.missing-company /parties/list/1/code'],
  ],
  [
    'a person with a passport alone',
    { '/parties/list/0/code': null, '/parties/list/0/passport': 'КС123456' },
    [],
  ],
  [
    'a wrong IBAN',
    { '/payment/iban': 'UA213223130000026007233566002' },
    ['! iban.iban-check-digit /payment/iban'],
  ],
  [
    'a proceeding number with a letter',
    { '/proceeding/number': '7451283А' },
    ['! proceeding-number.proceeding-number-shape /proceeding/number'],
  ],
  [
    'a case number with a Latin letter',
    { '/proceeding/caseNumber': '757/6016/25-c' },
    ['! proceeding-number.case-number-latin-letter /proceeding/caseNumber'],
  ],
  ['an unreadable sum', { '/proceeding/debtSum': 'багато' }, ['! value-format.money /proceeding/debtSum']],
  [
    'an unreadable date',
    { '/proceeding/openedOn': '31.02.2026' },
    ['! value-format.date /proceeding/openedOn'],
  ],
  ['rooms in words', { '/details/rooms': 'дві' }, ['! value-format.integer /details/rooms']],
  ['no rooms at all', { '/details/rooms': '0' }, ['! value-format.below-minimum /details/rooms']],
  ['a floor above every house', { '/details/floor': '201' }, ['! value-format.above-maximum /details/floor']],
  ['a title of digits', { '/object/title': '54,7' }, ['! value-format.no-letters /object/title']],
  ['a long title', { '/object/title': 'а'.repeat(251) }, ['! value-format.too-long /object/title']],
  ['the longest title', { '/object/title': 'а'.repeat(250) }, []],
  [
    'a short description',
    { '/object/description': 'Квартира' },
    ['? value-format.short-description /object/description'],
  ],
  [
    'a wrong telephone',
    { '/storage/storerPhone': '12' },
    ['! value-format.phone-length /storage/storerPhone'],
  ],
  [
    'a dispute',
    { '/valuation/disputed': true, '/valuation/disputeNote': 'скарга' },
    ['! objection-term.disputed /valuation/disputed'],
  ],
  [
    'a fixed price for a flat',
    { '/sale/way': 'fixed-price', '/sale/deposit': 0, '/sale/step': 0 },
    ['! fixed-price-kind.forbidden /sale/way', '! fixed-price-threshold.above /sale/way'],
  ],
  ['a flat at a land auction', { '/sale/way': 'land-auction' }, ['! land-way.not-land /sale/way']],
  [
    'the sole dwelling for a small debt',
    { '/rights/soleDwelling': true, '/proceeding/debtSum': 43_235_000 },
    ['! sole-dwelling.below-limit /rights/soleDwelling'],
  ],
  [
    'the sole dwelling for a kopiyka more',
    { '/rights/soleDwelling': true, '/proceeding/debtSum': 43_235_001 },
    [],
  ],
  [
    'a creditor of the aggressor',
    { '/parties/list/1/linkedToAggressor': true },
    ['! aggressor-link.suspended /parties/list/1/linkedToAggressor'],
  ],
  [
    'VAT of a payer left out',
    { '/parties/list/0/vatPayer': true },
    ['! vat-consistency.payer /valuation/vat'],
  ],
  [
    'VAT of one who does not pay',
    { '/valuation/vat': 'included' },
    ['? vat-consistency.not-payer /valuation/vat'],
  ],
  [
    'the officer’s telephone as the storer’s',
    { '/storage/storerPhone': '+380441234567' },
    ['? storer-contacts.same-phone /storage/storerPhone'],
  ],
  [
    'a state officer before approval',
    { '/proceeding/officerKind': 'state' },
    ['? four-eyes.not-approved /proceeding/officerKind'],
  ],
])('%s', (_name, changes, expected) => {
  expect(brief(changes)).toEqual(expected);
});

test('a start price is mended by one key, for every attempt', () => {
  const second = { '/sale/attempt': '2', '/sale/previousLotNumber': '123456' } as const;
  const [price] = find(second);
  expect(price).toMatchObject({ code: 'start-price', replacement: 34_323_425, overridable: false });
  expect(price?.params).toMatchObject({ percent: '85', expected: '343\u00A0234,25' });
  const deposit = { '/sale/deposit': 1_716_171, '/sale/step': 343_234 };
  expect(brief({ ...second, ...deposit, '/sale/startPrice': 34_323_425 })).toEqual([]);
});

test('a deposit that law leaves in conflict may be overridden with a reason', () => {
  expect(find({ '/sale/deposit': 4_038_050 })[0]).toMatchObject({
    overridable: true,
    toVerify: true,
    replacement: 2_019_025,
  });
});

test('the report is in force through its last day, and warns when the auction comes later', () => {
  const at = '/valuation/reportSignedOn';
  expect(brief({}, { today: day('2027-03-30') })).toEqual([]);
  expect(brief({}, { today: day('2027-03-31') })).toEqual([`! valuation-report-date.expired ${at}`]);
  expect(brief({ '/sale/expectedAuctionOn': '2027-03-30' })).toEqual([]);
  expect(brief({ '/sale/expectedAuctionOn': '31.03.2027' })).toEqual([
    `? valuation-report-date.expires-before-auction ${at}`,
  ]);
  expect(brief({ [at]: '2026-11-24' })).toEqual([]);
  expect(brief({ [at]: '2026-11-25' })).toEqual([`! valuation-report-date.in-future ${at}`]);
});

test('proof and dates of notice', () => {
  const without = { files: sampleFiles.filter(({ type }) => type !== 'notice-proof') };
  expect(brief({}, without)).toEqual(['! notice-proof.missing /files/notice-proof']);
  expect(brief({ '/valuation/partiesInformedOn': '2026-09-29' })).toEqual([
    '! notice-proof.before-value /valuation/partiesInformedOn',
  ]);
  expect(brief({ '/valuation/noticeReceivedOn': '2026-09-30' })).toEqual([
    '! notice-proof.received-before-sent /valuation/noticeReceivedOn',
  ]);
  expect(
    brief({ '/valuation/noticeReceivedOn': null, '/valuation/partiesInformedOn': '2026-11-25' }),
  ).toEqual([
    '! notice-proof.in-future /valuation/partiesInformedOn',
    '! objection-term.not-over /valuation/partiesInformedOn',
  ]);
});

test('the objection term ends with its tenth working day', () => {
  const received = { '/valuation/noticeReceivedOn': '2026-11-10' };
  expect(brief(received)).toEqual(['! objection-term.not-over /valuation/noticeReceivedOn']);
  expect(brief(received, { today: day('2026-11-25') })).toEqual([]);
});

test('documents: one of several is enough, traits ask for more', () => {
  const swapped = sampleFiles.map((file) =>
    file.type === 'rights-extract' ? sampleFile('title-document', 9) : file,
  );
  expect(brief({}, { files: swapped })).toEqual([]);
  const none = sampleFiles.filter(({ type }) => type !== 'rights-extract');
  expect(find({}, { files: none })[0]).toMatchObject({
    message: 'missing-one-of',
    params: { documents: 'rights-extract,title-document' },
    overridable: true,
  });
  expect(brief({ '/rights/childHasRightOfUse': true })).toEqual([
    '! required-document.missing /files/guardianship-consent',
  ]);
});

test('a mortgage of a person under a consumer loan waits for the end of martial law', () => {
  const mortgage = {
    '/rights/mortgageContract': 'договір № 2214',
    '/rights/initialPriceBy': 'appraisal',
    '/rights/mortgaged': true,
    '/rights/consumerLoan': true,
  };
  const papers = ['mortgage-contract', 'court-decision', 'mortgagor-notice', 'mortgagee-notice'] as const;
  const files = [...sampleFiles, ...papers.map((paper, index) => sampleFile(paper, 200 + index))];
  expect(brief(mortgage, { files })).toEqual(['! mortgage-martial-law.suspended /rights/consumerLoan']);
  expect(brief({ ...mortgage, '/rights/consumerLoan': false }, { files })).toEqual([]);
});

test('photos: none blocks, too few, small and repeated warn', () => {
  const documents = sampleFiles.filter(({ type }) => type !== 'photo');
  expect(brief({}, { files: documents })).toEqual(['! photos.none /files/photo']);
  const five = sampleFiles.filter(({ type, position }) => type !== 'photo' || position < 6);
  expect(brief({}, { files: five })).toEqual(['? photos.too-few /files/photo']);
  const small = [...sampleFiles, sampleFile('photo', 50, 1_279, 700), sampleFile('photo', 51, 720, 1_280)];
  expect(find({}, { files: small }).map(({ message }) => message)).toEqual(['small']);
  const [first] = sampleFiles.filter(({ type }) => type === 'photo');
  expect(
    find({}, { files: [...sampleFiles, ...(first ? [first] : [])] }).map(({ message }) => message),
  ).toEqual(['same']);
});

test('mixed letters are shown and mended, in models beside words too', () => {
  const title = 'Двoкімнатна квартира';
  expect(find({ '/object/title': title })).toEqual([
    {
      code: 'mixed-alphabet',
      severity: 'block',
      message: 'letters',
      params: { places: 1, word: 'Двoкімнатна' },
      pointer: '/object/title',
      article: 'Правила сайту СЕТАМ (аналогія): відомості державною мовою',
      toVerify: true,
      overridable: true,
      replacement: 'Двокімнатна квартира',
      spans: [{ start: 2, end: 3 }],
    },
  ]);
  expect(brief({ '/object/title': 'Квар\u200Bтира' })).toEqual(['! mixed-alphabet.invisible /object/title']);
  expect(brief({ '/object/title': 'Квартира 5О кв. м' })).toEqual(['! mixed-alphabet.digits /object/title']);
});

test('a vehicle: VIN with a Ukrainian letter is mended, plates may be unusual', () => {
  expect(vehicle({ '/details/vin': 'WVWZZZ3CZJE123456' })).toEqual([]);
  expect(vehicle({ '/details/vin': 'WVWZZZ3СZJE123456' })[0]).toMatchObject({
    message: 'vin-cyrillic-letter',
    replacement: 'WVWZZZ3CZJE123456',
    overridable: true,
  });
  expect(vehicle({ '/details/vin': '12345' })[0]?.message).toBe('vin-length');
  expect(vehicle({ '/details/plate': '12345КА' })[0]).toMatchObject({
    severity: 'warn',
    message: 'plate-unusual',
  });
});

test('the same thing elsewhere warns at its place', () => {
  const sameObject = [
    {
      dossierId: dossierIdSchema.parse('0193a4e0-0000-7000-8000-000000000009'),
      title: 'Інше досьє',
      what: 'register-number',
      value: '123',
    },
  ] as const;
  expect(brief({}, { sameObject })).toEqual(['? same-object.register-number /rights/registerNumber']);
});

const runApprovedBy = (userId: string) =>
  runChecks(
    { ...sampleDossier({ '/proceeding/officerKind': 'state' }), approval: approval(userId) },
    sampleFacts(ruleSet),
  ).map(({ message }) => message);

test('the one who prepared may not be the one who approved', () => {
  expect(runApprovedBy(sampleUser)).toEqual(['same-person']);
  expect(runApprovedBy('0193a4e0-0000-7000-8000-000000000002')).toEqual([]);
});

test('an officer does not value alone what an appraiser must value; the parties may agree', () => {
  const facts = { files: [...sampleFiles, sampleFile('value-act', 300), sampleFile('value-agreement', 301)] };
  expect(find({ '/valuation/way': 'officer' }, facts)).toMatchObject([
    { code: 'appraisal-mandatory', severity: 'block', replacement: 'appraisal', overridable: false },
  ]);
  expect(brief({ '/valuation/way': 'agreed' }, facts)).toEqual([]);
  const none: RuleSet = { ...ruleSet, appraisalMandatory: { ...ruleSet.appraisalMandatory, value: [] } };
  expect(runChecks(sampleDossier({ '/valuation/way': 'officer' }), sampleFacts(none, facts))).toEqual([]);
});
