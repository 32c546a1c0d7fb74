/** Latin letters and the Cyrillic ones that look the same (Ukrainian alphabet and two of its neighbours). */
export const latinToCyrillic: ReadonlyMap<string, string> = new Map([
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['I', 'І'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['Ï', 'Ї'],
  ['ï', 'ї'],
  ['k', 'к'],
  ['h', 'һ'],
  ['j', 'ј'],
]);

/** Cyrillic letters that no Ukrainian word has, and the Latin ones that look the same: no key of ours types them. */
export const foreignTwins: ReadonlyMap<string, string> = new Map(
  ['ѕs', 'ЅS', 'јj', 'ЈJ', 'һh', 'ԁd', 'ԛq', 'ԚQ', 'ԝw', 'ԜW', 'ӏl', 'ӀI', 'ѵv', 'ѴV', 'ԌG', 'үy', 'ҮY'].map(
    (pair) => [pair.charAt(0), pair.charAt(1)],
  ),
);

/** Cyrillic letters and the Latin ones that look the same. */
export const cyrillicToLatin: ReadonlyMap<string, string> = new Map([
  ...Array.from(latinToCyrillic)
    .filter(([latin]) => !'hjk'.includes(latin))
    .map(([latin, cyrillic]) => [cyrillic, latin] as const),
  ...foreignTwins,
]);

/** Invisible and direction characters that have no place in a dossier's text. */
export const invisiblePattern = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

export function isCyrillic(letter: string): boolean {
  return /\p{Script=Cyrillic}/u.test(letter);
}

export function isLatin(letter: string): boolean {
  return /\p{Script=Latin}/u.test(letter);
}
