import { expect, test } from 'vitest';
import { drain } from './file-problem.ts';
import { looksLikeTable, readReferenceText } from './read-file.ts';
import { katottgHeader, sampleKatottg, sampleRows, toLine } from './sample-katottg.ts';

const read = (text: string) => drain(readReferenceText(text));
const problemOf = (text: string) => {
  const result = read(text);
  return result.ok ? 'taken' : result.problem;
};
const table = (...lines: readonly string[]) =>
  [katottgHeader, ...sampleRows.map(toLine), ...lines].join('\r\n');

test('the codifier is read with its tree, whatever ends its lines', () => {
  for (const text of [sampleKatottg(), sampleKatottg().replaceAll('\r\n', '\n'), sampleKatottg().trimEnd()]) {
    const result = read(text);
    if (!result.ok || result.value.kind !== 'classifier') throw new Error(JSON.stringify(result));
    expect(result.value.scheme).toBe('katottg');
    expect(result.value.codes).toHaveLength(sampleRows.length);
    expect(result.value.codes.find(({ name }) => name === 'Броварська')).toMatchObject({
      kind: 'H',
      parent: 'UA32020000000000002',
    });
    expect(result.value.codes.at(-1)).toMatchObject({ kind: 'B', parent: 'UA80000000000000001' });
  }
});

test('other delimiters and quotation marks of a table program are understood', () => {
  const quoted = sampleKatottg().replaceAll(';', ',').replace('Софіївка', '"Софіївка"');
  expect(read(quoted)).toMatchObject({ ok: true });
  expect(looksLikeTable(sampleKatottg().replaceAll(';', '\t'))).toBe(true);
});

test.each([
  ['a code of other shape', 'UA3202001001000000;;;;;O;Х', { reason: 'broken-row' }],
  ['a category that is none', 'UA33000000000000001;;;;;Z;Х', { reason: 'broken-row' }],
  ['a category of another level', 'UA33000000000000001;;;;;C;Х', { reason: 'broken-row' }],
  ['no name', 'UA33000000000000001;;;;;O;', { reason: 'broken-row' }],
  ['a gap between levels', 'UA33000000000000001;;UA33020010000000003;;;H;Х', { reason: 'broken-row' }],
  ['cells that are missing', 'UA33000000000000001;;;O;Х', { reason: 'broken-row' }],
  ['a line without end', `UA33000000000000001;;;;;O;${'х'.repeat(2_000)}`, { reason: 'broken-row' }],
  ['a code twice', toLine(sampleRows[0] ?? { path: [], kind: '', name: '' }), { reason: 'duplicate-code' }],
])('a row with %s refuses the whole file and is named by its number', (_name, line, problem) => {
  expect(problemOf(table(line))).toMatchObject({ ...problem, row: sampleRows.length + 2 });
});

test('a code whose parent is nowhere is refused by name', () => {
  const line = 'UA32000000000000001;UA32980000000000098;;;;P;Х';
  expect(problemOf(table(line.replace('UA32000000000000001', 'UA33000000000000099')))).toEqual({
    reason: 'unknown-parent',
    code: 'UA32980000000000098',
  });
});

test('a file that was cut lacks regions or ends in a broken row', () => {
  const whole = sampleKatottg();
  for (const part of [0.3, 0.5, 0.7, 0.85]) {
    const cut = problemOf(whole.slice(0, Math.floor(whole.length * part)));
    expect(cut, `cut at ${part}`).toMatchObject({
      reason: expect.stringMatching(/^(cut-short|broken-row)$/),
    });
  }
  expect(problemOf(katottgHeader)).toEqual({ reason: 'empty' });
});

test('class codes are told apart: CAV has property of its own, ДК 021 has not, CAV-PS is a list', () => {
  const kinds = [
    ['{"codes": {"04000000-8": "Нерухоме майно", "04100000-9": null}}', 'cav'],
    ['{"03000000-1": "Сільськогосподарська продукція", "34110000-1": "Легкові автомобілі"}', 'dk021'],
    ['["04000000-8", "06121000-6"]', 'cav-ps'],
  ] as const;
  for (const [text, scheme] of kinds) expect(read(text)).toMatchObject({ ok: true, value: { scheme } });
  const cav = read(kinds[0][0]);
  expect(cav).toMatchObject({
    value: {
      codes: [
        { code: '04000000-8', kind: 'division', name: 'Нерухоме майно' },
        { code: '04100000-9', kind: 'group', name: '', parent: '04000000-8' },
      ],
    },
  });
});

