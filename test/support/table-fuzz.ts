import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, type Zippable } from 'fflate';
import { guessHeaderRow, headingsOf } from '../../electron/core/table-import/columns/header-row.ts';
import { suggestTargets } from '../../electron/core/table-import/columns/suggest.ts';
import { judgeRow } from '../../electron/core/table-import/judge/judge-row.ts';
import { resolvePlan } from '../../electron/core/table-import/judge/resolve-plan.ts';
import { readOwnFormat } from '../../electron/core/table-import/own-format.ts';
import { type ReadTable, readTableFile } from '../../electron/core/table-import/read/open-table.ts';
import { createPacer } from '../../electron/core/table-import/read/pacer.ts';
import { AppError } from '../../shared/result.ts';
import { createSeededBytes } from './random.ts';
import { bookParts, packed, sheetXml } from './tables.ts';

/*
 * Run as a process of its own, so that a crash, a hang and memory are seen from outside: `node table-fuzz.ts SEED RUNS`.
 * Mutates real files (bytes of the package, XML of its parts, text tables), reads and judges each. Prints one JSON line.
 */
const seed = Number(process.argv[2] ?? 1);
const runs = Number(process.argv[3] ?? 200);
const random = createSeededBytes(seed);
const below = (limit: number): number => Buffer.from(random(4)).readUInt32LE() % Math.max(1, limit);

const rows = [
  [
    '№',
    'Вид майна',
    'Назва лота',
    'Боржник',
    'Код боржника',
    'Стартова ціна',
    'Дата оцінки',
    'VIN',
    'Частка',
  ],
  ...Array.from({ length: 40 }, (_, index) => [
    index + 1,
    index % 2 === 0 ? 'Квартира' : 'Транспортний засіб',
    `Лот ${index} «Ґанок» 👨‍👩‍👧 \u202Eзнак`,
    'Мельничук С. П.',
    '1759013776',
    1234.5 * index,
    { xml: `<c r="@@" s="2"><v>${46_000 + index}</v></c>` },
    { xml: `<c r="@@" t="s"><v>${index % 3}</v></c>` },
    { xml: '<c r="@@" t="str"><f>A1&amp;"/2"</f><v>1/2</v></c>' },
  ]),
];
const tail = '<mergeCells><mergeCell ref="D2:D4"/><mergeCell ref="A30:C31"/></mergeCells>';
const sharedStrings = ['WVWZZZ3CZFE123456', '_x0041_', ''];
const parts = (): Zippable => bookParts([{ name: 'Лист1', xml: sheetXml(rows, tail) }], { sharedStrings });
const csv = Buffer.from(
  rows
    .map((row) => row.map((cell) => (typeof cell === 'object' ? '"а;""б"' : String(cell))).join(';'))
    .join('\r\n'),
);

/** Pieces that break parsers: numbers at limits, unclosed things, names of other parts. */
const nasty = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#xD800;',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '<?x',
  '<!DOCTYPE a>',
  'r="0"',
  'r="A0"',
  'r="ZZZZ9"',
  '1e999',
  '-1',
  '99999999999',
  't="s"',
  't="?"',
  '</row>',
  '<row>',
  '<c>',
  '\u0000',
  '\uFEFF',
  '{{',
  '=1+1',
  '',
];

function mutateBytes(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let times = 1 + below(8); times > 0; times -= 1) copy[below(copy.length)] = below(256);
  const kind = below(6);
  if (kind === 0) return copy.subarray(0, below(copy.length));
  if (kind === 1) return Buffer.concat([copy, copy.subarray(below(copy.length))]);
  const at = below(copy.length);
  return kind === 2
    ? Buffer.concat([copy.subarray(0, at), Buffer.from(random(1 + below(40))), copy.subarray(at)])
    : copy;
}

function mutateText(text: string): string {
  let changed = text;
  for (let times = 1 + below(4); times > 0; times -= 1) {
    const at = below(changed.length);
    const piece = nasty[below(nasty.length)] ?? '';
    const cut = below(3) === 0 ? below(60) : below(2);
    changed = changed.slice(0, at) + piece.repeat(1 + below(3)) + changed.slice(at + cut);
  }
  return changed;
}

function mutated(run: number): Uint8Array {
  if (run % 4 === 0) return mutateBytes(packed(parts()));
  if (run % 4 === 1) return mutateBytes(csv);
  if (run % 4 === 2) return Buffer.from(mutateText(csv.toString()));
  const whole = parts();
  const names = Object.keys(whole);
  const name = names[below(names.length)] ?? '';
  const xml = strFromU8(whole[name] as Uint8Array);
  return packed({ ...whole, [name]: strToU8(mutateText(xml)) });
}

/** Everything that the preview does, without a database. */
function judgeAll(table: ReadTable): number {
  let problems = 0;
  const own = readOwnFormat(table);
  for (const [sheet, { grid }] of table.sheets.entries()) {
    const headerRow = guessHeaderRow(grid);
    const headings = headingsOf(
      grid.rows.find(({ no }) => no === headerRow),
      grid.columns,
    );
    const columns = suggestTargets(headings).flatMap((suggested, column) =>
      suggested ? [{ column, target: suggested.target }] : [],
    );
    const plan = {
      sheet,
      headerRow,
      objectType: null,
      columns,
      photosBy: 'row',
      fillMerged: true,
      padCodes: true,
    } as const;
    const resolved = resolvePlan(table, plan, own);
    for (const row of resolved.dataRows) {
      problems += judgeRow(row, { resolved, defaults: {}, newRowId: () => 'id' }).problems.length;
    }
  }
  return problems;
}

const folder = mkdtempSync(join(tmpdir(), 'lotdesk-fuzz-'));
const outcomes: Record<string, number> = {};
let slowestMs = 0;
for (let run = 0; run < runs; run += 1) {
  const path = join(folder, 'fuzz.xlsx');
  writeFileSync(path, mutated(run));
  const started = performance.now();
  let outcome = 'read';
  try {
    judgeAll(await readTableFile(path, createPacer(new AbortController().signal)));
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'file-refused') {
      console.error(`seed ${seed}, run ${run}`);
      throw cause;
    }
    outcome = cause.reason ?? 'unnamed';
  }
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  slowestMs = Math.max(slowestMs, performance.now() - started);
}
rmSync(folder, { recursive: true, force: true });
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ seed, runs, outcomes, slowestMs: Math.round(slowestMs), peakMb }));
