import type { RowProblem } from '../../../../shared/contract/table-import.ts';
import type { Leaf, LeafField } from '../../../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../../../shared/domain/fields/sections.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import { detailField, type PartyRole } from '../../../../shared/domain/table-import/target.ts';
import { labelKeyOf } from '../columns/target-label.ts';
import { type Cell, columnLetters, type GridRow } from '../read/grid.ts';
import { readObjectType } from '../values/read-words.ts';
import { readValue } from '../values/read-value.ts';
import { cellText, type ReadValue, type ValueProblem } from '../values/value.ts';
import { joinedLists } from './joined-lists.ts';
import type { ResolvedColumn, ResolvedPlan } from './resolve-plan.ts';

/** What one row of the table becomes. Without `objectType` it can become nothing. */
export type JudgedRow = {
  readonly row: number;
  readonly number: string;
  readonly objectType: ObjectType | undefined;
  readonly content: DossierContent;
  readonly problems: readonly RowProblem[];
};
export type JudgeContext = {
  readonly resolved: ResolvedPlan;
  /** What the office says of itself; a row's own values come before it. Empty for an own export. */
  readonly defaults: DossierContent;
  readonly newRowId: () => string;
};

type Draft = {
  readonly sections: Record<string, Record<string, unknown>>;
  readonly parties: Map<PartyRole, Record<string, Leaf>>;
  readonly encumbrance: Record<string, Leaf>;
  readonly problems: RowProblem[];
};

/** Reads one row by the plan: every cell by its field, problems by the cell's address. Pure but for the ids of rows. */
export function judgeRow(row: GridRow, context: JudgeContext): JudgedRow {
  const { resolved } = context;
  const draft: Draft = { sections: {}, parties: new Map(), encumbrance: {}, problems: [] };
  const cellAt = (column: ResolvedColumn): Cell | undefined => cellOf(row, column, resolved, draft);
  const objectType = typeOf(row, resolved, draft, cellAt);
  let number = '';
  for (const column of resolved.columns) {
    if (column.placed.place === 'type') continue;
    const cell = cellAt(column);
    if (!cell) continue;
    if (column.placed.place === 'number') number = cellText(cell).trim().slice(0, 100);
    else put(draft, { row, column, cell, objectType, padCodes: resolved.plan.padCodes });
  }
  noteTitle(row, resolved, draft);
  const lists = joinedLists(resolved, number, context.newRowId, draft.problems);
  return {
    row: row.no,
    number,
    objectType,
    content: contentOf(draft, lists, context),
    problems: draft.problems,
  };
}

function typeOf(
  row: GridRow,
  { columns, plan }: ResolvedPlan,
  draft: Draft,
  cellAt: (column: ResolvedColumn) => Cell | undefined,
): ObjectType | undefined {
  const column = columns.find(({ placed }) => placed.place === 'type');
  const cell = column && cellAt(column);
  if (!column || !cell || cellText(cell).trim() === '') {
    if (plan.objectType === null) note(draft, row, column, { severity: 'error', code: 'no-type' }, '');
    return plan.objectType ?? undefined;
  }
  const text = cellText(cell);
  const found = readObjectType(text);
  if (!found) note(draft, row, column, { severity: 'error', code: 'type-unknown' }, text);
  else if (!found.exact) note(draft, row, column, { severity: 'notice', code: 'choice-guessed' }, text);
  return found?.type;
}

function cellOf(
  row: GridRow,
  column: ResolvedColumn,
  { mergedInto, plan }: ResolvedPlan,
  draft: Draft,
): Cell | undefined {
  const cell = row.cells[column.column];
  if (cell) return cell;
  const merged = mergedInto(row.no, column.column);
  if (!merged) return undefined;
  const from = `${columnLetters(merged.address.left)}${merged.address.top}`;
  const code = plan.fillMerged ? 'merged-filled' : 'merged';
  note(draft, row, column, { severity: 'notice', code, params: { from } }, cellText(merged.cell));
  return plan.fillMerged ? merged.cell : undefined;
}

