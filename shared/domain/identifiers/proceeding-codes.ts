import { doubtful, type FormatResult, right, wrong } from './format-result.ts';

/** Checks a number of an enforcement proceeding: digits only, today eight (domain/procedure.md 5.5). */
export function checkProceedingNumber(code: string): FormatResult {
  if (!/^\d+$/.test(code)) return wrong('shape');
  if (code.length < 5 || code.length > 10) return wrong('length');
  return code.length === 8 ? right : doubtful('unusual');
}

/** Checks a court case number: `757/6016/20-ц`, `910/5361/22`; the letters after the hyphen are Cyrillic. */
export function checkCaseNumber(code: string): FormatResult {
  if (/^\d{1,4}\/\d{1,6}\/\d{2}(-[а-яіїєґ]{1,2})?$/u.test(code)) return right;
  return /^\d{1,4}\/\d{1,6}\/\d{2}-[A-Za-z]{1,2}$/.test(code) ? wrong('latin-letter') : wrong('shape');
}
