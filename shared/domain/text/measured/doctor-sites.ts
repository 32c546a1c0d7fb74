/** A place in the text where a slip may be made, and what would stand there instead. */
export type Site = { readonly from: number; readonly to: number; readonly replacement: string };

const cyrillicLookAlikes = Array.from('аеіїорсухАВЕІЇКМНОРСТУХ');
const latinLookAlikes = Array.from('aeiïopcyxABEIÏKMHOPCTYX');
const toLatin: Record<string, string> = Object.fromEntries(
  cyrillicLookAlikes.map((letter, index) => [letter, latinLookAlikes[index] ?? letter]),
);
const toCyrillic: Record<string, string> = Object.fromEntries(
  Object.entries(toLatin).map(([cyrillic, latin]) => [latin, cyrillic]),
);
/** Letters only alike in some fonts: put in on purpose, not by a wrong key. */
const disguised: Record<string, string> = { к: 'k', и: 'u', п: 'n', г: 'r', т: 't', ь: 'b', З: '3', б: '6' };
const lettersAsDigits: Record<string, string> = { о: '0', О: '0', з: '3', З: '3', І: '1' };
const invisible = ['\u200B', '\u00AD', '\u2060', '\uFEFF', '\u200C', '\u200D'];
const bidirectional = Array.from('\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069');

/** Every match of `pattern` in which single letters may be exchanged by `table`. */
function inside(text: string, pattern: RegExp, table: Record<string, string>): Site[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    Array.from(match[0]).flatMap((letter, index) => {
      const replacement = table[letter];
      const from = match.index + index;
      return replacement === undefined ? [] : [{ from, to: from + 1, replacement }];
    }),
  );
}

/** A whole match of `pattern` that can be written in the other alphabet's look-alikes. */
function whole(text: string, pattern: RegExp, table: Record<string, string>): Site[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const replaced = Array.from(match[0]).map((letter) => (/\p{L}/u.test(letter) ? table[letter] : letter));
    return replaced.includes(undefined)
      ? []
      : [{ from: match.index, to: match.index + match[0].length, replacement: replaced.join('') }];
  });
}

function insertions(text: string, pattern: RegExp, characters: readonly string[]): Site[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    characters.map((replacement) => ({ from: match.index, to: match.index, replacement })),
  );
}

const notInWord = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';

function pattern(body: string): RegExp {
  return new RegExp(`${notInWord}${body}${wordEnd}`, 'gu');
}

const cyrillicWord = pattern("\\p{Script=Cyrillic}['’\\p{Script=Cyrillic}]{2,}");
const shortCyrillicWord = pattern('\\p{Script=Cyrillic}{2}');
const latinWord = pattern('\\p{Script=Latin}{3,}');
/** At least three Latin letters and a digit: one exchanged letter leaves the code visibly mixed. */
const latinCode = pattern('(?=[A-Za-z]*\\d)(?=(?:\\d*[A-Za-z]){3})[A-Za-z\\d]{4,}');
const plateOrSeries = pattern('[АВЕІКМНОРСТХ]{2}(?:\\d{4}[АВЕІКМНОРСТХ]{2}| ?\\d{4,6})');
const loneWord = /(?<=^|[\s,;(«])[іІаАуУоО](?=\s\p{Script=Cyrillic}{3})/gu;
const modelAfterLatin = /(?<=\p{Script=Latin}{3} )[ABCEHKMPTX]\d{1,3}(?![\p{L}\p{N}])/gu;
const longNumber = pattern('\\d{3,}');
/** Words of look-alikes alone; Roman numerals are right in both alphabets. */
const lookAlikeWord = pattern('(?![ІХ]+(?![\\p{L}]))[аеіорсухАВЕІКМНОРСТУХ]{3,}');
const lookAlikeBrand = pattern('(?![IXMC]+(?!\\p{L}))[ABCEHIKMOPTXY]{2,}(?= \\p{Script=Latin}{3})');

/** Kinds of slip: how often each is met in life (weights) and the places where it may happen. */
export const slipKinds: readonly {
  readonly kind: string;
  readonly weight: number;
  readonly sites: (text: string) => Site[];
}[] = [
  { kind: 'latin-in-cyrillic-word', weight: 38, sites: (text) => inside(text, cyrillicWord, toLatin) },
  { kind: 'latin-in-short-word', weight: 5, sites: (text) => inside(text, shortCyrillicWord, toLatin) },
  { kind: 'cyrillic-in-latin-word', weight: 10, sites: (text) => inside(text, latinWord, toCyrillic) },
  { kind: 'cyrillic-in-code', weight: 10, sites: (text) => inside(text, latinCode, toCyrillic) },
  { kind: 'latin-in-plate', weight: 6, sites: (text) => inside(text, plateOrSeries, toLatin) },
  { kind: 'lone-word', weight: 6, sites: (text) => inside(text, loneWord, toLatin) },
  { kind: 'cyrillic-model', weight: 4, sites: (text) => whole(text, modelAfterLatin, toCyrillic) },
  {
    kind: 'letter-in-number',
    weight: 5,
    sites: (text) => [
      ...inside(text, longNumber, { 0: 'О', 3: 'З', 1: 'І' }),
      ...inside(text, longNumber, { 0: 'O', 1: 'l' }),
    ],
  },
  { kind: 'digit-in-word', weight: 4, sites: (text) => inside(text, cyrillicWord, lettersAsDigits) },
  { kind: 'disguise', weight: 2, sites: (text) => inside(text, cyrillicWord, disguised) },
  { kind: 'whole-word', weight: 8, sites: (text) => whole(text, lookAlikeWord, toLatin) },
  { kind: 'whole-brand', weight: 4, sites: (text) => whole(text, lookAlikeBrand, toCyrillic) },
  { kind: 'invisible', weight: 7, sites: (text) => insertions(text, /(?<=\p{L})(?=\p{L})/gu, invisible) },
  {
    kind: 'bidirectional',
    weight: 4,
    sites: (text) => insertions(text, /(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}])/gu, bidirectional),
  },
];
