import {
  type ImportTarget,
  type PartyRole,
  partyRoles,
} from '../../../../shared/domain/table-import/target.ts';
import { choiceLabels } from '../../documents/build/choice-labels.ts';
import { fieldLabels } from '../../documents/build/field-labels.ts';

/** Gives the place of a target's words: `/parties/list/debtor/name` → `parties/list/name`. */
export function labelKeyOf(target: ImportTarget): string {
  const steps = target.split('/').slice(1);
  return steps.filter((step) => !/^\d+$/.test(step) && !isRole(step)).join('/');
}

/** Gives the heading of a column that goes to a target, the same as the program's own exports have. */
export function targetLabel(target: ImportTarget): string {
  if (target === '#type') return 'Вид майна';
  if (target === '#number') return '№';
  const key = labelKeyOf(target);
  const label = fieldLabels[key] ?? key;
  const role = target.split('/')[3];
  if (target.startsWith('/parties/') && role !== undefined && isRole(role)) {
    return `${roleLabel(role)}: ${lowerFirst(label)}`;
  }
  return target.startsWith('/rights/encumbrances/') ? `Обтяження: ${lowerFirst(label)}` : label;
}

export function roleLabel(role: PartyRole): string {
  return choiceLabels['parties/list/role']?.[role] ?? role;
}

function isRole(step: string): step is PartyRole {
  return (partyRoles as readonly string[]).includes(step);
}

/** An abbreviation keeps its capitals. */
function lowerFirst(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
