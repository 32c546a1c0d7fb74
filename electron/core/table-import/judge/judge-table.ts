import type { RowDuplicate, TablePreview } from '../../../../shared/contract/table-import.ts';
import type { ListColumns } from '../../dossiers/list-columns.ts';
import { toListColumns } from '../../dossiers/list-columns.ts';
import type { KnownDossier } from '../import-store.ts';
import type { Pacer } from '../read/pacer.ts';
import { type JudgeContext, type JudgedRow, judgeRow } from './judge-row.ts';

export type RowFlags = { error: boolean; notice: boolean; duplicate: boolean; impossible: boolean };
type Summary = TablePreview['summary'];

/** A whole table judged: a few bits for each row; contents are made anew when they are needed, to spare memory. */
export type JudgedTable = {
  readonly flags: readonly RowFlags[];
  /** By place among the data rows. */
  readonly duplicates: ReadonlyMap<number, readonly RowDuplicate[]>;
  /** Row of the sheet by number of the lot. */
  readonly rowByNumber: ReadonlyMap<string, number>;
  readonly summary: Summary;
};

export type JudgeTools = {
  readonly context: JudgeContext;
  readonly findDuplicates: (columns: ListColumns) => readonly RowDuplicate[];
  readonly imported: ReadonlyMap<number, KnownDossier>;
  readonly plainKey: (key: string) => string;
  readonly pace: Pacer;
  readonly onProgress: (done: number, total: number) => void;
};

/** Reads every row once, for the figures of the preview. */
export async function judgeTable(tools: JudgeTools): Promise<JudgedTable> {
  const { context, pace, onProgress } = tools;
  const { dataRows } = context.resolved;
  const flags: RowFlags[] = [];
  const duplicates = new Map<number, readonly RowDuplicate[]>();
  const rowByNumber = new Map<string, number>();
  const counts = createCounts();
  const seen = createSeen();
  for (const [index, row] of dataRows.entries()) {
    const judged = judgeRow(row, context);
    counts.add(judged);
    const twins = duplicatesOf(judged, tools, seen);
    if (twins.length > 0) duplicates.set(index, twins);
    if (judged.number !== '') rowByNumber.set(tools.plainKey(judged.number), row.no);
    flags.push(flagsOf(judged, twins));
    if (index % 16 === 15) {
      await pace();
      if (index % 512 === 511) onProgress(index + 1, dataRows.length);
    }
  }
  return { flags, duplicates, rowByNumber, summary: summarise(flags, counts.list()) };
}

function flagsOf(judged: JudgedRow, twins: readonly RowDuplicate[]): RowFlags {
  return {
    error: judged.problems.some(({ severity }) => severity === 'error'),
    notice: judged.problems.some(({ severity }) => severity === 'notice'),
    duplicate: twins.length > 0,
    impossible: judged.objectType === undefined,
  };
}

function summarise(flags: readonly RowFlags[], codes: Summary['codes']): Summary {
  const count = (test: (flag: RowFlags) => boolean): number => flags.filter(test).length;
  return {
    rows: flags.length,
    ready: count(({ error, duplicate }) => !error && !duplicate),
    withErrors: count(({ error }) => error),
    duplicates: count(({ duplicate }) => duplicate),
    withNotices: count(({ notice }) => notice),
    codes,
  };
}

function createCounts() {
  const counts = new Map<string, Summary['codes'][number]>();
  return {
    add: ({ problems }: JudgedRow): void => {
      for (const { code, severity, cell } of problems) {
        const key = `${severity}:${code}`;
        const known = counts.get(key);
        counts.set(key, {
          code,
          severity,
          count: (known?.count ?? 0) + 1,
          firstCell: known?.firstCell ?? cell,
        });
      }
    },
    list: (): Summary['codes'] => [...counts.values()].toSorted((left, right) => right.count - left.count),
  };
}

type Seen = Map<string, { readonly row: number; readonly title: string }>;

function createSeen(): Seen {
  return new Map();
}

function duplicatesOf(judged: JudgedRow, tools: JudgeTools, seen: Seen): readonly RowDuplicate[] {
  const columns = toListColumns(judged.content);
  const before = tools.imported.get(judged.row);
  const found: RowDuplicate[] = before ? [{ ...before, row: undefined, by: 'imported' }] : [];
  found.push(...tools.findDuplicates(columns));
  const keys = [
    ['vin', columns.vinKey],
    ['cadastral', columns.cadastralKey],
    ['register', columns.registerKey],
    [
      'proceeding-title',
      columns.proceedingNumber === '' || columns.titleKey === ''
        ? null
        : `${columns.proceedingNumber}\n${columns.titleKey}`,
    ],
  ] as const;
  for (const [by, key] of keys) {
    if (key === null) continue;
    const first = seen.get(`${by}:${key}`);
    if (first) found.push({ id: undefined, ...first, by });
    else seen.set(`${by}:${key}`, { row: judged.row, title: columns.title });
  }
  return found.slice(0, 5);
}
