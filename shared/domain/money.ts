import { z } from 'zod';
import { assert } from '../assert.ts';

/** Money in integer kopiykas (1/100 hryvnia). Never a float of hryvnias. */
export const kopiykasSchema = z.int().min(0).max(9_000_000_000_000_000).brand<'Kopiykas'>();
export type Kopiykas = z.infer<typeof kopiykasSchema>;

/** Money of the central API: decimal string with two digits, hryvnias (central-api.md). */
export const moneySchema = z.strictObject({
  amount: z.string().regex(/^(0|[1-9]\d{0,12})\.\d{2}$/),
  currency: z.literal('UAH'),
});
export type Money = z.infer<typeof moneySchema>;

/** The largest sum that `Money` can carry: 13 digits of hryvnias. */
export const maxMoneyKopiykas = 999_999_999_999_999;

const spaces = /[\s\u00A0\u2009\u202F'’]/gu;
const typed = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;
const currency = /(грн\.?|гривень|гривні|гривня|uah|₴)$/iu;

/**
 * Reads a sum as people type or paste it: «403 805,00», «403805.5», «403 805 грн».
 * Takes text; gives kopiykas, or undefined when it is not one plain sum of hryvnias (also when too large).
 */
export function parseMoney(text: string): Kopiykas | undefined {
  const plain = text.trim().replace(currency, '').replace(spaces, '');
  const match = typed.exec(plain);
  if (!match) return undefined;
  const kopiykas = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return kopiykas <= maxMoneyKopiykas ? (kopiykas as Kopiykas) : undefined;
}

/** Gives the sum for reading, without the name of the currency: «403 805,00» (spaces do not break) or "403,805.00". */
export function formatMoney(kopiykas: number, locale: 'uk' | 'en'): string {
  assert(Number.isSafeInteger(kopiykas), 'money is a whole number of kopiykas');
  const sign = kopiykas < 0 ? '−' : '';
  const digits = String(Math.abs(kopiykas)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, locale === 'uk' ? '\u00A0' : ',');
  return `${sign}${whole}${locale === 'uk' ? ',' : '.'}${digits.slice(-2)}`;
}

/** Gives the central API's form of a sum. */
export function toMoney(kopiykas: number): Money {
  assert(Number.isSafeInteger(kopiykas) && kopiykas >= 0 && kopiykas <= maxMoneyKopiykas, 'sum fits the API');
  const digits = String(kopiykas).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'UAH' };
}

/** Gives kopiykas of a sum that passed `moneySchema`. */
export function fromMoney(money: Money): Kopiykas {
  return kopiykasSchema.parse(Number(money.amount.replace('.', '')));
}

const percentText = /^(\d{1,3})(?:\.(\d{1,4}))?$/;

/**
 * Gives a percent of a sum, rounded half up to the kopiyka (domain/procedure.md 3.8: Rounding).
 * Takes the percent as a decimal text of a rule set ("85", "0.5"); no fraction is ever held in a float.
 */
export function percentOf(kopiykas: number, percent: string): Kopiykas {
  const match = percentText.exec(percent);
  assert(match && Number.isSafeInteger(kopiykas) && kopiykas >= 0, 'percent of a rule set and a whole sum');
  const fraction = match[2] ?? '';
  const scaled = BigInt(`${match[1]}${fraction}`);
  const whole = 100n * 10n ** BigInt(fraction.length);
  return Number((2n * BigInt(kopiykas) * scaled + whole) / (2n * whole)) as Kopiykas;
}
