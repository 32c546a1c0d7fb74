import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStrictJson } from './strict-json.ts';

const problemOf = (text: string) => {
  const read = parseStrictJson(text);
  return read.ok ? undefined : `${read.problem.pointer} ${read.problem.code}`;
};

test('every JSON is read as JSON.parse reads it, with a byte order mark too', () => {
  fc.assert(
    fc.property(
      fc
        .jsonValue({ maxDepth: 5 })
        .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value))),
      fc.boolean(),
      (value, mark) => {
        const text = JSON.stringify(value, undefined, 2);
        const read = parseStrictJson(mark ? `\uFEFF${text}` : text);
        expect(read).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      },
    ),
    { seed: 7 },
  );
});

test.each([
  ['a name that stands twice', '{"a":{"b":1,"b":2}}', '/a/b repeated-name'],
  ['the same name written otherwise', '{"a":1,"\\u0061":2}', '/a repeated-name'],
  [
    'a name that reaches into prototypes',
    '{"x":[{"__proto__":{"ok":true}}]}',
    '/x/0/__proto__ forbidden-name',
  ],
  ['constructor', '{"constructor":1}', '/constructor forbidden-name'],
  ['half a file', '{"a":', ' not-json'],
  ['nothing', '', ' not-json'],
  ['a comment', '{"a":1} // so', ' not-json'],
  ['nesting without end', `${'['.repeat(30)}${']'.repeat(30)}`, `${'/0'.repeat(20)} too-deep`],
])('%s is refused', (_name, text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

test('names in texts, and equal names of different objects, are no trap', () => {
  expect(problemOf('{"a":"{\\"b\\":1,\\"b\\":2}","c":[{"a":1},{"a":2}],"d":{"a":3}}')).toBeUndefined();
});
