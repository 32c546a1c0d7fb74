import type { DossierState } from '../../shared/domain/dossier.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import type { Leaf } from '../../shared/domain/fields/field.ts';
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

const sentences = [
  'Санвузол роздільний, балкон засклений, вікна металопластикові.',
  'Потребує поточного ремонту, комунікації під’єднано.',
  'Опалення автономне, газовий котел, лічильники встановлено.',
  'Доступ до майна забезпечує зберігач, огляд за попередньою домовленістю.',
  'Технічний стан задовільний, пошкоджень кузова не виявлено, пробіг не перевірявся.',
  'Двигун не запускався, акумулятор відсутній, комплект ключів один.',
  'Обладнання перебувало в експлуатації, паспорт виробника втрачено.',
  'Право власності зареєстровано в Державному реєстрі речових прав.',
  'На земельній ділянці розташовано господарські будівлі, огорожу, криницю.',
  'Будинок цегляний, дах шиферний, перекриття дерев’яні.',
  'Під’їзд асфальтований, поруч зупинка громадського транспорту, школа, дитячий садок.',
  'Майно описано й арештовано, заборону відчуження внесено до реєстру.',
];
const creditors = [
  'АТ «Банк Прикладний»',
  'ТОВ «Фінансова компанія Довіра»',
  'КС «Злагода»',
  'ГУ ДПС у Полтавській області',
  'АТ «Ощадний»',
  'ПП «Будівельник»',
];
const regions = [
  'Харківська',
  'Одеська',
  'Дніпропетровська',
  'Львівська',
  'Запорізька',
  'Полтавська',
  'Вінницька',
  'Київська',
  'Черкаська',
  'Сумська',
  'Рівненська',
  'Волинська',
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
    const [first, second] = sampleFlat.parties?.list ?? [];
    const digits = (length: number): string => Array.from({ length }, () => String(number(0, 9))).join('');
    const texts = Array.from({ length: number(2, 5) }, () => pick(sentences)).join(' ');
    const caseNumber = `${number(100, 999)}/${number(1, 29_999)}/${number(15, 26)}-ц`;
    return {
      objectType,
      state: pick(states),
      content: {
        ...sampleFlat,
        proceeding: {
          ...sampleFlat.proceeding,
          number: String(number(60_000_000, 79_999_999)),
          caseNumber,
          documentNumber: caseNumber,
        },
        parties: {
          list: [
            { ...first, id: 'p1', name: debtor, address: `місто ${town}, ${address}`, code: digits(10) },
            { ...second, id: 'p2', name: pick(creditors), code: digits(8) },
          ],
        },
        object: {
          ...sampleFlat.object,
          title,
          description: `${title}. ${texts}`,
          region: `${pick(regions)} область`,
          settlement: `місто ${town}`,
          address,
        },
        details: detailsOf(objectType, { digits, pick, number }),
        rights: { ...sampleFlat.rights, registerNumber: digits(11) },
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

type Codes = Pick<Dice, 'pick' | 'number'> & { readonly digits: (length: number) => string };

function detailsOf(objectType: ObjectType, { digits, pick, number }: Codes): Readonly<Record<string, Leaf>> {
  if (objectType === 'vehicle')
    return {
      vin: `${pick(['WVWZZZ3CZ', 'XTA210990', 'TMBZZZ1Z0', 'VF1BB2100', 'Y6DTF69Y0'])}${pick(['A', 'C', 'E', 'J'])}${digits(7)}`,
      plate: `${pick(['АА', 'ВІ', 'АХ', 'ВН', 'АЕ'])}${digits(4)}${pick(['ВК', 'СН', 'ЕМ', 'ОО'])}`,
      year: String(number(1998, 2024)),
      colour: pick(['білий', 'чорний', 'сірий', 'синій']),
    };
  if (objectType === 'house')
    return {
      cadastralNumber: `${digits(10)}:${digits(2)}:${digits(3)}:${digits(4)}`,
      totalArea: `${number(50, 320)},${number(0, 9)}`,
      floors: String(number(1, 3)),
    };
  return objectType === 'flat' ? { ...sampleFlat.details } : { inventoryNumber: digits(6) };
}

function titleOf(objectType: ObjectType, { town, pick, number }: Dice): string {
  if (objectType === 'flat')
    return `${pick(['Однокімнатна', 'Двокімнатна', 'Трикімнатна'])} квартира загальною площею ${number(28, 110)},${number(0, 9)} кв. м, місто ${town}`;
  if (objectType === 'house')
    return `Житловий будинок ${number(50, 320)} кв. м із земельною ділянкою 0,${number(10, 25)} га, місто ${town}`;
  if (objectType === 'vehicle')
    return `Легковий автомобіль ${pick(cars)}, ${number(1998, 2024)} року випуску, державний номер АА ${number(1_000, 9_999)} ВК`;
  return `Рухоме майно: ${pick(tools)}, ${number(1, 12)} од., місто ${town}`;
}