type Placing = {
  readonly row: GridRow;
  readonly column: ResolvedColumn;
  readonly cell: Cell;
  readonly objectType: ObjectType | undefined;
  readonly padCodes: boolean;
};

function put(draft: Draft, placing: Placing): void {
  const { row, column, cell, objectType, padCodes } = placing;
  const { placed, target, verbatim } = column;
  const field = fieldOf(placing);
  if (!field) {
    if (objectType !== undefined && cellText(cell).trim() !== '') {
      note(draft, row, column, { severity: 'error', code: 'not-of-kind' }, cellText(cell));
    }
    return;
  }
  const read: ReadValue = readValue(cell, field, labelKeyOf(target), { verbatim, padCodes });
  if (read.problem) note(draft, row, column, read.problem, cellText(cell));
  if (read.leaf === undefined) return;
  if (placed.place === 'party') partyOf(draft, placed.role)[field.key] = read.leaf;
  else if (placed.place === 'encumbrance') draft.encumbrance[field.key] = read.leaf;
  else {
    const section = placed.place === 'section' ? placed.section : 'details';
    (draft.sections[section] ??= {})[field.key] = read.leaf;
  }
}

function fieldOf({ column: { placed }, objectType }: Placing): LeafField | undefined {
  if (placed.place === 'detail') return objectType && detailField(objectType, placed.key);
  return 'field' in placed ? placed.field : undefined;
}

function partyOf(draft: Draft, role: PartyRole): Record<string, Leaf> {
  const party = draft.parties.get(role) ?? {};
  draft.parties.set(role, party);
  return party;
}

function noteTitle(row: GridRow, resolved: ResolvedPlan, draft: Draft): void {
  const title = draft.sections['object']?.['title'];
  if (typeof title === 'string' && title.trim() !== '') return;
  const column = resolved.columns.find(({ target }) => target === '/object/title');
  note(draft, row, column, { severity: 'error', code: 'no-title' }, '');
}

function contentOf(
  draft: Draft,
  lists: ReturnType<typeof joinedLists>,
  { defaults, newRowId }: JudgeContext,
): DossierContent {
  const parties = [...draft.parties].map(([role, leaves]) => ({
    id: newRowId(),
    role,
    ...(leaves['kind'] === undefined ? kindOf(leaves) : {}),
    ...leaves,
  }));
  const encumbrances =
    Object.keys(draft.encumbrance).length > 0 ? [{ id: newRowId(), ...draft.encumbrance }] : [];
  const allParties = [...parties, ...(lists.get('/parties/list') ?? [])];
  const allEncumbrances = [...encumbrances, ...(lists.get('/rights/encumbrances') ?? [])];
  const items = lists.get('/items') ?? [];
  const { proceeding } = defaults;
  const sections: Record<string, unknown> = { ...draft.sections };
  if (proceeding) sections['proceeding'] = { ...proceeding, ...draft.sections['proceeding'] };
  if (allParties.length > 0) sections['parties'] = { list: allParties };
  if (allEncumbrances.length > 0) {
    sections['rights'] = { ...draft.sections['rights'], encumbrances: allEncumbrances };
  }
  if (items.length > 0) sections['items'] = items;
  return sections;
}

/** A code of eight digits is a company's, of ten a person's; without a code nothing is guessed. */
function kindOf({ code }: Record<string, Leaf>): { readonly kind?: 'person' | 'company' } {
  if (typeof code !== 'string') return {};
  if (/^\d{8}$/.test(code)) return { kind: 'company' };
  return /^\d{10}$/.test(code) ? { kind: 'person' } : {};
}

function note(
  draft: Draft,
  row: GridRow,
  column: ResolvedColumn | undefined,
  problem: ValueProblem,
  found: string,
): void {
  draft.problems.push({
    severity: problem.severity,
    code: problem.code,
    cell: `${columnLetters(column?.column ?? 0)}${row.no}`,
    target: column?.target,
    found: found.slice(0, 120),
    params: problem.params ?? {},
  });
}
