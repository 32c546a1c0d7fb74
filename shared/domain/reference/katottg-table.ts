import { checkKatottg } from '../identifiers/object-codes.ts';
import { normaliseForSearch } from '../search-text.ts';
import { type FileProblem, type Read, refuse, rowsPerStep, type Stepwise } from './file-problem.ts';
import { isPlaceKind, placeLevels } from './place-kind.ts';
import { type ClassifierCode, maxCodes, maxNameLength } from './scheme.ts';

const columns = [
  'Перший рівень',
  'Другий рівень',
  'Третій рівень',
  'Четвертий рівень',
  'Додатковий рівень',
  'Категорія об’єкта',
  'Назва об’єкта',
].map(plainHeader);

/** Regions, the autonomous republic and the cities with a special status: fewer mean that the file was cut. */
export const regionCount = 27;

/** Gives the delimiter of a codifier table by its first line; undefined when it is another table. */
export function katottgDelimiter(text: string): string | undefined {
  const end = text.indexOf('\n');
  const header = text.slice(0, Math.min(end === -1 ? text.length : end, 1_000)).trimEnd();
  return [';', '\t', ','].find((delimiter) => {
    const names = cellsOf(header, delimiter).map(plainHeader);
    return names.length === columns.length && names.every((name, index) => name === columns[index]);
  });
}

/**
 * Reads the codifier as the ministry publishes it: five levels of codes, category, name. Refused whole at the first
 * row that is broken (its number counts the lines of the file), at a code that stands twice, at a parent that is
 * nowhere, and when regions are missing.
 */
export function* readKatottgTable(
  text: string,
  delimiter: string,
): Stepwise<Read<readonly ClassifierCode[]>> {
  const codes = new Map<string, ClassifierCode>();
  let row = 1;
  for (const line of linesAfterHeader(text)) {
    row += 1;
    if (line.trim() === '') continue;
    const code = readRow(line, delimiter, codes);
    if (!code) return refuse({ reason: 'broken-row', row });
    if (codes.has(code.code)) return refuse({ reason: 'duplicate-code', row, code: code.code });
    if (codes.size >= maxCodes) return refuse({ reason: 'too-many-codes' });
    codes.set(code.code, code);
    if (row % rowsPerStep === 0) yield;
  }
  const problem = wholeProblem(codes);
  return problem ? refuse(problem) : { ok: true, value: [...codes.values()] };
}

function wholeProblem(codes: ReadonlyMap<string, ClassifierCode>): FileProblem | undefined {
  if (codes.size === 0) return { reason: 'empty' };
  let regions = 0;
  for (const { code, parent } of codes.values()) {
    if (parent === undefined) regions += 1;
    else if (!codes.has(parent)) return { reason: 'unknown-parent', code };
  }
  return regions < regionCount ? { reason: 'cut-short' } : undefined;
}

function* linesAfterHeader(text: string): Generator<string> {
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length;) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    yield text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
  }
}

/** A line longer than any row is not cut into cells. */
const longestLine = 1_500;

function readRow(
  line: string,
  delimiter: string,
  known: ReadonlyMap<string, ClassifierCode>,
): ClassifierCode | undefined {
  if (line.length > longestLine) return undefined;
  const cells = cellsOf(line, delimiter).map((cell) => cell.trim());
  if (cells.length !== columns.length) return undefined;
  const [kind = '', name = ''] = cells.slice(5);
  if (name === '' || name.length > maxNameLength || !isPlaceKind(kind)) return undefined;
  const path = cells.slice(0, placeLevels[kind]);
  // The levels below are empty, those above are codes.
  if (cells.slice(path.length, 5).some((cell) => cell !== '')) return undefined;
  if (path.some((code) => !known.has(code) && !checkKatottg(code).ok)) return undefined;
  const code = path.at(-1) ?? '';
  // A city of the first level repeats its code where its districts have no levels between.
  const parent = path.findLast((above) => above !== code);
  return path.length > 1 === (parent !== undefined) ? { code, parent, kind, name } : undefined;
}

/** Cells of one line; a cell in quotation marks may hold the delimiter, `""` is a quotation mark. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

function plainHeader(name: string): string {
  return normaliseForSearch(name).replace(/\s+/gu, ' ').trim();
}
