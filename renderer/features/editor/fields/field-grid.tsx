import type { JSX } from 'react';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import classes from '../editor.module.css';
import { LeafCell } from './leaf-cell.tsx';
import { ListControl } from './list-control.tsx';

/** Fields of one place laid out in twelve columns, as their descriptors say. */
export function FieldGrid({ fields, at }: { fields: readonly Field[]; at: Pointer }): JSX.Element {
  return (
    <div className={classes.grid}>
      {fields.map((field) =>
        field.kind === 'list' ? (
          <div key={field.key} className={classes.cell} data-columns={12}>
            <ListControl field={field} pointer={`${at}/${field.key}`} />
          </div>
        ) : (
          <LeafCell key={field.key} field={field} pointer={`${at}/${field.key}`} />
        ),
      )}
    </div>
  );
}
