import { type KeyboardEvent, useState } from 'react';
import { isBlocking } from '../../../../shared/domain/checks/judged.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { useEditor } from '../editor-context.ts';
import { problemOf } from '../../../ui/dossier/field-text.ts';
import { findingsAt, inputIdOf, isOnlyMissing } from '../pointers.ts';

export type LeafControlProps = {
  readonly field: LeafField;
  readonly pointer: Pointer;
  /** Names the input where there is no visible label (cells of a table). */
  readonly label?: string;
};

/** What every kind of input needs of the editor: its value, how it is set, and the props of the element. */
export function useLeaf({ field, pointer, label }: LeafControlProps) {
  const { content, findings, readOnly, set, onFocusField, flush } = useEditor();
  const value = valueAt(content, pointer);
  const own = findingsAt(findings, pointer);
  const blocked = own.some((finding) => isBlocking(finding) && !isOnlyMissing(finding));
  const props = {
    id: inputIdOf(pointer),
    error: blocked || problemOf(field, value) !== undefined,
    onFocus: () => onFocusField(pointer),
    ...(own.some(isOnlyMissing) ? { 'aria-required': true } : {}),
    ...(label ? { 'aria-label': label } : {}),
  };
  return { value, readOnly, set, flush, props };
}

/** Half-typed text of the focused input; an undo drops it, so that the field shows what core has. */
export function useDraft(): { draft: string | undefined; setDraft: (text: string | undefined) => void } {
  const { epoch } = useEditor();
  const [draft, setDraft] = useState<{ readonly text: string; readonly epoch: number } | undefined>();
  return {
    draft: draft?.epoch === epoch ? draft.text : undefined,
    setDraft: (text) => setDraft(text === undefined ? undefined : { text, epoch }),
  };
}

/** Esc leaves the field first; only the next one leaves the screen. */
export function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
  event.currentTarget.blur();
}
