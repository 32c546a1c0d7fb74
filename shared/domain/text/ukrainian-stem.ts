/** Endings of Ukrainian nouns, adjectives and participles, longest first. */
const endings = [
  'ськими|ського|ському|ностями|ностей|ностях',
  'ами|ями|ові|еві|єві|ого|ому|ими|іми|ої|ою|ею|єю|ів|їв|ах|ях|ам|ям|ом|ем|єм|ий|ій|их|іх|им|ім',
  'а|я|о|е|є|у|ю|и|і|ї|ь|й',
].map((group) => new RegExp(`(?:${group})$`, 'u'));

/** Shortest stem that is left after an ending is cut: shorter ones would find half of the list. */
const shortestStem = 3;

/**
 * Gives the beginnings under which a lower-case Ukrainian word and its other forms are found: the word without
 * its ending, and where vowels or consonants change between forms (ніч – ночі, садок – садка, частка – частці)
 * the changed stems too. A light cut for prefix search, not a grammar. Words with digits stay whole.
 */
export function stemVariants(word: string): readonly string[] {
  if (!/^[\p{Script=Cyrillic}ʼ]+$/u.test(word)) return [word];
  const { stem, ending } = cut(word);
  const variants = [stem, ...changes(stem), ...(ending === 'і' ? mutations(stem) : [])];
  return [...new Set(variants)].filter((variant) => variant.length >= Math.min(shortestStem, word.length));
}

function cut(word: string): { readonly stem: string; readonly ending: string } {
  for (const pattern of endings) {
    const stem = word.replace(pattern, '');
    if (stem !== word && stem.length >= shortestStem) return { stem, ending: word.slice(stem.length) };
  }
  return { stem: word, ending: '' };
}

const consonant = '[бвгджзклмнпрстфхцчшщ]';
/** Each pair: what the last syllable looks like, and what it looks like in another form. */
const alternations: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`і(${consonant})$`, 'u'), 'о$1'],
  [new RegExp(`і(${consonant})$`, 'u'), 'е$1'],
  [new RegExp(`ї(${consonant})$`, 'u'), 'є$1'],
  [new RegExp(`[ое](${consonant})$`, 'u'), 'і$1'],
  [new RegExp(`є(${consonant})$`, 'u'), 'ї$1'],
  [new RegExp(`(${consonant})[ое]([кцнл])$`, 'u'), '$1$2'],
  [new RegExp(`(${consonant})к$`, 'u'), '$1ок'],
  [new RegExp(`(${consonant})ц$`, 'u'), '$1ец'],
];

function changes(stem: string): readonly string[] {
  return alternations
    .filter(([pattern]) => pattern.test(stem))
    .map(([pattern, other]) => stem.replace(pattern, other));
}

/** Before the ending і: к – ц, г – з, х – с (частка – частці, нога – нозі, муха – мусі). */
function mutations(stem: string): readonly string[] {
  const before = { ц: 'к', з: 'г', с: 'х' }[stem.at(-1) ?? ''];
  return before === undefined ? [] : [stem.slice(0, -1) + before];
}
