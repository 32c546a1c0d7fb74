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
