import type { JSX } from 'react';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { useEditor } from '../editor-context.ts';
import classes from './fields.module.css';
import { fieldsOfPlace } from './fields-beside.ts';
import { LeafCell } from './leaf-cell.tsx';
import { Leftovers } from './leftovers.tsx';

/** Fields of one row of a list, laid out as those of a section are. */
export function LeafGrid({ fields, at }: { fields: readonly LeafField[]; at: Pointer }): JSX.Element {
  const { shown, left } = fieldsOfPlace(useEditor(), at, fields);
  return (
    <div className={classes.grid}>
      {shown.map(({ field, required }) => (
        <LeafCell key={field.key} field={field} pointer={`${at}/${field.key}`} required={required} />
      ))}
      <Leftovers fields={left} at={at} />
    </div>
  );
}
