import { z } from 'zod';
import { checkKatottg } from '../identifiers/object-codes.ts';
import { classCodePattern, readClassCodes } from './class-codes.ts';
import { type CalendarFile, readCalendarObject, readDayList } from './day-list.ts';
import { readContractCodes } from './contract-codes.ts';
import { type FileProblem, type Read, refuse, type Stepwise } from './file-problem.ts';
import { katottgDelimiter, readKatottgTable } from './katottg-table.ts';
import { type ClassifierCode, type ClassifierScheme, isKnownScheme } from './scheme.ts';
import { isNamedUnit, readUnitCodes, toUnitRows } from './unit-codes.ts';

/** What a reference file turned out to be. */
export type ReferenceFile =
  | {
      readonly kind: 'classifier';
      readonly scheme: ClassifierScheme;
      readonly codes: readonly ClassifierCode[];
      /** Only files of the program's own form say it; official ones are dated by their name. */
      readonly version?: string;
    }
  | { readonly kind: 'calendar'; readonly calendar: CalendarFile };

/** JSON is parsed in one go: this long it may be. */
export const longestJson = 8_000_000;

/** Recognises a reference file by its content and reads it whole, or refuses it whole. */
export function* readReferenceText(text: string): Stepwise<Read<ReferenceFile>> {
  const first = text.trimStart().slice(0, 1);
  if (first === '{' || first === '[') return yield* readJson(text);
  const delimiter = katottgDelimiter(text);
  if (delimiter === undefined) return refuse({ reason: 'unknown-file' });
  return asClassifier('katottg', yield* readKatottgTable(text, delimiter));
}

/** Tells whether text in an old encoding came out right: the only tables are codifiers, and their header is known. */
export function looksLikeTable(text: string): boolean {
  return katottgDelimiter(text) !== undefined;
}

function* readJson(text: string): Stepwise<Read<ReferenceFile>> {
  if (text.length > longestJson) return refuse({ reason: 'too-large' });
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  yield;
  if (Array.isArray(parsed.value)) return yield* readList(parsed.value);
  const raw = parsed.value as Readonly<Record<string, unknown>>;
  const calendar = readCalendarObject(raw);
  if (calendar) return asCalendar(calendar);
  const inner = raw['codes'];
  if (Array.isArray(inner)) return yield* readOwnForm(raw, inner);
  const map = typeof inner === 'object' && inner !== null ? (inner as typeof raw) : raw;
  return yield* readMap(map, text);
}

function* readList(list: readonly unknown[]): Stepwise<Read<ReferenceFile>> {
  const [first] = list;
  if (first === undefined) return refuse({ reason: 'empty' });
  if (typeof first !== 'string') return refuse({ reason: 'unknown-file' });
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return asCalendar(readDayList(list));
  if (!classCodePattern.test(first)) return refuse({ reason: 'unknown-file' });
  const entries = list.map((code) => [typeof code === 'string' ? code : '', null] as const);
  return asClassifier('cav-ps', yield* readClassCodes(entries));
}

const ownFormSchema = z.object({ scheme: z.string(), version: z.string().trim().min(1).max(60) });

function* readOwnForm(raw: object, codes: readonly unknown[]): Stepwise<Read<ReferenceFile>> {
  const head = ownFormSchema.safeParse(raw);
  if (!head.success || !isKnownScheme(head.data.scheme)) return refuse({ reason: 'unknown-file' });
  const { scheme, version } = head.data;
  const read = asClassifier(scheme, yield* readContractCodes(scheme, codes));
  return read.ok ? { ok: true, value: { ...read.value, version } } : read;
}

function* readMap(map: Readonly<Record<string, unknown>>, text: string): Stepwise<Read<ReferenceFile>> {
  const keys = Object.keys(map);
  const [first] = keys;
  if (first === undefined) return refuse({ reason: 'empty' });
  if (classCodePattern.test(first)) {
    const twice = twiceIn(text, /"(\d{8}-\d)"\s*:/g);
    if (twice) return refuse(twice);
    const scheme = keys.some((code) => /^0[4-8]/.test(code)) ? 'cav' : 'dk021';
    return asClassifier(scheme, yield* readClassCodes(Object.entries(map)));
  }
  if (isNamedUnit(first, map[first])) {
    const twice = twiceIn(text, /"([0-9A-Z]{2,3})"\s*:\s*\{/g);
    if (twice) return refuse(twice);
    return asClassifier('units', yield* readUnitCodes(toUnitRows(map)));
  }
  if (!checkKatottg(first).ok) return refuse({ reason: 'unknown-file' });
  const twice = twiceIn(text, /"(UA\d{17})"\s*:/g);
  if (twice) return refuse(twice);
  return asClassifier('katottg', yield* readContractCodes('katottg', toPlaces(map)));
}

/** The codifier as a map of code → name, category, parent (ProzorroUKR/standards). */
function toPlaces(map: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(map).map(([code, value]) => {
    if (typeof value !== 'object' || value === null) return value;
    const { name, category, parent_code: parent } = value as Readonly<Record<string, unknown>>;
    return { code, name, category, parent: parent === '' || parent === null ? undefined : parent };
  });
}

/** `JSON.parse` keeps the last of two equal keys without a word. */
function twiceIn(text: string, pattern: RegExp): FileProblem | undefined {
  const seen = new Set<string>();
  for (const [, code = ''] of text.matchAll(pattern)) {
    if (seen.has(code)) return { reason: 'duplicate-code', code };
    seen.add(code);
  }
  return undefined;
}

function parseJson(text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refuse({ reason: 'not-json' });
  }
}

function asClassifier(
  scheme: ClassifierScheme,
  read: Read<readonly ClassifierCode[]>,
): Read<Extract<ReferenceFile, { kind: 'classifier' }>> {
  return read.ok ? { ok: true, value: { kind: 'classifier', scheme, codes: read.value } } : read;
}

function asCalendar(read: Read<CalendarFile>): Read<ReferenceFile> {
  return read.ok ? { ok: true, value: { kind: 'calendar', calendar: read.value } } : read;
}
