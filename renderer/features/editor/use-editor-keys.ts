import { useEffect, useRef } from 'react';
import { isOpen } from '../../../shared/domain/checks/judged.ts';
import { findingsAt, sectionOf } from './pointers.ts';
import { nextProblem } from './next-problem.ts';
import type { EditorState } from './use-editor-state.ts';

/** F8 / Shift+F8 problems, F9 mends the focused field, Shift+F9 all mixed letters, Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) undo and redo in core. */
export function useEditorKeys(editor: EditorState): void {
  const latest = useRef(editor);
  const waiting = useRef<1 | -1>(undefined);
  useEffect(() => {
    latest.current = editor;
  });
  useEffect(() => {
    // F8 pressed before core's first answer is not forgotten.
    if (!editor.checks || waiting.current === undefined) return;
    jump(latest.current, waiting.current);
    waiting.current = undefined;
  }, [editor.checks]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'F8' && !latest.current.checks) waiting.current = event.shiftKey ? -1 : 1;
      if (press(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function press(event: KeyboardEvent, editor: EditorState): boolean {
  if (event.key === 'F8') return jump(editor, event.shiftKey ? -1 : 1);
  if (event.key === 'F9') return event.shiftKey ? mendAll(editor) : mend(editor);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || editor.readOnly) return false;
  if (event.code === 'KeyZ') {
    if (event.shiftKey) editor.redo();
    else editor.undo();
    return true;
  }
  if (event.code !== 'KeyY') return false;
  editor.redo();
  return true;
}

/** Goes to the next or previous problem. */
export function jump(
  editor: Pick<EditorState, 'findings' | 'focused' | 'section' | 'show' | 'onFocusField'>,
  by: 1 | -1,
): boolean {
  const finding = nextProblem(editor.findings.filter(isOpen), editor, by);
  if (!finding) return true;
  editor.show(sectionOf(finding.pointer), finding.pointer);
  // Lists and files have no input that tells its focus: the next F8 goes on from here all the same.
  editor.onFocusField(finding.pointer);
  return true;
}

function mendAll({ mendAll, readOnly }: EditorState): boolean {
  if (readOnly) return false;
  mendAll('mixed-alphabet');
  return true;
}

function mend({ focused, findings, set, readOnly }: EditorState): boolean {
  if (focused === undefined || readOnly) return false;
  const finding = findingsAt(findings, focused).find(({ replacement }) => replacement !== undefined);
  if (finding?.replacement === undefined) return false;
  set(focused, finding.replacement);
  return true;
}
