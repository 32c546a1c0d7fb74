import { assert } from '../../../shared/assert.ts';

const names = [
  'Бойко Віктор Андрійович',
  'Лисенко Тарас Миколайович',
  'Марченко Юлія Олександрівна',
  'Поліщук Наталія Ігорівна',
  'Руденко Олег Васильович',
  'Савченко Дмитро Петрович',
  'Ткачук Людмила Степанівна',
  'Федоренко Сергій Іванович',
  'Хоменко Світлана Юріївна',
  'Яценко Максим Романович',
];
const addresses = [
  'місто Київ, вулиця Межигірська, будинок 28, квартира 14',
  'місто Чернігів, проспект Миру, будинок 61, квартира 9',
  'місто Львів, вулиця Городоцька, будинок 112, квартира 3',
  'місто Дніпро, вулиця Робоча, будинок 17, квартира 40',
  'місто Одеса, вулиця Балківська, будинок 84, квартира 21',
  'місто Полтава, вулиця Соборності, будинок 45, квартира 6',
];

/** A made-up bidder with a code whose check digit is right. */
export function bidderPerson(random: () => number): { name: string; code: string; address: string } {
  const name = pick(names, random);
  // The ninth digit of the code is odd for men, even for women.
  const male = !name.endsWith('на');
  return { name, code: taxCode(male, random), address: pick(addresses, random) };
}

const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

/** РНОКПП: days from 31.12.1899 to the birth, a number, and the check digit (domain/procedure.md 5.2). */
function taxCode(male: boolean, random: () => number): string {
  const birth = 22_000 + Math.floor(random() * 14_000);
  const number = Math.floor(random() * 500) * 2 * 5;
  const parity = Math.floor(random() * 5) * 2 + (male ? 1 : 0);
  const digits = `${birth}${String(number % 1_000).padStart(3, '0')}${parity}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${(((sum % 11) + 11) % 11) % 10}`;
}

function pick(list: readonly string[], random: () => number): string {
  const item = list[Math.floor(random() * list.length)];
  assert(item !== undefined, 'a list to pick from is not empty');
  return item;
}
