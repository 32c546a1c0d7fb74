import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookParts, importAll, openTable, preview, sheetXml, tableFile, xlsxOf } from '../support/tables.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const made: string[] = [];

beforeAll(async () => {
  core = startTestCore({ seed: 32 });
  await core.firstRun();
});
afterAll(async () => {
  await core.dispose();
  for (const path of made) rmSync(dirname(path), { recursive: true, force: true });
});

function keep(name: string, bytes: Uint8Array | string): string {
  const path = tableFile(name, bytes);
  made.push(path);
  return path;
}

const heads = ['№', 'Вид майна', 'Назва лота', 'Стартова ціна', 'Код боржника', 'Боржник', 'Дата оцінки'];
const row = ['1', 'Квартира', 'Квартира у Києві', 1234.5, '14360506', 'АТ «Банк»', '31.12.2026'] as const;
const dayCell = (xml: string) => ({ xml: `<c r="@@" ${xml}` });
const sheetOf = (xml: string) => zipSync(bookParts([{ name: 'Лист1', xml }]), { level: 1 });
async function rowsOf(
  bytes: Uint8Array | string,
  name = 'a.xlsx',
  change: Parameters<typeof openTable>[2] = {},
) {
  const desk = await openTable(core, keep(name, bytes), change);
  const page = await preview(core, desk);
  return {
    desk,
    page,
    problems: page.rows.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`)),
  };
}
const leaf = (page: Awaited<ReturnType<typeof rowsOf>>['page'], pointer: string, index = 0) =>
  page.rows[index]?.values.find((value) => value.pointer === pointer)?.value;

test('macros and links to other books are read past, and said', async () => {
  const extra = { 'xl/vbaProject.bin': strToU8('x'), 'xl/externalLinks/externalLink1.xml': strToU8('<x/>') };
  const { desk, page } = await rowsOf(xlsxOf([heads, row], { extra }), 'a.xlsm');
  expect(desk.opened.notices.map(({ code }) => code)).toEqual(['macros', 'external-links']);
  expect(page.summary).toMatchObject({ rows: 1, ready: 1 });
});

test('formulas give their kept value and are counted; one without a value is named by its cell', async () => {
  const kept = { xml: '<c r="@@"><f>1000+234.56</f><v>1234.56</v></c>' };
  const text = { xml: '<c r="@@" t="str"><f>A1&amp;B1</f><v>Гараж</v></c>' };
  const without = { xml: '<c r="@@"><f>NOW()</f></c>' };
  const broken = { xml: '<c r="@@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' };
  const { desk, page, problems } = await rowsOf(
    xlsxOf([
      ['Вид майна', 'Назва лота', 'Стартова ціна', 'Гарантійний внесок', 'Крок торгів'],
      ['Рухоме майно', text, kept, without, broken],
    ]),
  );
  expect(leaf(page, '/object/title')).toBe('Гараж');
  expect(leaf(page, '/sale/startPrice')).toBe(123_456);
  expect(problems).toEqual(['D2 formula-empty', 'E2 cell-error']);
  expect(desk.layout.columns.map(({ formulas }) => formulas)).toEqual([0, 1, 1, 1, 1]);
});

test('merged cells: the heading is that of the first cell, data are named and filled when asked', async () => {
  const tail = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B1:C1"/></mergeCells>';
  const bytes = xlsxOf(
    [
      ['Боржник', 'Назва лота', null, 'Вид майна'],
      ['Петренко', 'Стіл', null, 'рухоме'],
      [null, 'Шафа', null, 'рухоме'],
    ],
    { tail },
  );
  const plain = await rowsOf(bytes);
  expect(plain.desk.layout.merges).toBe(2);
  expect(plain.problems).toEqual(['A3 merged']);
  const filled = await rowsOf(bytes, 'a.xlsx', { fillMerged: true });
  expect(filled.problems).toEqual(['A3 merged-filled']);
  expect(leaf(filled.page, '/parties/list/0/name', 1)).toBe('Петренко');
});

test('days in every spelling: texts, numbers, both systems of Excel, ISO cells', async () => {
  const sheet = xlsxOf([
    ['Вид майна', 'Назва лота', 'Дата оцінки'],
    ['рухоме', 'а', '31.12.2026'],
    ['рухоме', 'б', '2026-12-31'],
    ['рухоме', 'в', '31/12/2026'],
    ['рухоме', 'г', '31 грудня 2026 року'],
    ['рухоме', 'ґ', dayCell('s="2"><v>46387</v></c>')],
    ['рухоме', 'д', dayCell('s="1"><v>46387.75</v></c>')],
    ['рухоме', 'е', dayCell('t="d"><v>2026-12-31T00:00:00</v></c>')],
    ['рухоме', 'є', 46_387],
    ['рухоме', 'ж', '31.12.26'],
    ['рухоме', 'з', '12/31/2026'],
    ['рухоме', 'и', '31.02.2026'],
  ]);
  const { page, problems } = await rowsOf(sheet);
  const days = page.rows.map((_row, index) => leaf(page, '/valuation/valuedOn', index));
  expect(days.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => '2026-12-31'));
  expect(problems).toEqual([
    'C7 date-time-dropped',
    'C9 date-serial',
    'C10 date-two-digit-year',
    'C11 date-order',
    'C12 date',
  ]);
  const other = await rowsOf(
    xlsxOf(
      [
        ['Вид майна', 'Назва лота', 'Дата оцінки'],
        ['рухоме', 'а', dayCell('s="2"><v>44925</v></c>')],
      ],
      { date1904: true },
    ),
  );
  expect(leaf(other.page, '/valuation/valuedOn')).toBe('2026-12-31');
});

test('codes: lost zeros and powers are named with the mend, and mended when asked', async () => {
  const bytes = xlsxOf([
    ['Вид майна', 'Назва лота', 'Код боржника', 'IBAN', 'Частка'],
    ['рухоме', 'а', 32_112, 'UA213223130000026007233566001', '1/2'],
    ['рухоме', 'б', '1759013776', '2,13E+26', { xml: '<c r="@@" s="2"><v>46024</v></c>' }],
    ['рухоме', 'в', 1_759_013_776, null, null],
  ]);
  const { page, problems } = await rowsOf(bytes);
  expect(problems).toEqual(['C2 lost-zeros', 'D3 scientific', 'E3 date-in-text']);
  const mend = page.rows[0]?.problems[0]?.params['mended'];
  expect(mend).toBe('00032112');
  expect(leaf(page, '/parties/list/0/code', 2)).toBe('1759013776');
  const mended = await rowsOf(bytes, 'a.xlsx', { padCodes: true });
  expect(mended.problems[0]).toBe('C2 zeros-restored');
  expect(leaf(mended.page, '/parties/list/0/code')).toBe(mend);
});

test('sums as people write them; what could be two sums is asked about', async () => {
  const spelt = ['1 234,56', '1234.56', '1.234,56', '1,234.56', '1 234,56 грн', "1'234,56", '1 234,56'];
  const wrong = ['1.234', '-5', 'двісті', '1,2345'];
  const { page, problems } = await rowsOf(
    xlsxOf([
      ['Вид майна', 'Назва лота', 'Стартова ціна'],
      ...[...spelt, ...wrong].map((sum, index) => ['рухоме', `лот ${index}`, sum]),
    ]),
  );
  expect(spelt.map((_sum, index) => leaf(page, '/sale/startPrice', index))).toEqual(spelt.map(() => 123_456));
  expect(problems).toEqual(['C9 money-ambiguous', 'C10 money-negative', 'C11 money', 'C12 money']);
});

test('names with emoji and direction marks come in readable, marks that hide are taken away and said', async () => {
  const { page, problems } = await rowsOf(
    xlsxOf([
      ['Вид майна', 'Назва лота'],
      ['рухоме', 'Набір 👨‍👩‍👧‍👦 «Родина» \u202Eזהב\u202C'],
      ['рухоме', 'Кі\u200Bт'],
      ['рухоме', 'סוס'],
    ]),
  );
  expect(leaf(page, '/object/title', 0)).toBe('Набір 👨‍👩‍👧‍👦 «Родина» זהב');
  expect(leaf(page, '/object/title', 1)).toBe('Кіт');
  expect(leaf(page, '/object/title', 2)).toBe('סוס');
  expect(problems).toEqual(['B2 invisible-removed', 'B3 invisible-removed']);
});

/** Letters of a one-byte Cyrillic encoding, by asking the decoder for each of its signs. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 63);
}

test.each(['windows-1251', 'koi8-u', 'utf-8', 'utf-16le', 'utf-16be', 'ibm866'])(
  'a CSV in %s is read right',
  async (encoding) => {
    const text =
      'Вид майна;Назва лота;Стартова ціна\r\nрухоме;"Стіл; дубовий, ""Гетьман""";1 234,50\r\nрухоме;Ключ і ґрати;7\r\n';
    const letters = encoding === 'ibm866' ? text.replaceAll(/[іґ]/gu, 'о') : text;
    const bytes =
      encoding === 'utf-8'
        ? Buffer.from(letters)
        : encoding === 'utf-16le'
          ? Buffer.from(`\uFEFF${letters}`, 'utf16le')
          : encoding === 'utf-16be'
            ? Buffer.from(letters, 'utf16le').swap16()
            : encode(letters, encoding);
    const { desk, page } = await rowsOf(
      bytes,
      'a.csv',
      encoding === 'ibm866'
        ? {
            columns: [
              { column: 1, target: '/object/title' },
              { column: 2, target: '/sale/startPrice' },
            ],
            objectType: 'movable',
            headerRow: 1,
          }
        : {},
    );
    expect(desk.opened.notices).toEqual([{ code: 'text-file', encoding, delimiter: ';' }]);
    expect(leaf(page, '/object/title')).toBe(
      encoding === 'ibm866' ? 'Стол; дубовий, "Гетьман"' : 'Стіл; дубовий, "Гетьман"',
    );
    expect(leaf(page, '/sale/startPrice')).toBe(123_450);
    expect(page.summary.rows).toBe(2);
  },
);

const emptyRow = (no: number) => `<row r="${no}" spans="1:3" ht="15"><c r="A${no}" s="2"/></row>`;

test('a million empty rows and styled empty cells cost nothing', async () => {
  const rows = Array.from({ length: 999_990 }, (_, index) => emptyRow(index + 3)).join('');
  const xml = sheetXml([heads, row]).replace('</sheetData>', `${rows}</sheetData>`);
  const before = performance.now();
  const { desk, page } = await rowsOf(sheetOf(xml));
  expect(desk.layout.dataRows).toBe(1);
  expect(page.summary).toMatchObject({ rows: 1, ready: 1 });
  console.log(`a million empty rows: ${Math.round(performance.now() - before)} ms`);
});

test('headings below a title, a total at the end, an unknown kind, a foreign field', async () => {
  const { desk, page, problems } = await rowsOf(
    xlsxOf([
      ['Перелік майна станом на 01.11.2026'],
      [],
      ['№ з/п', 'Вид майна', 'Найменування', 'VIN', 'Ціна, грн'],
      [1, 'Квартира', 'Квартира', null, 100],
      [2, 'Літак', 'Літак', null, 100],
      [3, 'Квартира', 'Друга', 'WVWZZZ3CZFE123456', 100],
      [null, null, null, 'Разом', 300],
    ]),
  );
  expect(desk.layout.headerRow).toBe(3);
  expect(problems).toEqual(['B5 type-unknown', 'D6 not-of-kind', 'B7 no-type', 'C7 no-title']);
  expect(page.summary).toMatchObject({ rows: 4, ready: 1, withErrors: 3 });
});

test('a pasted table goes the same way', async () => {
  const id = core.ports.newId();
  const text = 'Вид майна\tНазва лота\tСтартова ціна\nрухоме\tСтіл вставлений\t1 000,00\n';
  const opened = await core.call('tables.open', { id, text });
  const layout = await core.call('tables.layout', { id, sheet: 0 });
  expect(opened.format).toBe('pasted');
  expect(layout.columns.map(({ suggestion }) => suggestion?.target)).toEqual([
    '#type',
    '/object/title',
    '/sale/startPrice',
  ]);
});

test('only one table is open: the one before is gone, and so after closing', async () => {
  const first = await openTable(core, keep('a.xlsx', xlsxOf([heads, row])));
  const second = await openTable(core, keep('b.xlsx', xlsxOf([heads, row])));
  const ask = { id: first.opened.id, sheet: 0 };
  expect(await core.refusal('tables.layout', ask)).toMatchObject({ code: 'not-found' });
  await core.call('tables.close', { id: second.opened.id });
  expect(await core.refusal('tables.layout', { id: second.opened.id, sheet: 0 })).toMatchObject({
    code: 'not-found',
  });
  expect(
    await core.refusal('tables.import', {
      id: second.opened.id,
      plan: second.plan,
      withErrors: false,
      withDuplicates: false,
      without: [],
    }),
  ).toMatchObject({ code: 'not-found' });
  await expect(importAll(core, first)).rejects.toMatchObject({ code: 'not-found' });
});
