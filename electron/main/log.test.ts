import { readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanData, cleanText } from '../../shared/log-clean.ts';
import { createShellLog } from './log.ts';

test('S17: a value cannot forge a line or colour a terminal', () => {
  const lines: string[] = [];
  const log = createShellLog({ write: (line) => lines.push(line) });
  log.info('start', { why: 'a\r\n{"level":60,"msg":"forged"}\u001B[31m\u009B31m\u2028x\u202Ey' });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'start' });
});

test('S17: any text becomes one clean line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test('S16: nothing under a secret-sounding name is written, at any depth', () => {
  const marker = 'marker-of-a-secret';
  const names = [
    'passphrase',
    'Password',
    'accessToken',
    'authorization',
    'databaseKey',
    'key',
    'cookie',
    'recoveryKey',
    'enrolmentCode',
    'clientSecret',
  ];
  for (const name of names) {
    expect(JSON.stringify(cleanData({ a: [{ [name]: marker }], [name]: { inner: marker } }))).not.toContain(
      marker,
    );
  }
  expect(cleanText(`Authorization: Bearer ${marker}.x-y_z`)).not.toContain(marker);
});

test('errors keep their name and message, never their data; buffers are not written', () => {
  const cause = Object.assign(new Error('no room'), { row: { name: 'Petrenko' } });
  expect(cleanData({ cause, bytes: new Uint8Array(3) })).toEqual({
    cause: 'Error: no room',
    bytes: '[object]',
  });
});

/** What the system itself says, thrown for real: its words must not be guessed. */
function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (cause) {
    if (cause instanceof Error) return cause;
  }
  throw new Error('Nothing was thrown');
}

test.each([
  ['plain', 'Паспорт Петренка.pdf'],
  ['with quotes', "Справа 'Петренка', копія.pdf"],
  ['with a line feed', 'Справа\nПетренка.pdf'],
  ['long', `${'Петренко '.repeat(400)}.pdf`],
])(
  'S11: the path of a person’s file (%s) is not written, whichever way its error is logged',
  (_what, name) => {
    const path = join(tmpdir(), 'Петренко С. П.', name);
    const errors = [
      thrownBy(() => readFileSync(path)),
      thrownBy(() => rmSync(path)),
      thrownBy(() => renameSync(path, `${path}.part`)),
    ];
    for (const error of errors) {
      const written = JSON.stringify(
        cleanData({
          cause: error,
          text: String(error),
          stack: error.stack,
          list: [{ error: String(error) }],
        }),
      );
      expect(written).not.toContain('Петренк');
      expect(written).toMatch(/E[A-Z]{3,}/u);
    }
  },
);

test('S11: the text that is no JSON is not written, what is wrong with it is', () => {
  for (const text of ['Петренко', '{"name":"Петренко" "code":1}', '{"name":"Петренко', '[1, Петренко]']) {
    const error = thrownBy(() => JSON.parse(text));
    const written = JSON.stringify(cleanData({ cause: error, stack: error.stack }));
    expect(written).not.toContain('Петр');
    expect(written).toContain('SyntaxError');
  }
});

test('S11: the place in the program stays in a stack', () => {
  const { stack = '' } = thrownBy(() => readFileSync(join(tmpdir(), 'немає такого')));
  expect(cleanText(stack)).toContain('log.test.ts');
});
