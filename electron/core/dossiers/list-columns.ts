import { readMoney } from '../../../shared/domain/fields/read-leaf.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierContent, Pointer } from '../../../shared/domain/fields/sections.ts';
import { identityKey } from '../../../shared/domain/search/identity-key.ts';

/** What the list shows, sorts and compares, kept in columns so that no list row parses a whole dossier. */
export type ListColumns = {
  readonly title: string;
  readonly titleKey: string;
  readonly proceedingNumber: string;
  readonly debtor: string;
  readonly region: string;
  readonly settlement: string;
  readonly startPriceKopiykas: number | null;
  readonly vinKey: string | null;
  readonly cadastralKey: string | null;
  readonly registerKey: string | null;
};

/** Takes the draft as it is: a value that is missing or not yet readable gives an empty column. */
export function toListColumns(content: DossierContent): ListColumns {
  const title = textAt(content, '/object/title');
  return {
    title,
    titleKey: sortKey(title),
    proceedingNumber: textAt(content, '/proceeding/number'),
    debtor: content.parties?.list?.find(({ role }) => role === 'debtor')?.name ?? '',
    region: textAt(content, '/object/region').slice(0, 120),
    settlement: textAt(content, '/object/settlement'),
    startPriceKopiykas: readMoney(content.sale?.startPrice) ?? null,
    vinKey: identityKey(textAt(content, '/details/vin')),
    cadastralKey: identityKey(textAt(content, '/details/cadastralNumber')),
    registerKey: identityKey(textAt(content, '/rights/registerNumber')),
  };
}

// Code points put ґ, є, і, ї after я; the key gives every letter its place in the Ukrainian alphabet.
const alphabet = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const places = new Map(
  Array.from(alphabet).map((letter, place) => [letter, String.fromCharCode(0x430 + place)]),
);

/** Gives a text whose plain order is the Ukrainian alphabetical order. */
export function sortKey(text: string): string {
  const lower = text.toLocaleLowerCase('uk').slice(0, 120);
  return Array.from(lower, (sign) => places.get(sign) ?? sign).join('');
}

function textAt(content: DossierContent, pointer: Pointer): string {
  const value = valueAt(content, pointer);
  return typeof value === 'string' ? value.trim() : '';
}
