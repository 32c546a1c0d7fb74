import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findDebugSwitches } from './hardening.ts';
import { readLaunch } from './profile.ts';

const appDataDir = resolve('/home/x/.config');
const read = (argv: readonly string[], env: Record<string, string> = {}) =>
  readLaunch({ argv, env, appDataDir });

test('real work has its own folder and no training', () => {
  expect(read(['program'])).toEqual({ dataDir: resolve(appDataDir, 'LotDesk/data'), training: undefined });
});

test('each training profile has its own folder; address and code come by environment', () => {
  const env = { LOTDESK_TRAINING_CENTRAL: 'http://127.0.0.1:1', LOTDESK_TRAINING_ENROLMENT_CODE: 'CODE' };
  expect(read(['program', '--profile=organizer'], env)).toEqual({
    dataDir: resolve(appDataDir, 'LotDesk/training/organizer'),
    training: { name: 'organizer', centralAddress: 'http://127.0.0.1:1', enrolmentCode: 'CODE' },
  });
});

test('the data folder may be given', () => {
  expect(read(['program', '--data-dir', '/data/one']).dataDir).toBe(resolve('/data/one'));
  expect(read(['program', '--profile=officer', '--data-dir=/data/two']).dataDir).toBe(resolve('/data/two'));
});

test('an unknown profile is refused', () => {
  expect(() => read(['program', '--profile=admin'])).toThrow(/officer or organizer/u);
});

test('S27: debug switches are seen', () => {
  expect(findDebugSwitches((name) => name === 'remote-debugging-port')).toEqual(['remote-debugging-port']);
  expect(findDebugSwitches(() => false)).toEqual([]);
});
