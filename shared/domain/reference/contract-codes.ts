import { z } from 'zod';
import { checkKatottg } from '../identifiers/object-codes.ts';
import { readClassCodes } from './class-codes.ts';
import { type Read, refuse, rowsPerStep, type Stepwise } from './file-problem.ts';
import { isPlaceKind, placeLevelOf, readWrittenPlace } from './place-kind.ts';
import { type ClassifierCode, type ClassifierScheme, maxCodes, maxNameLength } from './scheme.ts';
import { readUnitCodes } from './unit-codes.ts';

const rowSchema = z.object({
  code: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(maxNameLength),
  parent: z.string().max(60).optional(),
  category: z.string().max(20).optional(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * Reads codes in the form of the open standard (`GET /classifiers/{scheme}`): flat, `parent` makes the tree, `category`
 * says what a place is; where it is missing, the name or the digits of the code do. Refused whole as files are.
 */
export function* readContractCodes(
  scheme: ClassifierScheme,
  list: readonly unknown[],
): Stepwise<Read<readonly ClassifierCode[]>> {
  if (list.length === 0) return refuse({ reason: 'empty' });
  if (list.length > maxCodes) return refuse({ reason: 'too-many-codes' });
  const rows: Row[] = [];
  for (const item of list) {
    const row = rowSchema.safeParse(item);
    if (!row.success) return refuse({ reason: 'broken-row', row: rows.length + 1 });
    rows.push(row.data);
    if (rows.length % rowsPerStep === 0) yield;
  }
  if (scheme === 'katottg') return yield* readPlaces(rows);
  const entries = rows.map(({ code, name }) => [code, name] as const);
  return yield* scheme === 'units' ? readUnitCodes(entries) : readClassCodes(entries);
}

function* readPlaces(rows: readonly Row[]): Stepwise<Read<readonly ClassifierCode[]>> {
  const codes = new Map<string, ClassifierCode>();
  for (const [index, row] of rows.entries()) {
    if (!checkKatottg(row.code).ok) return refuse({ reason: 'broken-row', row: index + 1 });
    if (codes.has(row.code)) return refuse({ reason: 'duplicate-code', row: index + 1, code: row.code });
    codes.set(row.code, { code: row.code, parent: row.parent, ...placeOf(row) });
    if (index % rowsPerStep === rowsPerStep - 1) yield;
  }
  for (const { code, parent } of codes.values())
    if (parent !== undefined && !codes.has(parent)) return refuse({ reason: 'unknown-parent', code });
  return { ok: true, value: [...codes.values()] };
}

function placeOf({ code, name, category }: Row): { readonly kind: string; readonly name: string } {
  if (category !== undefined && isPlaceKind(category)) return { kind: category, name };
  return readWrittenPlace(name, placeLevelOf(code));
}
