import { readText } from '../fields/read-leaf.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { requiredPlaces } from './required.ts';

/** Photos: enough of them, large enough, no two the same (domain/procedure.md 4.5, 8, 13). */
export const photos: Check = {
  code: 'photos',
  severity: 'block',
  article: articleOf('photos'),
  appliesTo: always,
  check: ({ objectType }, { ruleSet, files }) => {
    const rule = ruleSet.photos[objectType];
    const { minimumCount, minimumLongSide } = rule.value;
    const pictures = files.filter(({ type }) => type === 'photo');
    const base = { code: 'photos', ruleSet, rule } as const;
    const findings: Finding[] = [];
    if (pictures.length < minimumCount)
      findings.push(
        finding({
          ...base,
          message: pictures.length === 0 ? 'none' : 'too-few',
          severity: pictures.length === 0 ? 'block' : 'warn',
          pointer: '/files/photo',
          params: { minimum: minimumCount, found: pictures.length },
        }),
      );
    const seen = new Set<string>();
    for (const { id, sha256, originalName, width = 0, height = 0 } of pictures) {
      const at = { pointer: `/files/${id}`, severity: 'warn' } as const;
      const longSide = Math.max(width, height);
      if (seen.has(sha256))
        findings.push(finding({ ...base, ...at, message: 'same', params: { name: originalName } }));
      if (longSide > 0 && longSide < minimumLongSide)
        findings.push(
          finding({
            ...base,
            ...at,
            message: 'small',
            params: { name: originalName, minimum: minimumLongSide, found: longSide },
          }),
        );
      seen.add(sha256);
    }
    return findings;
  },
};

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
    const phone = readText(storage?.storerPhone);
    const same = phone !== undefined && phone === readText(proceeding?.officePhone);
    const pointer = '/storage/storerPhone';
    return same
      ? [
          ...missing,
          finding({ code: 'storer-contacts', message: 'same-phone', severity: 'warn', pointer, ruleSet }),
        ]
      : missing;
  },
};
