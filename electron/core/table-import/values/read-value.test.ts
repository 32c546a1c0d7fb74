import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftLeafSchema } from '../../../../shared/domain/fields/content-schema.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { eachField } from '../../../../shared/domain/fields/walk.ts';
import { objectTypeDefinitions } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import type { Cell } from '../read/grid.ts';
import { choiceLabels } from '../../documents/build/choice-labels.ts';
import { readValue } from './read-value.ts';

type Placed = { readonly field: LeafField; readonly labelKey: string };

const leaves: readonly Placed[] = (Object.keys(objectTypeDefinitions) as ObjectType[]).flatMap((type) =>
  eachField(type).flatMap(({ field, pointer }): readonly Placed[] =>
    field.kind === 'list'
      ? field.fields.map((leaf) => ({ field: leaf, labelKey: `${pointer.slice(1)}/${leaf.key}` }))
      : [{ field, labelKey: pointer.slice(1) }],
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text): Cell => ({ kind: 'text', text })),
  fc
    .constantFrom('1 234,56', '31.12.2026', 'так', '1E5', '00123', '')
    .map((text): Cell => ({ kind: 'text', text })),
  fc.double().map((number): Cell => ({ kind: 'number', text: String(number) })),
  fc
    .date({ noInvalidDate: true })
    .map((day): Cell => ({ kind: 'date', text: day.toISOString().slice(0, 16) })),
  fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
  fc.constantFrom('#REF!', 'formula').map((text): Cell => ({ kind: 'error', text })),
);

const isKept = (
  { field, labelKey }: Placed,
  cell: Cell,
  options: { verbatim: boolean; padCodes: boolean },
): boolean => {
  const { leaf, problem } = readValue(cell, field, labelKey, options);
  const named = cell.kind !== 'error' || problem?.severity === 'error';
  return named && (leaf === undefined || draftLeafSchema(field).safeParse(leaf).success);
};

test('whatever stands in a cell, a field gets what its draft may keep, or a problem with a name', () => {
  const anyOptions = fc.record({ verbatim: fc.boolean(), padCodes: fc.boolean() });
  const holds = fc.property(fc.constantFrom(...leaves), anyCell, anyOptions, isKept);
  expect(fc.check(holds, { seed: 41, numRuns: 3_000 })).toMatchObject({ failed: false });
});

test('every choice of every field is read by its word and by its code', () => {
  const options = { verbatim: false, padCodes: false };
  const read = (text: string, { field, labelKey }: Placed) =>
    readValue({ kind: 'text', text }, field, labelKey, options).leaf;
  const misread = leaves.flatMap((placed) => {
    const choices = placed.field.kind === 'choice' ? placed.field.choices : [];
    return choices.filter((choice) => {
      const label = choiceLabels[placed.labelKey]?.[choice] ?? choice;
      return read(choice, placed) !== choice || read(label.toUpperCase(), placed) !== choice;
    });
  });
  expect(misread).toEqual([]);
});

test('the longest cell, of spaces, is read in no time as every kind of field', () => {
  const started = process.cpuUsage();
  for (const { field, labelKey } of leaves)
    for (const end of ['x', '₴', 'р', '\nx'])
      readValue({ kind: 'text', text: `1${'\t'.repeat(32_000)}${end}` }, field, labelKey, {
        verbatim: false,
        padCodes: true,
      });
  // Some hundreds of fields: one pattern that goes back and forth costs seconds for each of them.
  expect(process.cpuUsage(started).user / leaves.length).toBeLessThan(500_000);
});
