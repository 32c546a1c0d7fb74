import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import { shownUnder } from '../../../shared/domain/reference/choice.ts';
import type { Editor } from './editor-context.ts';
import { findingsAt } from './pointers.ts';

type Seen = Pick<
  Editor,
  'content' | 'edits' | 'findings' | 'dossier' | 'readOnly' | 'epoch' | 'set' | 'flush' | 'show' | 'section'
>;

/** Tells that two states of the editor look the same at one leaf field: value, unsaved edit, findings, remarks. */
export function sameAt(pointer: Pointer, left: Seen, right: Seen): boolean {
  return (
    left.readOnly === right.readOnly &&
    left.epoch === right.epoch &&
    left.set === right.set &&
    left.flush === right.flush &&
    left.show === right.show &&
    left.section === right.section &&
    left.edits.get(pointer)?.error === right.edits.get(pointer)?.error &&
    [pointer, ...shownUnder(pointer)].every(
      (at) => valueAt(left.content, at) === valueAt(right.content, at),
    ) &&
    sameList(left.dossier.returnReasons, right.dossier.returnReasons) &&
    sameList(findingsAt(left.findings, pointer), findingsAt(right.findings, pointer))
  );
}

/** Both lists are short and JSON-like. */
function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === right.length && JSON.stringify(left) === JSON.stringify(right));
}
