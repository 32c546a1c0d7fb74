import type { CoreContract } from '../../../shared/contract/core.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { RowProblem } from '../../../shared/contract/table-import.ts';
import type { Workspace } from '../workspace.ts';
import { headingsOf } from './columns/header-row.ts';
import { targetLabel } from './columns/target-label.ts';
import { contextFor } from './judged.ts';
import { type JudgeContext, judgeRow } from './judge/judge-row.ts';
import { serialOfDay } from './read/date-serial.ts';
import type { Cell } from './read/grid.ts';
import type { Pacer } from './read/pacer.ts';
import type { TableSession } from './table-session.ts';
import { cellText } from './values/value.ts';
import { headingCell, type TableWriter, textCell, type WriteCell } from './write/write-cell.ts';
import { civilDateSchema, dayNumber, formatDateUk } from '../../../shared/domain/civil-date.ts';

type ReportInput = Input<CoreContract['tables.saveReport']>;

/**
 * Writes the rows that did not become dossiers as they stood, with a column that says what to mend: the person mends that
 * very file and brings it in again. Gives how many rows there are.
 */
export async function writeReport(
  workspace: Workspace,
  session: TableSession,
  input: ReportInput,
  writer: TableWriter,
  pace: Pacer,
): Promise<number> {
  const context: JudgeContext = contextFor(workspace, session, input.plan);
  const { sheet, dataRows } = context.resolved;
  const header = sheet.grid.rows.find(({ no }) => no === input.plan.headerRow);
  const headings = headingsOf(header, sheet.grid.columns);
  writer.beginSheet({
    name: (sheet.name === '' ? 'Рядки' : sheet.name).slice(0, 31),
    columns: [...headings.map(() => ({ width: 18 })), { width: 10 }, { width: 80 }],
  });
  await writer.row([...headings, input.words.row, input.words.problems].map(headingCell));
  let rows = 0;
  for (const row of dataRows) {
    if (session.imported.has(row.no)) continue;
    rows += 1;
    const { problems } = judgeRow(row, context);
    const cells = Array.from({ length: sheet.grid.columns }, (_, column) => copyOf(row.cells[column]));
    const text = problems.map((problem) => sentence(problem, input.words.codes)).join('\n');
    await writer.row([...cells, { kind: 'number', text: String(row.no) }, textCell(text)]);
    await pace();
  }
  await writer.done();
  return rows;
}

function sentence({ cell, target, code, params }: RowProblem, words: ReportInput['words']['codes']): string {
  const template = words[code] ?? code;
  const text = template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? ''));
  return `${cell}${target === undefined ? '' : ` (${targetLabel(target)})`}: ${text}`;
}

function copyOf(cell: Cell | undefined): WriteCell | undefined {
  if (!cell) return undefined;
  if (cell.kind === 'number') return { kind: 'number', text: cell.text };
  const date = cell.kind === 'date' ? civilDateSchema.safeParse(cell.text) : undefined;
  const serial = date?.success ? serialOfDay(dayNumber(date.data)) : undefined;
  if (date?.success && serial !== undefined) return { kind: 'date', serial, shown: formatDateUk(date.data) };
  return textCell(cellText(cell));
}
