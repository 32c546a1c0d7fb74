import { type CivilDate, fromDayNumber } from '../civil-date.ts';
import { doubtful, type FormatContext, type FormatResult, right, wrong } from './format-result.ts';

/**
 * Checks an ЄДРПОУ code: 8 digits with leading zeros, check digit by weights that depend on the range
 * (domain/procedure.md 5.1). A wrong check digit only warns: some old public bodies have such codes.
 */
export function checkEdrpou(code: string): FormatResult {
  if (!/^\d+$/.test(code)) return wrong('shape');
  if (code.length !== 8) return wrong('length');
  const digits = Array.from(code, Number);
  const number = Number(code);
  const weights = number < 30_000_000 || number > 60_000_000 ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6];
  let rest = weightedSum(digits, weights) % 11;
  if (rest === 10) {
    const raised = weights.map((weight) => weight + 2);
    rest = (weightedSum(digits, raised) % 11) % 10;
  }
  return rest === digits[7] ? right : doubtful('check-digit');
}

/**
 * Checks a РНОКПП: 10 digits with a check digit; the first five count days from 31.12.1899, the ninth is odd for
 * men (domain/procedure.md 5.2). A differing birth date warns: the person's papers may hold the error.
 */
export function checkRnokpp(code: string, context: FormatContext = {}): FormatResult {
  if (!/^\d+$/.test(code)) return wrong('shape');
  if (code.length !== 10) return wrong('length');
  const digits = Array.from(code, Number);
  const sum = weightedSum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  const rest = (((sum % 11) + 11) % 11) % 10;
  if (rest !== digits[9]) return wrong('check-digit');
  if (context.birthDate !== undefined && birthDateOfRnokpp(code) !== context.birthDate)
    return doubtful('birth-date-differs');
  if (context.sex !== undefined && sexOfRnokpp(code) !== context.sex) return doubtful('unusual');
  return right;
}

/** Gives the birth date that a РНОКПП of ten digits carries. */
export function birthDateOfRnokpp(code: string): CivilDate {
  const daysFrom1899End = Number(code.slice(0, 5));
  return fromDayNumber(daysFrom1899End - 25_568);
}

export function sexOfRnokpp(code: string): 'male' | 'female' {
  return Number(code[8]) % 2 === 1 ? 'male' : 'female';
}

/** Checks a code of a party: 8 digits are an ЄДРПОУ, 10 a РНОКПП; the kind of party must fit when it is known. */
export function checkTaxCode(code: string, context: FormatContext = {}): FormatResult {
  if (!/^\d+$/.test(code)) return wrong('shape');
  const expected = context.partyKind === 'company' ? [8] : context.partyKind === 'person' ? [10] : [8, 10];
  if (!expected.includes(code.length)) return wrong('length');
  return code.length === 8 ? checkEdrpou(code) : checkRnokpp(code, context);
}

function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}
