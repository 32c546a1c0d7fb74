/** A small codifier in the official form, for tests: 27 regions, and places that have the same name. */
export const katottgHeader =
  'Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія об’єкта;Назва об’єкта';

export type SampleRow = { readonly path: readonly string[]; readonly kind: string; readonly name: string };

const region = (number: number): string => `UA${String(number).padStart(2, '0')}000000000000001`;
const kyivRegion = region(32);
const dnipro = region(12);
const city = region(80);

/** Rows of the sample in the official order. */
export const sampleRows: readonly SampleRow[] = [
  ...Array.from({ length: 24 }, (_row, index) => ({
    path: [region(index + 40)],
    kind: 'O',
    name: `Область${'абвгґдеєжзиіїйклмнопрстуф'[index] ?? ''}ська`,
  })),
  { path: [kyivRegion], kind: 'O', name: 'Київська' },
  { path: [kyivRegion, 'UA32020000000000002'], kind: 'P', name: 'Броварський' },
  { path: [kyivRegion, 'UA32020000000000002', 'UA32020010000000003'], kind: 'H', name: 'Броварська ' },
  {
    path: [kyivRegion, 'UA32020000000000002', 'UA32020010000000003', 'UA32020010010000004'],
    kind: 'M',
    name: 'Бровари',
  },
  {
    path: [kyivRegion, 'UA32020000000000002', 'UA32020010000000003', 'UA32020010020000005'],
    kind: 'C',
    name: 'Софіївка',
  },
  { path: [dnipro], kind: 'O', name: 'Дніпропетровська' },
  { path: [dnipro, 'UA12040000000000006'], kind: 'P', name: 'Кам’янський' },
  { path: [dnipro, 'UA12040000000000006', 'UA12040010000000007'], kind: 'H', name: 'Кам’янська' },
  {
    path: [dnipro, 'UA12040000000000006', 'UA12040010000000007', 'UA12040010010000008'],
    kind: 'M',
    name: 'Кам’янське',
  },
  {
    path: [dnipro, 'UA12040000000000006', 'UA12040010000000007', 'UA12040010020000009'],
    kind: 'X',
    name: 'Софіївка',
  },
  { path: [city], kind: 'K', name: 'Київ' },
  { path: [city, city, city, city, 'UA80000000000110010'], kind: 'B', name: 'Дарницький' },
];

export function toLine({ path, kind, name }: SampleRow): string {
  return [...Array.from({ length: 5 }, (_cell, index) => path[index] ?? ''), kind, name].join(';');
}

/** Gives the sample as a file; rows may be changed before. */
export function sampleKatottg(rows: readonly SampleRow[] = sampleRows): string {
  return `${[katottgHeader, ...rows.map(toLine)].join('\r\n')}\r\n`;
}
