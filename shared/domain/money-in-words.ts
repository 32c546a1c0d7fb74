import { assert } from '../assert.ts';

type Forms = readonly [one: string, few: string, many: string];

const hryvnia: Forms = ['гривня', 'гривні', 'гривень'];
const kopiyka: Forms = ['копійка', 'копійки', 'копійок'];
/** Classes of three digits from thousands up; only the thousand is feminine. */
const classes: readonly { readonly forms: Forms; readonly feminine: boolean }[] = [
  { forms: hryvnia, feminine: true },
  { forms: ['тисяча', 'тисячі', 'тисяч'], feminine: true },
  { forms: ['мільйон', 'мільйони', 'мільйонів'], feminine: false },
  { forms: ['мільярд', 'мільярди', 'мільярдів'], feminine: false },
  { forms: ['трильйон', 'трильйони', 'трильйонів'], feminine: false },
];
const ones = ['', 'один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять'];
const teens = [
  'десять',
  'одинадцять',
  'дванадцять',
  'тринадцять',
  'чотирнадцять',
  'п’ятнадцять',
  'шістнадцять',
  'сімнадцять',
  'вісімнадцять',
  'дев’ятнадцять',
];
const tens = [
  '',
  '',
  'двадцять',
  'тридцять',
  'сорок',
  'п’ятдесят',
  'шістдесят',
  'сімдесят',
  'вісімдесят',
  'дев’яносто',
];
const hundreds = [
  '',
  'сто',
  'двісті',
  'триста',
  'чотириста',
  'п’ятсот',
  'шістсот',
  'сімсот',
  'вісімсот',
  'дев’ятсот',
];

/**
 * Gives a sum in Ukrainian words as acts write it: hryvnias in words, kopiykas in two digits
 * («чотириста три тисячі вісімсот п’ять гривень 00 копійок»). Takes whole kopiykas, not negative.
 */
export function moneyInWords(kopiykas: number): string {
  assert(Number.isSafeInteger(kopiykas) && kopiykas >= 0, 'a sum in words is a whole number of kopiykas');
  const whole = Math.floor(kopiykas / 100);
  const rest = kopiykas % 100;
  return `${hryvniasInWords(whole)} ${String(rest).padStart(2, '0')} ${plural(rest, kopiyka)}`;
}

function hryvniasInWords(whole: number): string {
  if (whole === 0) return 'нуль гривень';
  const words: string[] = [];
  for (let index = classes.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(whole / 1_000 ** index) % 1_000;
    const { forms, feminine } = classes[index] ?? { forms: hryvnia, feminine: true };
    if (group > 0) words.push(...tripleInWords(group, feminine));
    if (group > 0 || index === 0) words.push(plural(group, forms));
  }
  return words.join(' ');
}

function tripleInWords(group: number, feminine: boolean): readonly string[] {
  const lastTwo = group % 100;
  const isTeen = lastTwo >= 10 && lastTwo < 20;
  const words = isTeen
    ? [hundreds[Math.floor(group / 100)], teens[lastTwo - 10]]
    : [hundreds[Math.floor(group / 100)], tens[Math.floor(lastTwo / 10)], one(group % 10, feminine)];
  return words.filter((word): word is string => word !== undefined && word !== '');
}

function one(digit: number, feminine: boolean): string {
  if (feminine && digit === 1) return 'одна';
  if (feminine && digit === 2) return 'дві';
  return ones[digit] ?? '';
}

/** Ukrainian plural: 1 гривня, 2–4 гривні, 5–20 гривень, by the last digits. */
function plural(count: number, [single, few, many]: Forms): string {
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo > 10 && lastTwo < 20) return many;
  if (last === 1) return single;
  return last >= 2 && last <= 4 ? few : many;
}
