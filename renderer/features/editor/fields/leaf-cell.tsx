import type { JSX } from 'react';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { columnsOf } from '../pointers.ts';
import classes from '../editor.module.css';
import { FieldFrame } from './field-frame.tsx';
import { LeafControl } from './leaf-control.tsx';

/** One field in the grid of twelve columns. */
export function LeafCell({ field, pointer }: { field: LeafField; pointer: Pointer }): JSX.Element {
  return (
    <div className={classes.cell} data-columns={columnsOf(field)}>
      <FieldFrame field={field} pointer={pointer}>
        <LeafControl field={field} pointer={pointer} />
      </FieldFrame>
    </div>
  );
}
