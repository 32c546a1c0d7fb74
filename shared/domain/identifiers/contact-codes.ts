import { type FormatResult, right, wrong } from './format-result.ts';

/** Checks a Ukrainian IBAN: `UA`, 2 check digits, 6 of МФО, 19 of the account; ISO 7064 mod 97 = 1. */
export function checkIban(code: string): FormatResult {
  const plain = code.replace(/\s/gu, '').toUpperCase();
  if (/\p{Script=Cyrillic}/u.test(plain)) return wrong('cyrillic-letter');
  if (!/^UA\d*$/.test(plain)) return wrong('shape');
  if (plain.length !== 29) return wrong('length');
  const numeric = `${plain.slice(4)}3010${plain.slice(2, 4)}`; // U = 30, A = 10
  let rest = 0;
  for (const digit of numeric) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1 ? right : wrong('check-digit');
}

/** Checks a telephone number: Ukrainian `+380…` or `0…` of nine further digits, or another country's by E.164. */
export function checkPhone(code: string): FormatResult {
  const plain = code.replace(/[\s()-]/gu, '');
  if (!/^\+?\d+$/.test(plain)) return wrong('shape');
  const known = /^(\+?380\d{9}|0\d{9})$/.test(plain) || /^\+(?!380)[1-9]\d{6,14}$/.test(plain);
  return known ? right : wrong('length');
}

/** Checks an e-mail address by its shape alone; Cyrillic look-alikes are told apart. */
export function checkEmail(code: string): FormatResult {
  const [local = '', domain = '', ...more] = code.split('@');
  if (more.length > 0 || local === '' || domain === '') return wrong('shape');
  if (/\p{Script=Cyrillic}/u.test(local)) return wrong('cyrillic-letter');
  const labels = domain.split('.');
  const isDomain =
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label));
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/.test(local) && isDomain ? right : wrong('shape');
}
