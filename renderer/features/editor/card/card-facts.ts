import { isBlank, readText } from '../../../../shared/domain/fields/read-leaf.ts';
import { fieldApplies, valuesAt } from '../../../../shared/domain/fields/applies.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { DossierContent, Party } from '../../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';

/** Details that name the debtor or another person: they travel to the organizer, a bidder does not see them. */
const notPublic: readonly string[] = ['ipOwner'];

export type CardDetails = { readonly main: readonly LeafField[]; readonly more: readonly LeafField[] };

/** Gives the filled particulars that a bidder sees: those of the kind's card in its order, then the rest. */
export function cardDetails(objectType: ObjectType, content: DossierContent): CardDetails {
  const definition = findObjectType(objectType);
  const fields = definition?.fields ?? [];
  const values = valuesAt(content, '/details');
  const shown = fields.filter(
    (field) =>
      !notPublic.includes(field.key) &&
      fieldApplies(field, { fields, values, objectType }) &&
      !isBlank(values[field.key]),
  );
  const card = definition?.card ?? [];
  return {
    main: card.flatMap((key) => shown.filter((field) => field.key === key)),
    more: shown.filter(({ key }) => !card.includes(key)),
  };
}

/** Gives the natural persons whose names a published lot must not carry: the debtor and the owner. */
export function hiddenPeople(content: DossierContent): readonly Party[] {
  return (content.parties?.list ?? []).filter(
    ({ role, kind }) => kind === 'person' && (role === 'debtor' || role === 'owner'),
  );
}

/** Tells that a text names one of the people (surname beside another of their names or an initial) or their code. */
export function namesPerson(text: string, people: readonly Party[]): boolean {
  const words = wordsOf(text);
  return people.some(({ name, code }) => {
    const number = readText(code);
    if (number !== undefined && number.length >= 8 && text.includes(number)) return true;
    const [surname, ...others] = wordsOf(name ?? '');
    if (surname === undefined || surname.length < 3) return false;
    return words.some((word, at) => {
      if (!sameStem(word, surname)) return false;
      const near = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
      return near.some((one) => one !== undefined && others.some((other) => isNameOf(one, other)));
    });
  });
}

/** The other name whole, in another case, or its initial. */
function isNameOf(word: string, name: string): boolean {
  return word.length === 1 ? name.startsWith(word) : sameStem(word, name);
}

/** Ukrainian names change their last one to three letters by case: «Мельничук», «Мельничука», «Мельничуком». */
function sameStem(left: string, right: string): boolean {
  const length = Math.max(3, Math.min(left.length, right.length) - 2);
  return left.slice(0, length) === right.slice(0, length) && Math.abs(left.length - right.length) <= 3;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}’'ʼ-]+/gu) ?? [];
}
