import { readText } from '../fields/read-leaf.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import { requiredPlaces } from './required.ts';
import { atPlace, byReplacement } from './mend.ts';

/** The way VAT stands in the price fits what is said of the debtor (8, 15). */
export const vatConsistency: Check = {
  code: 'vat-consistency',
  severity: 'block',
  article: articleOf('vat-consistency'),
  appliesTo: ({ content }) => content.valuation?.vat !== undefined,
  check: ({ content }, { ruleSet }) => {
    const parties = content.parties?.list ?? [];
    const owner =
      parties.find(({ role }) => role === 'owner') ?? parties.find(({ role }) => role === 'debtor');
    const base = { code: 'vat-consistency', pointer: '/valuation/vat', ruleSet } as const;
    if (owner?.vatPayer === true && content.valuation?.vat === 'debtor-not-payer')
      return [finding({ ...base, message: 'payer' })];
    if (owner?.vatPayer === false && content.valuation?.vat === 'included')
      return [finding({ ...base, message: 'not-payer', severity: 'warn' })];
    return [];
  },
  mend: byReplacement,
};

const placeOfSame = {
  'cadastral-number': '/details/cadastralNumber',
  vin: '/details/vin',
  'register-number': '/rights/registerNumber',
} as const;

/** The same thing stands in another dossier (8, 16). */
export const sameObject: Check = {
  code: 'same-object',
  severity: 'warn',
  article: articleOf('same-object'),
  appliesTo: always,
  check: (_dossier, { ruleSet, sameObject: others }) =>
    others.map(({ what, title, value, dossierId }) =>
      finding({
        code: 'same-object',
        message: what,
        severity: 'warn',
        pointer: placeOfSame[what],
        params: { title, value, dossierId },
        ruleSet,
      }),
    ),
  mend: atPlace,
};

/** The storer, the place and the hours of inspection are named; the telephone is not the officer's own (8, 17). */
export const storerContacts: Check = {
  code: 'storer-contacts',
  severity: 'block',
  article: articleOf('storer-contacts'),
  appliesTo: always,
  check: (dossier, { ruleSet }) => {
    const missing = requiredPlaces(dossier, ruleSet)
      .filter(({ filled, pointer }) => !filled && pointer.startsWith('/storage/'))
      .map(({ pointer }) => finding({ code: 'storer-contacts', message: 'missing', pointer, ruleSet }));
    const { storage, proceeding } = dossier.content;
    const phone = digitsOf(readText(storage?.storerPhone));
    const same = phone !== undefined && phone === digitsOf(readText(proceeding?.officePhone));
    const pointer = '/storage/storerPhone';
    return same
      ? [
          ...missing,
          finding({ code: 'storer-contacts', message: 'same-phone', severity: 'warn', pointer, ruleSet }),
        ]
      : missing;
  },
  mend: atPlace,
};

/** The last nine digits: the same number with and without +380. */
function digitsOf(phone: string | undefined): string | undefined {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  return digits === '' ? undefined : digits.slice(-9);
}
