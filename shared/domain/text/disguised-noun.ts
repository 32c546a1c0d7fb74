import { latinToCyrillic } from './letters.ts';

/** Beginnings of the usual nouns of lots: long enough that no name with a Ukrainian ending reads like one. */
const nouns = (
  'автобус автомобіл будівл будинок будинк верстат вантажн гараж генератор ділянк екскаватор електро житлов земельн ' +
  'квартир комбайн комплект компресор корпус монітор мотоцикл навантажувач напівпричіп ноутбук обладнан прилад ' +
  'приміщен принтер причеп причіп склад телевізор телефон товар транспорт трактор холодильник'
).split(' ');
/** What a Latin letter without a twin may stand for in a word written to look Ukrainian. */
const resembled: Readonly<Record<string, string>> = {
  N: 'ипн',
  R: 'яг',
  U: 'ицу',
  V: 'ув',
  W: 'шщ',
  b: 'ьбв',
  k: 'к',
  m: 'м',
  n: 'п',
  r: 'г',
  t: 'т',
  u: 'иц',
  v: 'ув',
};

/**
 * «HOVTБУК» is no name with an ending like «QRкоди»: its Latin letters, read as what they resemble, make a Ukrainian
 * noun («KBAPTUРА»). Takes the letters of a word of both alphabets; gives the first of them as they should be, or
 * undefined when it is no such word.
 */
export function disguisedNoun(letters: readonly string[]): readonly string[] | undefined {
  const noun = nouns.find(
    (each) =>
      each.length <= letters.length &&
      Array.from(each).every((right, index) => mayBe(letters[index] ?? '', right)),
  );
  return noun === undefined
    ? undefined
    : Array.from(noun, (right, index) => (isCapital(letters[index] ?? '') ? right.toUpperCase() : right));
}

function mayBe(letter: string, right: string): boolean {
  const twin = (latinToCyrillic.get(letter) ?? letter).toLowerCase();
  return twin === right || (resembled[letter]?.includes(right) ?? false);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
