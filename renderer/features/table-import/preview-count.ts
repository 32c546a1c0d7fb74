import type { TablePreview } from '../../../shared/contract/table-import.ts';

/**
 * Gives how many dossiers the import makes at most. Rows that are taken out are counted as ready ones; core counts exactly
 * and the report says it.
 */
export function countToImport(
  summary: TablePreview['summary'],
  choice: { readonly withErrors: boolean; readonly withDuplicates: boolean; readonly without: number },
): number {
  const { rows, ready, withErrors, duplicates } = summary;
  const both = Math.max(0, withErrors + duplicates + ready - rows);
  const errorsOnly = withErrors - both;
  const duplicatesOnly = duplicates - both;
  const taken =
    ready +
    (choice.withErrors ? errorsOnly : 0) +
    (choice.withDuplicates ? duplicatesOnly : 0) +
    (choice.withErrors && choice.withDuplicates ? both : 0);
  return Math.max(0, taken - choice.without);
}
