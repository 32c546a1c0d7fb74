import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { type EditorSection, editorSections, sectionOf } from './pointers.ts';

/**
 * Gives the finding that F8 (`by` 1) or Shift+F8 (−1) leads to: the next one after the focused field in the order
 * of the form, else the first of the section shown or of a later one; round and round. Takes findings in form order.
 */
export function nextProblem(
  findings: readonly Finding[],
  from: { readonly focused: Pointer | undefined; readonly section: EditorSection },
  by: 1 | -1,
): Finding | undefined {
  const places = findings.filter(
    (finding, index) => findings.findIndex(({ pointer }) => pointer === finding.pointer) === index,
  );
  const at = places.findIndex(({ pointer }) => pointer === from.focused);
  if (at !== -1) return places.at((at + by) % places.length);
  const here = editorSections.indexOf(from.section);
  return by === 1
    ? (places.find((finding) => order(finding) >= here) ?? places[0])
    : (places.findLast((finding) => order(finding) < here) ?? places.at(-1));
}

function order({ pointer }: Finding): number {
  return editorSections.indexOf(sectionOf(pointer));
}
