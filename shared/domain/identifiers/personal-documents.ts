import { civilDateSchema } from '../civil-date.ts';
import { doubtful, type FormatContext, type FormatResult, right, wrong } from './format-result.ts';

/** Checks a passport: 9 digits (ID card) or two Cyrillic letters and 6 digits; Latin look-alikes are told apart. */
export function checkPassport(code: string): FormatResult {
  const plain = code.replace(/[\s№-]/gu, '').toUpperCase();
  if (/^\d{9}$/.test(plain) || /^[А-ЯЁЇІЄҐ]{2}\d{6}$/u.test(plain)) return right;
  return /^[А-ЯЁЇІЄҐA-Z]{2}\d{6}$/u.test(plain) ? wrong('latin-letter') : wrong('shape');
}

/** Checks a УНЗР `YYYYMMDD-NNNNN`: the first part is a birth date (domain/procedure.md 1.3). */
export function checkUnzr(code: string, context: FormatContext = {}): FormatResult {
  const match = /^(\d{4})(\d{2})(\d{2})-\d{5}$/.exec(code);
  if (!match) return wrong('shape');
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  if (!civilDateSchema.safeParse(date).success) return wrong('birth-date');
  return context.birthDate === undefined || context.birthDate === date
    ? right
    : doubtful('birth-date-differs');
}
