import type { TableRefusal } from '../../../../shared/contract/table-import.ts';
import { AppError } from '../../../../shared/result.ts';

/** Makes the refusal of a whole table by its name (i18n key `tableRefused.<reason>`). */
export function refused(reason: TableRefusal, details?: unknown): AppError {
  return new AppError('file-refused', `The table is refused: ${reason}`, { reason, details });
}
