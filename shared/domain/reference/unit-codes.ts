import { z } from 'zod';
import { type Read, refuse, rowsPerStep, type Stepwise } from './file-problem.ts';
import { type ClassifierCode, maxCodes, maxNameLength } from './scheme.ts';

/** Codes of units of measure: two or three signs (UN/CEFACT Recommendation 20). */
export const unitCodePattern = /^[0-9A-Z]{2,3}$/;

const namedUnitSchema = z.object({
  name_uk: z.string().trim().min(1).max(maxNameLength),
  symbol_uk: z.string().trim().max(60),
});

/** Tells a published list of units (ProzorroUKR/standards: code → names and symbols) by one of its entries. */
export function isNamedUnit(code: string, value: unknown): boolean {
  return unitCodePattern.test(code) && namedUnitSchema.safeParse(value).success;
}

/** Gives the published list as rows of code and name; what is no unit keeps its place and is refused there. */
export function toUnitRows(map: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(map).map(([code, value]) => {
    const unit = namedUnitSchema.safeParse(value);
    return [code, unit.success ? unitName(unit.data) : undefined];
  });
}

/**
 * Reads units with their names; they have no tree. Refused whole at a broken code or name (number of the entry) and
 * at a code that stands twice.
 */
export function* readUnitCodes(
  entries: Iterable<readonly [code: string, name: unknown]>,
): Stepwise<Read<readonly ClassifierCode[]>> {
  const codes = new Map<string, ClassifierCode>();
  let row = 0;
  for (const [code, name] of entries) {
    row += 1;
    if (!unitCodePattern.test(code) || typeof name !== 'string') return refuse({ reason: 'broken-row', row });
    if (codes.has(code)) return refuse({ reason: 'duplicate-code', row, code });
    if (codes.size >= maxCodes) return refuse({ reason: 'too-many-codes' });
    codes.set(code, { code, parent: undefined, kind: 'unit', name });
    if (row % rowsPerStep === 0) yield;
  }
  return codes.size === 0 ? refuse({ reason: 'empty' }) : { ok: true, value: [...codes.values()] };
}

/** The symbol is what people look for: «кілограм (кг)». */
function unitName({ name_uk: name, symbol_uk: symbol }: z.infer<typeof namedUnitSchema>): string {
  return symbol === '' ? name : `${name} (${symbol})`;
}
