import { expect, test } from 'vitest';
import { civilDateSchema } from '../civil-date.ts';
import type { FieldFormat } from '../fields/field.ts';
import { checkFormat } from './check-format.ts';
import { birthDateOfRnokpp, sexOfRnokpp } from './tax-codes.ts';

const verdict = (format: FieldFormat, value: string): string => {
  const result = checkFormat(format, value);
  return result.ok ? 'ok' : `${result.problem}${result.severity ? ' (warn)' : ''}`;
};

test.each<[FieldFormat, string, string]>([
  ['edrpou', '32855961', 'ok'],
  ['edrpou', '23226362', 'ok'],
  ['edrpou', '23246880', 'ok'],
  ['edrpou', '25083040', 'ok'],
  ['edrpou', '14360506', 'ok'],
  ['edrpou', '40479801', 'ok'],
  ['edrpou', '02006716', 'ok'],
  ['edrpou', '39958500', 'ok'],
  ['edrpou', '32855968', 'check-digit (warn)'],
  ['edrpou', '2006716', 'length'],
  ['edrpou', 'О2006716', 'shape'],
  ['rnokpp', '1759013776', 'ok'],
  ['rnokpp', '1759013770', 'check-digit'],
  ['rnokpp', '175901377', 'length'],
  ['tax-code', '14360506', 'ok'],
  ['tax-code', '1759013776', 'ok'],
  ['tax-code', '123456789', 'length'],
  ['passport', '001234567', 'ok'],
  ['passport', 'КС 123456', 'ok'],
  ['passport', 'ІВ123456', 'ok'],
  ['passport', 'IВ123456', 'latin-letter'],
  ['passport', '12345', 'shape'],
  ['unzr', '19480228-01234', 'ok'],
  ['unzr', '19480230-01234', 'birth-date'],
  ['unzr', '1948022801234', 'shape'],
  ['iban', 'UA213223130000026007233566001', 'ok'],
  ['iban', 'UA21 3223 1300 0002 6007 2335 6600 1', 'ok'],
  ['iban', 'UA213223130000026007233566002', 'check-digit'],
  ['iban', 'UА213223130000026007233566001', 'cyrillic-letter'],
  ['iban', 'UA2132231300000260072335660', 'length'],
  ['iban', 'PL213223130000026007233566001', 'shape'],
  ['vin', 'WVWZZZ3CZJE123456', 'ok'],
  ['vin', 'WVWZZZ3CZJE12345', 'length'],
  ['vin', 'WVWZZZ3CZJE12345O', 'forbidden-letter'],
  ['vin', 'WVWZZZ3СZJE123456', 'cyrillic-letter'],
  ['plate', 'АА1234ВС', 'ok'],
  ['plate', 'AA 1234 BC', 'ok'],
  ['plate', 'AА1234BC', 'cyrillic-letter'],
  ['plate', '12345КА', 'unusual (warn)'],
  ['plate', '??', 'shape'],
  ['proceeding-number', '74512836', 'ok'],
  ['proceeding-number', '7451283', 'unusual (warn)'],
  ['proceeding-number', '745', 'length'],
  ['proceeding-number', '7451283А', 'shape'],
  ['case-number', '757/6016/20-ц', 'ok'],
  ['case-number', '910/5361/22', 'ok'],
  ['case-number', '757/6016/20-c', 'latin-letter'],
  ['case-number', '757-6016', 'shape'],
  ['cadastral-number', '8000000000:85:123:0004', 'ok'],
  ['cadastral-number', '8000000000:85:123:004', 'shape'],
  ['katottg', 'UA80000000000093317', 'ok'],
  ['katottg', 'UА80000000000093317', 'cyrillic-letter'],
  ['katottg', 'UA8000000000009331', 'shape'],
  ['cav', '04000000-8', 'ok'],
  ['cav', '04000000', 'shape'],
  ['phone', '+380 (44) 123-45-67', 'ok'],
  ['phone', '0671112233', 'ok'],
  ['phone', '+48221234567', 'ok'],
  ['phone', '+38044123', 'length'],
  ['phone', 'немає', 'shape'],
  ['email', 'vykonavets@example.com.ua', 'ok'],
  ['email', 'vykonavеts@example.com', 'cyrillic-letter'],
  ['email', 'two@at@example.com', 'shape'],
  ['email', 'nodomain@localhost', 'shape'],
])('%s %s is %s', (format, value, expected) => {
  expect(verdict(format, value)).toBe(expected);
});

test('a personal number carries the birth date and the sex', () => {
  expect(birthDateOfRnokpp('1759013776')).toBe('1948-02-28');
  expect(sexOfRnokpp('1759013776')).toBe('male');
});

test('a birth date that differs from the number warns', () => {
  const context = { birthDate: civilDateSchema.parse('1948-02-29') };
  expect(checkFormat('tax-code', '1759013776', context)).toEqual({
    ok: false,
    problem: 'birth-date-differs',
    severity: 'warn',
  });
});

test('the kind of a party decides the length of its code', () => {
  expect(checkFormat('tax-code', '14360506', { partyKind: 'person' })).toEqual({
    ok: false,
    problem: 'length',
  });
  expect(checkFormat('tax-code', '14360506', { partyKind: 'company' })).toEqual({ ok: true });
});
