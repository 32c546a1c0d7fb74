import { expect, test } from 'vitest';
import { applicationSchema, fromApplication, toApplication } from './application.ts';
import { withValue } from './fields/walk.ts';
import type { FieldValue } from './fields/field.ts';
import type { DossierContent } from './fields/sections.ts';
import { sampleFlat } from './sample-dossier.ts';

const changed = (pointer: string, value: FieldValue): DossierContent => {
  const result = withValue(sampleFlat, pointer, value, 'flat');
  if (!result.ok) throw new Error(result.problem);
  return result.content;
};

test('money, dates and numbers are typed as sent; blanks are absent', () => {
  const application = toApplication({ objectType: 'flat', content: changed('/valuation/valuer', '  ') });
  expect(application.valuation.value).toEqual({ amount: '403805.00', currency: 'UAH' });
  expect(application.details).toMatchObject({ totalArea: '54.7', rooms: 2, occupied: false });
  expect('valuer' in application.valuation).toBe(false);
});

test('typed text of money and dates is read', () => {
  const content = changed('/sale/startPrice', '403 805,00 грн');
  expect(toApplication({ objectType: 'flat', content }).sale.startPrice.amount).toBe('403805.00');
  const dated = changed('/valuation/valuedOn', '30.09.2026');
  expect(toApplication({ objectType: 'flat', content: dated }).valuation.valuedOn).toBe('2026-09-30');
});

test('an unreadable or missing required value is an invalid input that names its place', () => {
  for (const [pointer, value] of [
    ['/sale/startPrice', 'багато'],
    ['/object/title', null],
    ['/details/rooms', 'дві'],
    ['/parties/list', []],
  ] as const) {
    const content = changed(pointer, value as FieldValue);
    const refusal = expect.objectContaining({ code: 'invalid-input', details: { pointers: [pointer] } });
    expect(() => toApplication({ objectType: 'flat', content })).toThrow(refusal);
  }
});

test('unknown keys, nulls and foreign details are refused', () => {
  const application = toApplication({ objectType: 'flat', content: sampleFlat });
  expect(applicationSchema.safeParse({ ...application, extra: 1 }).success).toBe(false);
  expect(
    applicationSchema.safeParse({ ...application, details: { ...application.details, vin: 'X' } }).success,
  ).toBe(false);
  expect(
    applicationSchema.safeParse({ ...application, sale: { ...application.sale, expectedAuctionOn: null } })
      .success,
  ).toBe(false);
  expect(applicationSchema.safeParse({ ...application, items: [] }).success).toBe(false);
});

test('the received application gives the same application again', () => {
  const application = toApplication({ objectType: 'flat', content: sampleFlat });
  expect(toApplication(fromApplication(application))).toEqual(application);
});
