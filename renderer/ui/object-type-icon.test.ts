import { expect, test } from 'vitest';
import { objectTypes } from '../../shared/domain/object-types/object-type.ts';
import { pathOfObjectType } from './object-type-icon.ts';

test('every kind has a picture of paths that can follow one another', () => {
  const paths = objectTypes.map(pathOfObjectType);
  for (const path of paths) expect(path).toMatch(/^M[^M]+( M[^M]+)*$/u);
  expect(new Set(paths).size).toBe(objectTypes.length);
});
