/**
 * Endings of Ukrainian nouns, adjectives and surnames as `foldForSearch` leaves them, longest first. `shorter` is cut
 * beside the whole ending where the word may also be another form: «Вадим» is no ending «им», «Андрій» only «й».
 */
const endings: readonly { readonly end: string; readonly shorter?: string }[] = [
  { end: 'ами' },
  { end: 'ями' },
  { end: 'ого' },
  { end: 'ому' },
  { end: 'ими' },
  { end: 'ови', shorter: 'и' },
  { end: 'еви', shorter: 'и' },
  { end: 'ои' },
  { end: 'еи' },
  { end: 'ою' },
  { end: 'ею', shorter: 'ю' },
  { end: 'ив', shorter: '' },
  { end: 'ах', shorter: '' },
  { end: 'ях' },
  { end: 'ам', shorter: '' },
  { end: 'ям' },
  { end: 'ом', shorter: '' },
  { end: 'ем', shorter: '' },
  { end: 'ий', shorter: 'й' },
  { end: 'ей', shorter: 'й' },
  { end: 'их', shorter: '' },
  { end: 'им', shorter: '' },
  ...Array.from('аяоеуюий', (end) => ({ end })),
];
/** Shortest stem that is left after an ending is cut: shorter ones would find half of the list. */
const shortestStem = 3;
const onlyCyrillic = /^\p{Script=Cyrillic}+$/u;

type Cut = { readonly stem: string; readonly ending: string };

/** Gives the stems under which the index keeps a folded word; a word with digits or Latin letters has none. */
export function stemsOf(word: string): readonly string[] {
  return [...new Set(cutsOf(word).flatMap((cut) => [cut.stem, ...beforeSoftEnding(cut)]))];
}

/**
 * Gives the stems under which other forms of a folded word may stand: its own, and where vowels change between forms
 * (ніч – ночі, Харків – Харкова, садок – садка, вікно – вікон, заєць – зайця) the changed ones too.
 */
export function stemsToFind(word: string): readonly string[] {
  return [...new Set(cutsOf(word).flatMap((cut) => [cut.stem, ...beforeSoftEnding(cut), ...changed(cut)]))];
}

function cutsOf(word: string): readonly Cut[] {
  if (word.length < shortestStem || !onlyCyrillic.test(word)) return [];
  const found = endings.find(({ end }) => word.endsWith(end) && word.length - end.length >= shortestStem);
  if (!found) return [{ stem: word, ending: '' }];
  const { end, shorter } = found;
  const whole = cut(word, end);
  return shorter === undefined ? [whole] : [whole, cut(word, shorter)];
}

function cut(word: string, ending: string): Cut {
  return { stem: word.slice(0, word.length - ending.length), ending };
}

/** Before the ending і: к – ц, г – з, х – с (частка – частці, борг – борзі, поверх – поверсі). */
function beforeSoftEnding({ stem, ending }: Cut): readonly string[] {
  const hard = { ц: 'к', з: 'г', с: 'х' }[stem.at(-1) ?? ''];
  return ending === 'и' && hard !== undefined ? [stem.slice(0, -1) + hard] : [];
}

const consonant = '[бвгджзклмнпрстфхцчшщ]';
type Change = readonly [RegExp, string];
/** What the last syllable of a word without ending becomes when an ending follows. */
const whenOpened: readonly Change[] = [
  [new RegExp(`и(${consonant}{1,2})$`, 'u'), 'о$1'],
  [new RegExp(`и(${consonant}{1,2})$`, 'u'), 'е$1'],
  [/([аеиоуюя])ец$/u, '$1йц'],
  [new RegExp(`(${consonant})[ое](${consonant})$`, 'u'), '$1$2'],
];
/** The way back: what the last syllable of a stem becomes in the form without ending. */
const whenClosed: readonly Change[] = [
  [new RegExp(`[ое](${consonant}{1,2})$`, 'u'), 'и$1'],
  [/йц$/u, 'ец'],
  [new RegExp(`(${consonant})(${consonant})$`, 'u'), '$1о$2'],
  [new RegExp(`(${consonant})(${consonant})$`, 'u'), '$1е$2'],
];

function changed({ stem, ending }: Cut): readonly string[] {
  return (ending === '' ? whenOpened : whenClosed)
    .filter(([pattern]) => pattern.test(stem))
    .map(([pattern, other]) => stem.replace(pattern, other))
    .filter((other) => other.length >= shortestStem);
}
