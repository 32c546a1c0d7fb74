import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type {
  PreviewRow,
  RowProblem,
  TablePlan,
  TablePreview,
} from '../../../shared/contract/table-import.ts';
import type { Leaf } from '../../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { Workspace } from '../workspace.ts';
import { contextFor, judgedFor } from './judged.ts';
import { judgeRow } from './judge/judge-row.ts';
import type { JudgedTable, RowFlags } from './judge/judge-table.ts';
import { type MatchedPhotos, matchPhotos } from './photo-names.ts';
import type { GridRow } from './read/grid.ts';
import type { PhotoFile, TableDesk, TableSession } from './table-session.ts';

type PreviewInput = Input<CoreContract['tables.preview']>;

const shownProblems = 30;
const shownUnmatched = 100;

/** Judges the table by the plan and gives one page of its rows with the figures of the whole. */
export async function previewTable(
  workspace: Workspace,
  desk: TableDesk,
  input: PreviewInput,
): Promise<TablePreview> {
  const session = desk.session(input.id);
  const judged = await judgedFor(workspace, desk, session, input.plan);
  const context = contextFor(workspace, session, input.plan);
  const { dataRows } = context.resolved;
  const photos = photosOf(session, input.plan, judged, dataRows);
  const shown = [...judged.flags.entries()].filter(([, flags]) => passes(flags, input.show));
  const rows = shown.slice(input.offset, input.offset + input.limit).flatMap(([index]): PreviewRow[] => {
    const row = dataRows[index];
    if (!row) return [];
    const { number, objectType, content, problems } = judgeRow(row, context);
    return [
      {
        row: row.no,
        number,
        objectType,
        title: content.object?.title ?? '',
        values: leavesOf(content),
        problems: problems.toSorted(errorsFirst).slice(0, shownProblems),
        duplicates: judged.duplicates.get(index) ?? [],
        photos: photos.byRow.get(row.no)?.length ?? 0,
      },
    ];
  });
  return {
    rows,
    total: shown.length,
    summary: judged.summary,
    photos: {
      files: session.photos.length,
      matched: session.photos.length - photos.unmatched.length,
      rows: photos.byRow.size,
      unmatched: photos.unmatched.slice(0, shownUnmatched).map(({ name }) => name),
    },
  };
}

function errorsFirst(left: RowProblem, right: RowProblem): number {
  return Number(right.severity === 'error') - Number(left.severity === 'error');
}

/** Gives each photo its row, by the number of the row in the sheet or by the column with the number of the lot. */
export function photosOf(
  session: TableSession,
  plan: TablePlan,
  judged: JudgedTable,
  dataRows: readonly GridRow[],
): MatchedPhotos<PhotoFile> {
  if (plan.photosBy === 'number') return matchPhotos(session.photos, (key) => judged.rowByNumber.get(key));
  const rows = new Set(dataRows.map(({ no }) => String(no)));
  return matchPhotos(session.photos, (key) => (rows.has(key) ? Number(key) : undefined));
}

function passes(flags: RowFlags, show: PreviewInput['show']): boolean {
  switch (show) {
    case 'ready':
      return !flags.error && !flags.duplicate;
    case 'errors':
      return flags.error;
    case 'duplicates':
      return flags.duplicate;
    case 'notices':
      return flags.notice;
    case 'all':
      break;
  }
  return true;
}

/** Gives every leaf of a content with its pointer, in its order; ids of rows are nothing to show. */
function leavesOf(content: DossierContent): readonly { readonly pointer: string; readonly value: Leaf }[] {
  const leaves: { readonly pointer: string; readonly value: Leaf }[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) if (key !== 'id') walk(child, `${pointer}/${key}`);
    } else if (value !== undefined && value !== null && leaves.length < 400) {
      leaves.push({ pointer, value: typeof value === 'string' ? value.slice(0, 500) : (value as Leaf) });
    }
  };
  walk(content, '');
  return leaves;
}
