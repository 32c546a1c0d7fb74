/** What tells one thing from another: the numbers by which the same object is recognised in another dossier. */
export const identities = [
  { what: 'vin', pointer: '/details/vin' },
  { what: 'cadastral-number', pointer: '/details/cadastralNumber' },
  { what: 'register-number', pointer: '/rights/registerNumber' },
] as const;
export type IdentityKind = (typeof identities)[number]['what'];

const latinOf: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: '0',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: '1',
  З: '3',
  O: '0',
  I: '1',
  Q: '0',
};

/**
 * Gives a number in the form in which two ways of typing it are equal: no separators, capital letters, Cyrillic
 * look-alikes as Latin, letters that stand for digits as digits (a VIN has no I, O and Q). Null when nothing is left.
 */
export function identityKey(text: string): string | null {
  const key = text
    .slice(0, 100)
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[АВЕКМНОРСТУХІЗOIQ]/gu, (letter) => latinOf[letter] ?? letter);
  return key === '' ? null : key;
}
