import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { leafSchema, type Leaf, type LeafField } from '../../../shared/domain/fields/field.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import {
  detailField,
  type ImportTarget,
  importTargets,
  placeTarget,
} from '../../../shared/domain/table-import/target.ts';
import { AppError } from '../../../shared/result.ts';
import { fieldLabels } from '../documents/build/field-labels.ts';
import { objectTypeLabels } from '../documents/build/labels.ts';
import { listDossiers } from '../dossiers/list.ts';
import { findDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { labelKeyOf, targetLabel } from './columns/target-label.ts';
import { fieldsOfLists } from './judge/joined-lists.ts';
import { formatName, formatVersion, listSheets, machineSheet, mainSheet } from './own-format.ts';
import type { Pacer } from './read/pacer.ts';
import { tableLimits } from './read/table-limits.ts';
import { leafCell } from './write/leaf-cell.ts';
import { headingCell, type TableWriter, textCell, type WriteCell } from './write/write-cell.ts';

type ExportWhat = Input<CoreContract['tables.export']>['what'];
export type ExportTools = {
  readonly writer: TableWriter;
  readonly pace: Pacer;
  readonly onProgress: (done: number, total: number) => void;
};

/** Gives the dossiers that are meant, in the order of the list. Throws `invalid-input` for more than can come back in. */
export function dossiersToExport({ db }: Workspace, what: ExportWhat): readonly DossierId[] {
  if ('ids' in what) return what.ids;
  const ids: DossierId[] = [];
  for (let offset = 0; ; offset += 500) {
    const page = listDossiers(db, { ...what.filter, offset, limit: 500 });
    ids.push(...page.rows.map(({ id }) => id));
    if (ids.length > tableLimits.rows) throw new AppError('invalid-input', 'Too many dossiers for one table');
    if (page.rows.length < 500) return ids;
  }
}

/**
 * Writes dossiers as a table that comes back without loss: one row a dossier, a sheet for each list joined by the number
 * of the row, and a hidden sheet that says which heading is which place. Gives how many were written.
 */
export async function exportTable(
  workspace: Workspace,
  ids: readonly DossierId[],
  options: { readonly flat: boolean },
  { writer, pace, onProgress }: ExportTools,
): Promise<number> {
  const total = ids.length * 2;
  const targets = await usedTargets(workspace, ids, options.flat, async (done) => {
    onProgress(done, total);
    await pace();
  });
  const headings = headingsFor(targets);
  writer.beginSheet({ name: mainSheet, columns: targets.map((target) => ({ width: widthOf(target) })) });
  await writer.row(targets.map((target) => headingCell(headings.get(target) ?? '')));
  const lists: { readonly number: number; readonly content: DossierContent }[] = [];
  let written = 0;
  for (const id of ids) {
    const dossier = findDossier(workspace.db, id);
    if (!dossier) continue;
    written += 1;
    const { objectType, content } = dossier;
    await writer.row(targets.map((target) => cellOf(target, { number: written, objectType, content })));
    if (!options.flat && hasLists(content)) lists.push({ number: written, content: listsOf(content) });
    onProgress(ids.length + written, total);
    await pace();
  }
  if (!options.flat) {
    await writeLists(writer, lists, pace);
    await writeMachineSheet(writer, headings);
  }
  await writer.done();
  return written;
}

const debtorColumn = '#debtor';

/** Only places that some dossier fills become columns; number, kind and title always. */
async function usedTargets(
  workspace: Workspace,
  ids: readonly DossierId[],
  flat: boolean,
  between: (done: number) => Promise<void>,
): Promise<readonly ImportTarget[]> {
  const used = new Set<ImportTarget>(['#number', '#type', '/object/title']);
  let done = 0;
  for (const id of ids) {
    const dossier = findDossier(workspace.db, id);
    if (dossier) {
      for (const { target } of importTargets) {
        if (!used.has(target) && leafOf(target, dossier) !== undefined) used.add(target);
      }
    }
    done += 1;
    await between(done);
  }
  const inOrder = importTargets.map(({ target }) => target).filter((target) => used.has(target));
  if (flat) return inOrder;
  const [number = '#number', type = '#type', ...rest] = inOrder.filter((target) => !isList(target));
  return [number, type, debtorColumn, ...rest];
}

function isList(target: ImportTarget): boolean {
  return /^\/parties\/|^\/rights\/encumbrances\//.test(target);
}

type Exported = { readonly objectType: ObjectType; readonly content: DossierContent };

function leafOf(target: ImportTarget, { content }: Exported): Leaf | undefined {
  const placed = placeTarget(target);
  if (placed?.place === 'party') {
    const party = content.parties?.list?.find(({ role }) => role === placed.role);
    return (party as Readonly<Record<string, Leaf | undefined>> | undefined)?.[placed.field.key];
  }
  const value = valueAt(content, target);
  const leaf = leafSchema.safeParse(value);
  return leaf.success && leaf.data !== '' ? leaf.data : undefined;
}

function cellOf(target: ImportTarget, row: Exported & { readonly number: number }): WriteCell | undefined {
  if (target === '#number') return { kind: 'number', text: String(row.number) };
  if (target === '#type') return textCell(objectTypeLabels[row.objectType]);
  if (target === debtorColumn) {
    return textCell(row.content.parties?.list?.find(({ role }) => role === 'debtor')?.name ?? '');
  }
  const field = fieldOf(target, row.objectType);
  return field && leafCell(field, labelKeyOf(target), leafOf(target, row));
}

function fieldOf(target: ImportTarget, objectType: ObjectType): LeafField | undefined {
  const placed = placeTarget(target);
  if (placed?.place === 'detail') return detailField(objectType, placed.key);
  return placed && 'field' in placed ? placed.field : undefined;
}

/** Every heading once; one that two places share gets its section before it. */
function headingsFor(targets: readonly ImportTarget[]): ReadonlyMap<ImportTarget, string> {
  const headings = new Map<ImportTarget, string>();
  const taken = new Set<string>();
  for (const target of targets) {
    const label =
      target === debtorColumn ? 'Боржник (лише для читання, див. аркуш «Сторони»)' : targetLabel(target);
    const heading = taken.has(label) ? `${label} (${target.slice(1)})` : label;
    taken.add(heading);
    headings.set(target, heading);
  }
  return headings;
}

function widthOf(target: ImportTarget): number {
  if (target === '#number') return 6;
  return /title|description|address|Name|debtor/.test(target) ? 40 : 18;
}

function hasLists({ parties, rights, items }: DossierContent): boolean {
  return [parties?.list, rights?.encumbrances, items].some((rows) => (rows?.length ?? 0) > 0);
}

function listsOf({ parties, rights, items }: DossierContent): DossierContent {
  return { parties, rights: { encumbrances: rights?.encumbrances }, items };
}

async function writeLists(
  writer: TableWriter,
  dossiers: readonly { readonly number: number; readonly content: DossierContent }[],
  pace: Pacer,
): Promise<void> {
  for (const { name, list } of listSheets) {
    const fields = fieldsOfLists[list];
    const columns = [{ width: 6 }, { width: 12, hidden: true }, ...fields.map(() => ({ width: 22 }))];
    writer.beginSheet({ name, columns });
    await writer.row(listHeadings(list).map(({ heading }) => headingCell(heading)));
    for (const { number, content } of dossiers) {
      for (const row of rowsOf(content, list)) {
        await writer.row([
          { kind: 'number', text: String(number) },
          textCell(String(row['id'] ?? '')),
          ...fields.map((field) => leafCell(field, `${list.slice(1)}/${field.key}`, row[field.key])),
        ]);
      }
      await pace();
    }
  }
}

function rowsOf(
  content: DossierContent,
  list: (typeof listSheets)[number]['list'],
): readonly Readonly<Record<string, Leaf | undefined>>[] {
  if (list === '/parties/list') return content.parties?.list ?? [];
  return (list === '/items' ? content.items : content.rights?.encumbrances) ?? [];
}

function listHeadings(list: (typeof listSheets)[number]['list']) {
  const fields = fieldsOfLists[list].map(({ key }) => ({
    heading: fieldLabels[`${list.slice(1)}/${key}`] ?? key,
    target: `${list}/*/${key}`,
  }));
  return [{ heading: '№', target: '#number' }, { heading: 'id', target: `${list}/*/id` }, ...fields];
}

async function writeMachineSheet(
  writer: TableWriter,
  headings: ReadonlyMap<ImportTarget, string>,
): Promise<void> {
  writer.beginSheet({ name: machineSheet, hidden: true, columns: [] });
  await writer.row([textCell(formatName), textCell(formatVersion)]);
  for (const [target, heading] of headings) {
    if (target !== debtorColumn) await writer.row([textCell(mainSheet), textCell(heading), textCell(target)]);
  }
  for (const { name, list } of listSheets) {
    for (const { heading, target } of listHeadings(list)) {
      await writer.row([textCell(name), textCell(heading), textCell(target)]);
    }
  }
}
