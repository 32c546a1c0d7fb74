import { valueAt } from '../../shared/domain/fields/walk.ts';
import type { MadeDossier } from './realistic.ts';
import { seededNumbers } from './realistic.ts';

export type BenchQuery = { readonly kind: 'selective' | 'common' | 'as typed'; readonly typed: string };

const surnameForms = [
  'Шевченка',
  'Мельничуку',
  'Коваленком',
  'Їжакевича',
  'Ґудзя',
  'Зайця',
  'Демяненко',
  'Вюненка',
];
const townForms = [
  'Харкова',
  'Одесі',
  'Київ',
  'Кам’янського',
  'камянське',
  'Кривому Розі',
  'Білій Церкві',
  'Львова',
];
const commonWords = [
  'квартира',
  'місто',
  'будинок',
  'майно',
  'вулиця',
  'виконавець',
  'район',
  'стан',
  'право',
  'банк',
];
const things = [
  'верстат',
  'генератор',
  'котел',
  'автомобілі Passat',
  'Škoda',
  'двокімнатні',
  'земельна ділянка',
  'ключів один',
];

/** Two hundred questions of an office: numbers, names in cases, parts of codes, words of every dossier, words half typed. */
export function benchQueries(made: readonly MadeDossier[]): readonly BenchQuery[] {
  const random = seededNumbers(9);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const selective = Array.from({ length: 25 }, () => codesOf(pick(made).content));
  const names = [...surnameForms, ...townForms, ...things].flatMap((word) => [
    word,
    `${word} ${pick(townForms)}`,
  ]);
  const typing = ['шевченко олена', 'квартира полтава', '757/6016'].flatMap((whole) =>
    Array.from({ length: Math.min(12, whole.length - 1) }, (_, index) => whole.slice(0, index + 2)),
  );
  return [
    ...selective.flat().map((typed) => ({ kind: 'selective' as const, typed })),
    ...names.slice(0, 48).map((typed) => ({ kind: 'common' as const, typed })),
    ...commonWords
      .flatMap((word) => [word, `${word} ${pick(townForms)}`])
      .map((typed) => ({ kind: 'common' as const, typed })),
    ...typing.slice(0, 32).map((typed) => ({ kind: 'as typed' as const, typed })),
  ];
}

/** Four ways of asking for one dossier. */
function codesOf(content: MadeDossier['content']): readonly string[] {
  const text = (pointer: string): string => {
    const value = valueAt(content, pointer);
    return typeof value === 'string' ? value : '';
  };
  const name = text('/parties/list/0/name').split(' ').slice(0, 2).join(' ');
  return [
    text('/proceeding/number'),
    text('/proceeding/caseNumber'),
    text('/details/vin').slice(-7) || text('/rights/registerNumber'),
    `${name} ${text('/object/settlement').replace('місто ', '')}`,
  ];
}
