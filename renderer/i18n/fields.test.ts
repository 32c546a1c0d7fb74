import { expect, test } from 'vitest';
import { documentTypes } from '../../shared/domain/dossier.ts';
import type { Field } from '../../shared/domain/fields/field.ts';
import { eachField } from '../../shared/domain/fields/walk.ts';
import { objectTypeDefinitions } from '../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import { texts as en } from './en/fields.ts';
import { texts as uk } from './uk/fields.ts';

type Tree = { readonly [key: string]: string | Tree };

function has(tree: Tree, path: readonly string[]): boolean {
  const found = path.reduce<string | Tree | undefined>(
    (at, step) => (typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined),
    tree,
  );
  return typeof found === 'string' && found.trim() !== '';
}

function keysOf(field: Field, at: readonly string[]): (readonly string[])[] {
  const keys: (readonly string[])[] = [
    ['field', ...at, 'label'],
    ['field', ...at, 'help'],
  ];
  if (field.kind === 'choice')
    keys.push(...field.choices.map((choice) => ['field', ...at, 'choices', choice]));
  if ('unit' in field && field.unit) keys.push(['unit', field.unit]);
  if (field.kind === 'list') keys.push(...field.fields.flatMap((leaf) => keysOf(leaf, [...at, leaf.key])));
  return keys;
}

const wanted = [
  ...(Object.keys(objectTypeDefinitions) as ObjectType[]).flatMap((type) =>
    eachField(type).flatMap(({ pointer, section, field }) => [
      ['section', section],
      ...keysOf(field, pointer.split('/').slice(1)),
    ]),
  ),
  ...documentTypes.map((type) => ['documentType', type]),
];

test.each([
  ['uk', uk],
  ['en', en],
])('%s has words for every field, choice, unit and document type', (_language, tree) => {
  expect(wanted.filter((path) => !has(tree, path)).map((path) => path.join('.'))).toEqual([]);
});
