import type { RowProblem } from '../../../../shared/contract/table-import.ts';
import type { Leaf, LeafField } from '../../../../shared/domain/fields/field.ts';
import { itemFields } from '../../../../shared/domain/fields/object.ts';
import { partiesFields } from '../../../../shared/domain/fields/parties.ts';
import { rightsFields } from '../../../../shared/domain/fields/rights.ts';
import type { ListPointer, ListRow } from '../own-format.ts';
import { columnLetters } from '../read/grid.ts';
import { readValue } from '../values/read-value.ts';
import { cellText } from '../values/value.ts';
import type { ResolvedPlan } from './resolve-plan.ts';

export type BuiltRow = { readonly id: string } & Readonly<Record<string, Leaf>>;

const encumbrances = rightsFields.find(({ key }) => key === 'encumbrances');
export const fieldsOfLists: Readonly<Record<ListPointer, readonly LeafField[]>> = {
  '/parties/list': partiesFields[0].fields,
  '/rights/encumbrances': encumbrances && 'fields' in encumbrances ? encumbrances.fields : [],
  '/items': itemFields,
};

/** Most rows of one list of a dossier. */
const mostRows = 2_000;

/** Builds the rows of the lists of one lot from the sheets of an export; problems name sheet and cell. */
export function joinedLists(
  { lists }: ResolvedPlan,
  number: string,
  newRowId: () => string,
  problems: RowProblem[],
): ReadonlyMap<ListPointer, readonly BuiltRow[]> {
  const built = new Map<ListPointer, readonly BuiltRow[]>();
  for (const [pointer, rows] of lists?.byNumber.get(number) ?? []) {
    const ids = new Set<string>();
    built.set(
      pointer,
      rows.slice(0, mostRows).map((row) => buildRow(row, pointer, { ids, newRowId, problems })),
    );
  }
  return built;
}

type Building = {
  readonly ids: Set<string>;
  readonly newRowId: () => string;
  readonly problems: RowProblem[];
};

function buildRow({ sheet, row, keys }: ListRow, pointer: ListPointer, building: Building): BuiltRow {
  const leaves: Record<string, Leaf> = {};
  let id = '';
  for (const [column, key] of keys) {
    const cell = row.cells[column];
    if (!cell) continue;
    if (key === 'id') {
      id = cellText(cell).slice(0, 60);
      continue;
    }
    const field = fieldsOfLists[pointer].find((each) => each.key === key);
    if (!field) continue;
    const labelKey = `${pointer.slice(1)}/${key}`;
    const read = readValue(cell, field, labelKey, { verbatim: true, padCodes: false });
    if (read.problem) {
      building.problems.push({
        ...read.problem,
        cell: `${sheet}!${columnLetters(column)}${row.no}`,
        target: `${pointer}/0/${key}`,
        found: cellText(cell).slice(0, 120),
        params: read.problem.params ?? {},
      });
    }
    if (read.leaf !== undefined) leaves[key] = read.leaf;
  }
  // A row that was copied in a spreadsheet brings its id along: the second one gets its own.
  if (id === '' || building.ids.has(id)) id = building.newRowId();
  building.ids.add(id);
  return { id, ...leaves };
}
