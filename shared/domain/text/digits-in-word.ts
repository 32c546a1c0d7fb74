import { isDisguisedWord } from './disguised-words.ts';

const letterOf: Readonly<Record<string, string>> = { '0': 'о', '3': 'з', '6': 'б', '1': 'і' };
const wordWithDigit =
  /(?<![\p{L}\p{N}])([\p{Script=Cyrillic}'’]*)([0136])([\p{Script=Cyrillic}'’]*)(?![\p{L}\p{N}])/gu;

/** After these a figure without a space is a number («кв3поверх») or a cubic measure («5 м3год»). */
const beforeNumber = /^(?:кв|буд|пов|корп|літ|поз|шт|кім|оф|дод|тел|рис|[мсдк]?м)$/iu;
/** «3кімнатна», «6поверховий»: a number joined to the word it counts. */
const counted =
  /^(?:кімн|пов|секц|фаз|місн|річн|тон|двер|ос|вісн|цилінд|ступ|ход|шар|канал|кут|елем|жил|рядн|х|мм|см|кг|шт|год)/iu;
/** Ukrainian makers' names with З at the end or at the beginning. */
const makerEnd = /^(?:ВА|МА|ЗА|ГА|ПА|ЛА|УА|ЛіА|КРА|КрА|КАМА|КамА|БЕЛА|БелА|НЕФА|МТ|ХТ|ЮМ|ЯМ|ЗМ)$/u;
const makerStart = /^(?:АЗ|ІЛ|МЗ)$/u;

const sentenceStart = /(?:^|[.!?:]\s+|\n\s*)$/u;
/** Short words that the lengths below would let pass. */
const common = new Set(
  'без через зав знак база бази базі обл буд зал заг одн обє згідно зміна завод'.split(' '),
);

/** What follows І at the beginning of words: «інший», «ігровий», «ідеальна», «імені», «істотний». */
const wordOfI = /^(?:н[вдзсфшт]|гр[аио]|де[ан]|мен|мп|сн|сто|зол)/u;

type Word = { readonly left: string; readonly digit: string; readonly right: string; readonly after: string };

/**
 * Digits that stand in the place of letters in Ukrainian words: «к0мпресор», «3емельна», «М1СЦЕ». Words of
 * several figures and short ones are markings («Ст3сп5», «1Ц2У») and are let be.
 */
export function digitsInWord(text: string): readonly { readonly at: number; readonly letter: string }[] {
  return Array.from(text.matchAll(wordWithDigit)).flatMap((match) => {
    const [found, left = '', digit = '', right = ''] = match;
    const after = text.slice(match.index + found.length, match.index + found.length + 3);
    if (!isLetter({ left, digit, right, after })) return [];
    const letter = letterOf[digit] ?? digit;
    const starts = left === '' && sentenceStart.test(text.slice(0, match.index));
    const raised = starts || isUpper(left + right) ? letter.toUpperCase() : letter;
    return [{ at: match.index + left.length, letter: raised }];
  });
}

function isLetter(word: Word): boolean {
  const letters = (word.left + letterOf[word.digit] + word.right).replaceAll(/['’]/g, '');
  if (common.has(letters.toLowerCase()) || isDisguisedWord(letters.toUpperCase(), false)) return true;
  if (word.left !== '' && word.right !== '') return isInner(word);
  return word.left === '' ? isFirst(word) : isLast(word);
}

function isInner({ left, digit, right }: Word): boolean {
  const count = lettersOf(left + right);
  if (isUpper(left + right)) return right.length >= 2 && count >= (digit === '0' ? 4 : 6);
  if (digit === '0') return count >= 3;
  if (beforeNumber.test(left)) return false;
  if (digit === '6') return count >= 3;
  return left.length >= 2 && count >= 5 && (digit === '3' || right.length >= 3);
}

function isFirst({ digit, right }: Word): boolean {
  if (digit === '0') return lettersOf(right) >= 3;
  if (digit === '1') return lettersOf(right) >= 3 && wordOfI.test(right);
  if (digit === '3' && makerStart.test(right)) return true;
  return lettersOf(right) >= 4 && !isUpper(right) && !counted.test(right);
}

function isLast({ left, digit, after }: Word): boolean {
  if (digit === '0') return lettersOf(left) >= 4 && !isUpper(left);
  return digit === '3' && makerEnd.test(left) && /^[- ]?\d/.test(after);
}

function lettersOf(part: string): number {
  return part.replaceAll(/['’]/g, '').length;
}

function isUpper(letters: string): boolean {
  return letters === letters.toUpperCase();
}
