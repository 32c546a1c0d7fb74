import type { JSX } from 'react';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { useEditor } from '../editor-context.ts';
import classes from './fields.module.css';
import { fieldsOfPlace } from './fields-beside.ts';
import { LeafCell } from './leaf-cell.tsx';
import { Leftovers } from './leftovers.tsx';
import { ListControl } from './list-control.tsx';

/**
 * Fields of one place laid out in twelve columns, as their descriptors say: those that mean something for this kind
 * and these choices, each with its star while it is required.
 */
export function FieldGrid({ fields, at }: { fields: readonly Field[]; at: Pointer }): JSX.Element {
  const { shown, left } = fieldsOfPlace(
    useEditor(),
    at,
    fields.filter(({ derived }) => derived !== true),
  );
  return (
    <div className={classes.grid}>
      {shown.map(({ field, required }) =>
        field.kind === 'list' ? (
          <div key={field.key} className={classes.cell} data-columns={12}>
            <ListControl field={field} pointer={`${at}/${field.key}`} />
          </div>
        ) : (
          <LeafCell key={field.key} field={field} pointer={`${at}/${field.key}`} required={required} />
        ),
      )}
      <Leftovers fields={left} at={at} />
    </div>
  );
}
