import { expect, test } from 'vitest';
import { sampleDossier } from '../checks/sample-facts.ts';
import { concernsDossier } from './concerns.ts';

const flat = sampleDossier();
const mortgaged = sampleDossier({
  '/rights/mortgaged': true,
  '/rights/encumbrances': [{ id: 'e1', kind: 'lease', holder: 'Орендар' }],
});
const vehicle = sampleDossier({ '/sale/way': 'fixed-price' }, 'vehicle');
const about = (dossier: typeof flat, keys: readonly string[]) =>
  keys.filter((key) => concernsDossier(key, dossier));

test.each([
  [
    'prices',
    ['prices.real-estate', 'prices.vehicle', 'mortgagedPrices', 'fixedPrices'],
    ['prices.real-estate'],
  ],
  [
    'deposit and step',
    ['deposit.electronic-auction', 'deposit.land-auction', 'step.fixed-price'],
    ['deposit.electronic-auction'],
  ],
  [
    'documents',
    [
      'documents.always.notice-proof',
      'documents.byType.flat.technical-passport',
      'documents.byType.house.technical-passport',
      'documents.byTrait.valuation-appraisal.appraisal-report',
      'documents.byTrait.mortgaged.mortgage-contract',
    ],
    [
      'documents.always.notice-proof',
      'documents.byType.flat.technical-passport',
      'documents.byTrait.valuation-appraisal.appraisal-report',
    ],
  ],
  [
    'photos and what is common',
    ['photos.flat', 'photos.land', 'terms.value.objection', 'minimumWage'],
    ['photos.flat', 'terms.value.objection', 'minimumWage'],
  ],
])('%s of a flat that is sold at an electronic auction', (_name, keys, wanted) => {
  expect(about(flat, keys)).toEqual(wanted);
});

test('a mortgage and a lease bring their own values', () => {
  expect(
    about(mortgaged, [
      'mortgagedPrices',
      'documents.byTrait.mortgaged.mortgage-contract',
      'documents.byTrait.leased.lease-contract',
    ]),
  ).toHaveLength(3);
});

test('a fixed price looks at its own markdowns and not at those of auctions', () => {
  expect(about(vehicle, ['prices.vehicle', 'fixedPrices', 'deposit.fixed-price'])).toEqual([
    'fixedPrices',
    'deposit.fixed-price',
  ]);
});
