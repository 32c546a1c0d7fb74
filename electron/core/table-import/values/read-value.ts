import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { readMoney } from '../../../../shared/domain/fields/read-leaf.ts';
import type { Cell } from '../read/grid.ts';
import { readDateCell } from './read-dates.ts';
import { readMoneyCell, readNumberCell } from './read-numbers.ts';
import { readTextCell } from './read-texts.ts';
import { readChoiceCell, readYesNoCell } from './read-words.ts';
import { type ReadValue, type ValueOptions, wrong } from './value.ts';

/**
 * Reads one cell as one field. Takes the place of the field's words (`proceeding/documentKind`). Never throws: what cannot
 * be read is a problem with a name, and what a draft may keep of it.
 */
export function readValue(cell: Cell, field: LeafField, labelKey: string, options: ValueOptions): ReadValue {
  if (cell.kind === 'error') return wrong(cell.text === 'formula' ? 'formula-empty' : 'cell-error');
  if (cell.kind === 'text' && !options.verbatim && cell.text.trim() === '') return { leaf: undefined };
  return readByKind(cell, field, labelKey, options);
}

function readByKind(cell: Cell, field: LeafField, labelKey: string, options: ValueOptions): ReadValue {
  switch (field.kind) {
    case 'money':
      return readSum(cell, options);
    case 'integer':
    case 'decimal':
      return readNumberCell(cell, field, options.verbatim);
    case 'date':
      return readDateCell(cell, options.verbatim);
    case 'yes-no':
      return readYesNoCell(cell);
    case 'choice':
      return readChoiceCell(cell, field, labelKey);
    case 'text':
    case 'multiline':
      break;
  }
  return readTextCell(cell, field, options);
}

/** A draft may hold a sum as it was typed; an exported one comes back as it was. */
function readSum(cell: Cell, { verbatim }: ValueOptions): ReadValue {
  if (!verbatim || cell.kind !== 'text') return readMoneyCell(cell);
  const kept = cell.text.slice(0, 200);
  return readMoney(kept) === undefined ? wrong('money', kept) : { leaf: kept };
}
