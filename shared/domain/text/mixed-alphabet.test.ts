import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { cyrillicToLatin, latinToCyrillic } from './letters.ts';
import { findMixedAlphabet, mendMixedAlphabet } from './mixed-alphabet.ts';

/** Mulberry32: the same doctored texts on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Doctor = (text: string, random: () => number) => string | undefined;

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Replaces one letter of a word by its twin; the word has other letters that have no twin. */
function swapLetter(words: RegExp, twins: ReadonlyMap<string, string>): Doctor {
  return (text, random) => {
    const places = Array.from(text.matchAll(words)).flatMap((match) =>
      Array.from(match[0], (letter, index) => ({ letter, at: match.index + index })).filter(({ letter }) =>
        twins.has(letter),
      ),
    );
    const place = pick(places, random);
    return place && text.slice(0, place.at) + twins.get(place.letter) + text.slice(place.at + 1);
  };
}

const invisible: Doctor = (text, random) => {
  const places = Array.from(text.matchAll(/\p{L}(?=\p{L})/gu), ({ index }) => index + 1);
  const at = pick(places, random) ?? 0;
  const mark = pick(['\u200B', '\u200D', '\u00AD', '\uFEFF', '\u202E', '\u2060'], random) ?? '\u200B';
  return text.slice(0, at) + mark + text.slice(at);
};

const doctors: readonly Doctor[] = [
  swapLetter(
    /(?=\p{Script=Cyrillic}*[бгдєжзийлпфцчшщьюяґїБГДЄЖЗИЙЛПФЦЧШЩЬЮЯҐЇ])\p{Script=Cyrillic}{4,}/gu,
    new Map(Array.from(cyrillicToLatin)),
  ),
  swapLetter(/(?=[A-Za-z]*[bdfglmnqrstuvwzDFGJLNQRSUVWZ])[A-Za-z]{4,}/gu, latinToCyrillic),
  invisible,
];

const reported = (text: string) => findMixedAlphabet(text).map(({ start, end }) => text.slice(start, end));

test('the texts are many and spread over kinds of property', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

test('no clean text raises an alarm', () => {
  const alarms = corpus.filter(({ text }) => findMixedAlphabet(text).length > 0);
  expect(alarms.map(({ text }) => reported(text))).toEqual([]);
});

test('at least 99.3 % of doctored texts are found, and the mend gives the text back', () => {
  const random = seeded(20_261_124);
  const doctored = corpus.flatMap(({ text }) =>
    doctors.flatMap((doctor) =>
      [1, 2].flatMap(() => {
        const changed = doctor(text, random);
        return changed === undefined ? [] : [{ text, changed }];
      }),
    ),
  );
  const missed = doctored.filter(({ changed }) => findMixedAlphabet(changed).length === 0);
  const mended = doctored.filter(
    ({ text, changed }) => mendMixedAlphabet(changed, findMixedAlphabet(changed)) === text,
  );
  expect(doctored.length).toBeGreaterThan(300);
  expect(missed.map(({ changed }) => changed).slice(0, 5)).toEqual([]);
  expect(1 - missed.length / doctored.length).toBeGreaterThanOrEqual(298 / 300);
  expect(mended.length / doctored.length).toBeGreaterThan(0.97);
});

test.each([
  ['стіл i шафа', ['i']],
  ['Холодильник, a також плита', ['a']],
  ['B квартирі є балкон', ['B']],
  ['2021 p. випуску', ['p']],
  ['c. Петрівка', ['c']],
  ['Петренко O. І.', ['O']],
  ['буд. 12A, кв. 5', ['A']],
  ['трактор T-150К', ['T']],
  ['автомобіль BA3-2107', ['BA3']],
  ['Audi А6', ['А']],
  ['площа 5О кв. м, 2О26 року', ['О', 'О']],
  ['З5 кв. м', ['З']],
  ['2О2О6 грн', ['О', 'О']],
  ['к0мпресор та 3емельна ділянка', ['0', '3']],
  ['3кімнатна квартира', []],
  ['ВAЗ-2107', ['A']],
  ['Vоlkswagen', ['о']],
  ['кв\u00ADартира', ['\u00AD']],
  ['ква\u200Bpтира', ['\u200B', 'p']],
  ['Xeroxом і QRкоди', []],
  ['HDMIКАБЕЛЬ, QRКОДИ, SATAДИСК, VINКОД, принтер3D, генератор5kW', []],
  ['HOVTБУК', ['H', 'O', 'V', 'T']],
  ['клас A, вітамін C, розмір M', []],
  ['XІX століття', ['І']],
  ['2хUSB, 4xHDMI, 10 x 20 мм, 3х2,5', []],
  ['5G, iPhone, XL, 220V, ISO 9001, II категорія', []],
  ['труба Ø57х3,5 та Ø 76x4; ø8х120, 2ø8х120, Ø250хØ32, трубаØ57х3', []],
  ['арматура Ø12A', []],
  ['ѕтіл, ѕухі дрова, двері ԁубові', ['ѕ', 'ѕ', 'ԁ']],
  ['ѕтiл', ['ѕ', 'i']],
  ['краӏна, маѵка', ['ӏ', 'ѵ']],
  ['Ѕony, Toshibа, Toѕһiba, ԝifi', ['Ѕ', 'а', 'ѕ', 'һ', 'ԝ']],
  ['двигун АИР160Ѕ4', ['Ѕ']],
  ['Объект «Ёлка», Қазақстан, Оңтүстік, Љубљана', []],
  ['M-н Перемоги, p-н Подільський, K-т ключів, c-ще Нове', ['M', 'p', 'K', 'c']],
  ['T-подібний профіль, C-клас, E-біт, H-балка, M-профіль', []],
  ['', []],
])('%j: %j', (text, letters) => {
  expect(reported(text)).toEqual(letters);
});

test.each([
  ['HOVTБУК', 'НОУТБУК'],
  ['KBAPTUРА, npuчіп, 2 ABTOMOБІЛІ, TPAKTOРA', 'КВАРТИРА, причіп, 2 АВТОМОБІЛІ, ТРАКТОРА'],
  ['ѕтіл', 'стіл'],
  ['ѕтiл', 'стіл'],
  ['ԁубові двері', 'дубові двері'],
  ['Ѕony', 'Sony'],
  ['Toѕһiba', 'Toshiba'],
  ['M-н Перемоги', 'М-н Перемоги'],
  ['Перемоги p-н', 'Перемоги р-н'],
  // Only a person can tell «сухі» from a Latin word, and which letter a marking has.
  ['ѕухі', 'ѕухі'],
  ['двигун АИР160Ѕ4', 'двигун АИР160Ѕ4'],
  ['jолка', 'jолка'],
])('%j is mended to %j', (text, mended) => {
  const spots = findMixedAlphabet(text);
  expect(spots).not.toEqual([]);
  expect(mendMixedAlphabet(text, spots)).toBe(mended);
});

test('spots are in order, do not overlap, and a mended text has none', () => {
  const text = 'Двoкімнaтна квapтира, B будинку № 12A; стіл i шафа, 2О26 p.';
  const spots = findMixedAlphabet(text);
  spots.forEach((spot, index) => expect(spot.start).toBeGreaterThanOrEqual(spots[index - 1]?.end ?? 0));
  expect(mendMixedAlphabet(text, spots)).not.toBe(text);
  expect(reported(mendMixedAlphabet(text, spots))).toEqual([]);
});

test('a long row of letters after the word «серії» is looked through in no time', () => {
  const started = process.cpuUsage();
  findMixedAlphabet(`серії ${'A'.repeat(100_000)}С`);
  expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
});
