import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;
const screens = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);

/** Class names that a screen takes from its style files but that those do not have: such an element has no style. */
function missingClasses(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/^import (\w+) from '(.+\.module\.css)';$/gmu)].flatMap(
    ([, name = '', path = '']) => {
      const css = readFileSync(join(root, dirname(file), path), 'utf8');
      const known = new Set([...css.matchAll(/\.([A-Za-z]\w*)/gu)].map(([, found]) => found));
      const body = source.replaceAll(/ from '[^']+';/gu, '');
      const used = [...body.matchAll(new RegExp(`\\b${name}\\.([A-Za-z]\\w*)`, 'gu'))].map(
        ([, found]) => found ?? '',
      );
      return [...new Set(used)].filter((one) => !known.has(one)).map((one) => `${file}: ${name}.${one}`);
    },
  );
}

test('every class that a screen names stands in its style file', () => {
  expect(screens.length).toBeGreaterThan(50);
  expect(screens.flatMap(missingClasses)).toEqual([]);
});
