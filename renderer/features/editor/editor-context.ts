import { createContext, useContext } from 'react';
import type { ChecksView, DossierView } from '../../../shared/contract/dossiers.ts';
import type { CheckCode } from '../../../shared/domain/checks/finding.ts';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { DossierContent, Pointer } from '../../../shared/domain/fields/sections.ts';
import type { EditorSection } from './pointers.ts';
import type { Edits } from './save-queue.ts';

/** What every part of the open editor shares. */
export type Editor = {
  readonly dossier: DossierView;
  /** Core's content with unsaved typing over it. */
  readonly content: DossierContent;
  readonly edits: Edits;
  readonly checks: ChecksView | undefined;
  /** In the order of the form; those left with a reason are marked. */
  readonly findings: readonly JudgedFinding[];
  readonly readOnly: boolean;
  /** Rises with undo and redo: inputs forget their half-typed text. */
  readonly epoch: number;
  readonly section: EditorSection;
  readonly focused: Pointer | undefined;
  readonly set: (pointer: Pointer, value: FieldValue) => void;
  /** Puts every value that one check computed in its place, as one step of undo. */
  readonly mendAll: (code: CheckCode) => void;
  readonly flush: () => Promise<void>;
  readonly show: (section: EditorSection, pointer?: Pointer) => void;
  readonly onFocusField: (pointer: Pointer) => void;
};

export const EditorContext = createContext<Editor | undefined>(undefined);

/** Gives the open editor; only for components inside it. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('Outside of the editor');
  return editor;
}
