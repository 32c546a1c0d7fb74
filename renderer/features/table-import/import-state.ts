import { create } from 'zustand';
import type {
  ImportReport,
  OpenedTable,
  TableLayout,
  TablePlan,
} from '../../../shared/contract/table-import.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import type { ImportTarget } from '../../../shared/domain/table-import/target.ts';

export const importSteps = ['file', 'columns', 'preview', 'report'] as const;
export type ImportStep = (typeof importSteps)[number];

export type ImportState = {
  readonly step: ImportStep;
  readonly opened: OpenedTable | undefined;
  readonly sheet: number;
  /** Undefined until the person chooses one: then core guesses. */
  readonly headerRow: number | undefined;
  readonly objectType: ObjectType | null;
  /** By column; '' is "do not import", a column that is not here has its suggestion. */
  readonly targets: Readonly<Record<number, ImportTarget>>;
  readonly photosBy: TablePlan['photosBy'];
  readonly fillMerged: boolean;
  readonly padCodes: boolean;
  readonly photoFiles: number;
  readonly passedOver: number;
  readonly photosVersion: number;
  readonly withErrors: boolean;
  readonly withDuplicates: boolean;
  /** Rows that the person took out. */
  readonly without: ReadonlySet<number>;
  /** The plan as it was previewed. */
  readonly plan: TablePlan | undefined;
  readonly report: ImportReport | undefined;
  readonly set: (part: Partial<Omit<ImportState, 'set' | 'begin' | 'reset'>>) => void;
  /** A table was opened: everything chosen before is forgotten. */
  readonly begin: (opened: OpenedTable) => void;
  readonly reset: () => void;
};

const nothing = {
  step: 'file',
  opened: undefined,
  sheet: 0,
  headerRow: undefined,
  objectType: null,
  targets: {},
  photosBy: 'row',
  fillMerged: false,
  padCodes: true,
  photoFiles: 0,
  passedOver: 0,
  photosVersion: 0,
  withErrors: false,
  withDuplicates: false,
  without: new Set<number>(),
  plan: undefined,
  report: undefined,
} as const;

/** How the import stands; kept while the person looks at another screen. */
export const useImport = create<ImportState>()((set) => ({
  ...nothing,
  set: (part) => set(part),
  begin: (opened) => set({ ...nothing, opened, sheet: opened.sheet, step: 'columns' }),
  reset: () => set(nothing),
}));

/** Gives the place of a column: what the person chose, else what was suggested; '' for none. */
export function targetOf(
  targets: ImportState['targets'],
  { column, suggestion }: TableLayout['columns'][number],
): ImportTarget {
  return targets[column] ?? suggestion?.target ?? '';
}

/** Makes the plan from what was chosen. */
export function planFrom(state: ImportState, layout: TableLayout): TablePlan {
  return {
    sheet: state.sheet,
    headerRow: layout.headerRow,
    objectType: state.objectType,
    columns: layout.columns
      .map((column) => ({ column: column.column, target: targetOf(state.targets, column) }))
      .filter(({ target }) => target !== ''),
    photosBy: state.photosBy,
    fillMerged: state.fillMerged,
    padCodes: state.padCodes,
  };
}

/** Gives what is still in the way of a preview: fields chosen twice, no name, no kind of property. */
export function obstaclesOf(plan: TablePlan): {
  readonly twice: readonly ImportTarget[];
  readonly needTitle: boolean;
  readonly needType: boolean;
} {
  const targets = plan.columns.map(({ target }) => target);
  return {
    twice: [...new Set(targets.filter((target, index) => targets.indexOf(target) !== index))],
    needTitle: !targets.includes('/object/title'),
    needType: plan.objectType === null && !targets.includes('#type'),
  };
}
