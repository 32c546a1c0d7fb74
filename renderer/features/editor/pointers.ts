import type { Finding } from '../../../shared/domain/checks/finding.ts';
import { isOpen, type JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import { type Pointer, sections } from '../../../shared/domain/fields/sections.ts';
import { eachField } from '../../../shared/domain/fields/walk.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { isIndex, rowNumberOf } from '../../ui/dossier/field-key.ts';

export const editorSections = [
  'proceeding',
  'parties',
  'object',
  'rights',
  'valuation',
  'sale',
  'storage',
  'payment',
  'files',
  'checks',
  'papers',
  'history',
] as const;
/** Places of the left rail, in order. */
export type EditorSection = (typeof editorSections)[number];

/** Gives the section of the editor where a pointer is shown; what has no field of its own is in `checks`. */
export function sectionOf(pointer: Pointer): EditorSection {
  const head = pointer.split('/')[1] ?? '';
  if (head === 'details' || head === 'items') return 'object';
  if (/^(files|documents|photos|attachments)$/.test(head)) return 'files';
  if (Object.hasOwn(sections, head)) return head as EditorSection;
  return 'checks';
}

/** Gives a known section, or the first one. */
export function toSection(section: string | undefined): EditorSection {
  return editorSections.find((known) => known === section) ?? 'proceeding';
}

/** Gives the id of the input of a pointer; F8 and remarks jump by it. */
export function inputIdOf(pointer: Pointer): string {
  return `field${pointer.replaceAll('/', '-')}`;
}

/** Findings in the order of the form: by section, field and row; at one place what blocks comes first. */
export function inFormOrder(
  findings: readonly JudgedFinding[],
  objectType: ObjectType,
): readonly JudgedFinding[] {
  const order = new Map(eachField(objectType).map(({ pointer }, index) => [pointer, index]));
  const key = ({ pointer, severity }: JudgedFinding): readonly number[] => [
    editorSections.indexOf(sectionOf(pointer)),
    order.get(pointer) ?? order.get(listOf(pointer)) ?? order.size,
    rowNumberOf(pointer) ?? 0,
    severity === 'block' ? 0 : 1,
  ];
  return findings.toSorted((left, right) => compare(key(left), key(right)));
}

/** Gives the findings of exactly one place, or of any place under it. */
export function findingsAt(
  findings: readonly JudgedFinding[],
  pointer: Pointer,
  under = false,
): readonly JudgedFinding[] {
  return findings.filter(
    (finding) => finding.pointer === pointer || (under && finding.pointer.startsWith(`${pointer}/`)),
  );
}

/**
 * Tells that a finding says only that nothing stands here yet. A new form is all of these: its stars and the list at the
 * right say it, without a red line under every field.
 */
export function isOnlyMissing({ code, message }: Finding): boolean {
  return message === 'missing' && (code === 'required-field' || code === 'storer-contacts');
}

/** Gives how many findings block and how many warn in each section; those left with a reason do neither. */
export function countBySection(
  findings: readonly JudgedFinding[],
): ReadonlyMap<EditorSection, { readonly block: number; readonly warn: number }> {
  const counts = new Map<EditorSection, { block: number; warn: number }>();
  for (const { pointer, severity } of findings.filter(isOpen)) {
    const section = sectionOf(pointer);
    const count = counts.get(section) ?? { block: 0, warn: 0 };
    counts.set(section, { ...count, [severity]: count[severity] + 1 });
  }
  return counts;
}

/** Columns of twelve that a field takes in the form. */
export function columnsOf(field: Field): 4 | 6 | 12 {
  if (field.kind === 'list') return 12;
  return { third: 4, half: 6, full: 12 }[field.width ?? 'half'] as 4 | 6 | 12;
}

function listOf(pointer: Pointer): Pointer {
  const steps = pointer.split('/');
  const at = steps.findIndex(isIndex);
  return at === -1 ? pointer : steps.slice(0, at).join('/');
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