test('units of measure are found by their code, name and symbol', () => {
  const text = `{"KGM": {"name_uk": "кілограм", "symbol_uk": "кг", "name_en": "kilogram", "symbol_en": "kg"},
    "BG": {"name_uk": "мішок", "symbol_uk": ""}}`;
  const codes = [
    { code: 'KGM', parent: undefined, kind: 'unit', name: 'кілограм (кг)' },
    { code: 'BG', parent: undefined, kind: 'unit', name: 'мішок' },
  ];
  expect(read(text)).toMatchObject({ ok: true, value: { kind: 'classifier', scheme: 'units', codes } });
  const ofStandard = { scheme: 'units', version: '2026-01', codes: [{ code: 'KGM', name: 'кілограм (кг)' }] };
  expect(read(JSON.stringify(ofStandard))).toMatchObject({ ok: true, value: { codes: codes.slice(0, 1) } });
});

test.each([
  [
    '{"KGM": {"name_uk": "А", "symbol_uk": ""}, "KGM": {"name_uk": "Б", "symbol_uk": ""}}',
    { reason: 'duplicate-code', code: 'KGM' },
  ],
  [
    '{"KGM": {"name_uk": "А", "symbol_uk": ""}, "MTR": {"name_uk": "", "symbol_uk": ""}}',
    { reason: 'broken-row', row: 2 },
  ],
  [
    '{"KGM": {"name_uk": "А", "symbol_uk": ""}, "kg": {"name_uk": "Б", "symbol_uk": ""}}',
    { reason: 'broken-row', row: 2 },
  ],
  ['{"34110000-1": "А", "34110000-1": "Б"}', { reason: 'duplicate-code', code: '34110000-1' }],
  ['{"34110000-1": "А", "34110000-2": "Б"}', { reason: 'duplicate-code', row: 2, code: '34110000-2' }],
  ['{"34110000-1": "А", "x": "Б"}', { reason: 'broken-row', row: 2 }],
  ['{"34110000-1": 5}', { reason: 'broken-row', row: 1 }],
  ['["04000000-8", 5]', { reason: 'broken-row', row: 2 }],
  ['["2026-01-01", "2026-02-30"]', { reason: 'bad-date', row: 2 }],
  ['["2026-01-01", "2026-01-01"]', { reason: 'duplicate-code', row: 2, code: '2026-01-01' }],
  ['{"year": 2026, "holidays": "ні"}', { reason: 'bad-date' }],
  ['{"23": {"name_uk": "грам"}}', { reason: 'unknown-file' }],
  ['{"a": ', { reason: 'not-json' }],
  ['[]', { reason: 'empty' }],
  ['{}', { reason: 'empty' }],
  ['[[1]]', { reason: 'unknown-file' }],
  ['назва;ціна\nстіл;5', { reason: 'unknown-file' }],
])('%s is refused by name', (text, problem) => {
  expect(problemOf(text)).toEqual(problem);
});

test('lists of days are told apart by their weekdays', () => {
  expect(read('["2022-01-03", "2022-01-08"]')).toEqual({
    ok: true,
    value: {
      kind: 'calendar',
      calendar: { days: { nonWorkingDays: ['2022-01-03'], workingWeekends: undefined } },
    },
  });
  expect(read('["2022-03-12"]')).toMatchObject({
    value: { calendar: { days: { nonWorkingDays: undefined, workingWeekends: ['2022-03-12'] } } },
  });
});

test('the form of the open standard keeps its version and reads categories from names', () => {
  const text = JSON.stringify({
    scheme: 'katottg',
    version: '2026-01',
    title: 'КАТОТТГ',
    codes: [
      { code: 'UA32000000000030281', name: 'Київська область' },
      { code: 'UA80000000000093317', name: 'місто Київ' },
      { code: 'UA32020010010081183', name: 'м. Біла Церква', parent: 'UA32000000000030281' },
      { code: 'UA32020010020000001', name: 'Хата', category: 'X', parent: 'UA32000000000030281' },
    ],
  });
  expect(read(text)).toMatchObject({
    value: {
      version: '2026-01',
      codes: [
        { kind: 'O', name: 'Київська' },
        { kind: 'K', name: 'Київ' },
        { kind: 'M', name: 'Біла Церква' },
        { kind: 'X', name: 'Хата' },
      ],
    },
  });
});
