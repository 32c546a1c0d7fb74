import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classifierSchema } from './classifier.ts';
import { checkFormat } from './identifiers/check-format.ts';

const read = (name: string) =>
  classifierSchema.parse(
    JSON.parse(readFileSync(new URL(`../../resources/classifiers/${name}.json`, import.meta.url), 'utf8')),
  );

test.each([
  ['katottg-regions', 'katottg', 27],
  ['property-classes', 'cav', 13],
] as const)('%s has codes of its format', (name, format, count) => {
  const { codes, scheme } = read(name);
  expect(scheme).toBe(format);
  expect(codes.length).toBe(count);
  expect(codes.filter(({ code }) => !checkFormat(format, code).ok)).toEqual([]);
});

test('a code that stands twice is refused', () => {
  const classifier = read('property-classes');
  const codes = [...classifier.codes, ...classifier.codes];
  expect(classifierSchema.safeParse({ ...classifier, codes }).success).toBe(false);
});
