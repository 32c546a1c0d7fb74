import { type JSX, memo, useState } from 'react';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { columnsOf } from '../pointers.ts';
import { type Editor, EditorContext, useEditor } from '../editor-context.ts';
import classes from './fields.module.css';
import { sameAt } from '../same-at.ts';
import { FieldFrame } from './field-frame.tsx';
import { LeafControl } from './leaf-control.tsx';

type LeafCellProps = { readonly field: LeafField; readonly pointer: Pointer; readonly required: boolean };

/**
 * One field in the grid of twelve columns. It is drawn anew only when something that it shows has changed: with
 * every letter typed the whole editor changes, and a form of twenty inputs would be drawn twenty times over.
 */
export function LeafCell({ field, pointer, required }: LeafCellProps): JSX.Element {
  return (
    <EditorContext value={useOwnEditor(pointer)}>
      <CellBody field={field} pointer={pointer} required={required} />
    </EditorContext>
  );
}

const CellBody = memo(function CellBody({ field, pointer, required }: LeafCellProps): JSX.Element {
  return (
    <div className={classes.cell} data-columns={columnsOf(field)}>
      <FieldFrame field={field} pointer={pointer} required={required}>
        <LeafControl field={field} pointer={pointer} />
      </FieldFrame>
    </div>
  );
});

/** Gives the editor as this field last needed it; the same object as long as nothing at its place changed. */
function useOwnEditor(pointer: Pointer): Editor {
  const editor = useEditor();
  const [kept, setKept] = useState(editor);
  if (sameAt(pointer, kept, editor)) return kept;
  setKept(editor);
  return editor;
}
