import type { DossierState } from '../../shared/domain/dossier.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';

export type MadeDossier = {
  readonly objectType: ObjectType;
  readonly state: DossierState;
  readonly content: DossierContent;
};

const towns = [
  'Київ',
  'Харків',
  'Одеса',
  'Дніпро',
  'Львів',
  'Запоріжжя',
  'Кривий Ріг',
  'Миколаїв',
  'Вінниця',
  'Полтава',
  'Чернігів',
  'Черкаси',
  'Житомир',
  'Суми',
  'Хмельницький',
  'Чернівці',
  'Рівне',
  'Кам’янське',
  'Кропивницький',
  'Івано-Франківськ',
  'Тернопіль',
  'Луцьк',
  'Біла Церква',
  'Ужгород',
  'Кам’янець-Подільський',
  'Слов’янськ',
];
const surnames = [
  'Шевченко',
  'Мельничук',
  'Коваленко',
  'Бондаренко',
  'Ткаченко',
  'Кравчук',
  'Олійник',
  'Лисенко',
  'Поліщук',
  'Гончарук',
  'Савченко',
  'Руденко',
  'Марченко',
  'Іваненко',
  'В’юненко',
  'Ґудзь',
  'Єременко',
  'Їжакевич',
  'Заяць',
  'Дем’яненко',
  'Романюк',
  'Гаврилюк',
  'Панасюк',
  'Стельмах',
  'Яременко',
  'Щербак',
  'Хоменко',
  'Федорук',
];
const names = ['Степан', 'Олена', 'Іван', 'Марія', 'Петро', 'Ганна', 'Андрій', 'Наталія', 'Юрій', 'Соломія'];
const fathers = ['Петрович', 'Іванівна', 'Михайлович', 'Степанівна', 'Андрійович', 'Василівна'];
const streets = ['Шевченка', 'Антоновича', 'Соборна', 'Центральна', 'Зелена', 'Польова', 'Січових Стрільців'];
const states: readonly DossierState[] = [
  'preparing',
  'preparing',
  'preparing',
  'approved',
  'sealed',
  'submitted',
  'returned',
  'accepted',
  'published',
  'published',
  'sold',
  'unsold',
  'closed',
  'closed',
  'closed',
];
const cars = [
  'ЗАЗ Lanos',
  'Škoda Octavia',
  'Volkswagen Passat',
  'Renault Logan',
  'ВАЗ-21099',
  'Toyota Corolla',
];
const tools = [
  'верстат токарний',
  'холодильна вітрина',
  'генератор дизельний',
  'преса гідравлічна',
  'котел газовий',
];

/** Gives numbers from 0 up to 1 that are the same in every run with this seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes dossiers as offices keep them: flats, houses, cars and things all over the country, in every state. */
export function makeDossiers(count: number, seed: number): readonly MadeDossier[] {
  const random = seededNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return Array.from({ length: count }, () => {
    const objectType = pick(['flat', 'flat', 'house', 'vehicle', 'vehicle', 'movable'] as const);
    const town = pick(towns);
    const address = `вулиця ${pick(streets)}, будинок ${number(1, 180)}`;
    const price = number(30_000, 90_000_000) * 100;
    const title = titleOf(objectType, { town, pick, number });
    const debtor = `${pick(surnames)} ${pick(names)} ${pick(fathers)}`;
    const [first, ...others] = sampleFlat.parties?.list ?? [];
    return {
      objectType,
      state: pick(states),
      content: {
        ...sampleFlat,
        proceeding: { ...sampleFlat.proceeding, number: String(number(60_000_000, 79_999_999)) },
        parties: {
          list: [{ ...first, id: 'p1', name: debtor, address: `місто ${town}, ${address}` }, ...others],
        },
        object: {
          ...sampleFlat.object,
          title,
          description: `${title}. ${sampleFlat.object?.description ?? ''} ${sampleFlat.object?.condition ?? ''}`,
          settlement: `місто ${town}`,
          address,
        },
        sale: { ...sampleFlat.sale, startPrice: price },
      },
    };
  });
}

type Dice = {
  readonly town: string;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly number: (from: number, to: number) => number;
};

function titleOf(objectType: ObjectType, { town, pick, number }: Dice): string {
  if (objectType === 'flat')
    return `${pick(['Однокімнатна', 'Двокімнатна', 'Трикімнатна'])} квартира загальною площею ${number(28, 110)},${number(0, 9)} кв. м, місто ${town}`;
  if (objectType === 'house')
    return `Житловий будинок ${number(50, 320)} кв. м із земельною ділянкою 0,${number(10, 25)} га, місто ${town}`;
  if (objectType === 'vehicle')
    return `Легковий автомобіль ${pick(cars)}, ${number(1998, 2024)} року випуску, державний номер АА ${number(1_000, 9_999)} ВК`;
  return `Рухоме майно: ${pick(tools)}, ${number(1, 12)} од., місто ${town}`;
}
