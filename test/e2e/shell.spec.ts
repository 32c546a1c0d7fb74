import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AppHandle } from './support/app-handle.ts';
import { callCore } from './support/bridge.ts';
import { launchApp } from './support/launch.ts';

let app: AppHandle;
let dataDir: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shell-'));
  // Nothing listens there: the program must open all the same, the line is only down.
  app = await launchApp({
    dataDir,
    profile: 'officer',
    centralAddress: 'http://127.0.0.1:9',
    enrolmentCode: 'NONE',
  });
});
test.afterAll(async () => {
  await app.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the real page loads under its policy without a violation or an error', async () => {
  const problems: string[] = [];
  app.page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  app.page.on('pageerror', (error) => problems.push(error.message));
  await app.page.reload();
  await expect(app.page.locator('input[type="password"]')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a core that is killed comes back, locked, with the database as it was', async () => {
  const before = await callCore(app.page, 'session.state');
  const { core } = await app.pids();
  process.kill(core ?? 0, 'SIGKILL');
  await expect.poll(async () => (await app.pids()).core ?? core).not.toBe(core);
  await expect.poll(async () => await callCore(app.page, 'session.state')).toEqual(before);
  expect(before).toMatchObject({ ok: true, value: { phase: 'locked' } });
});

test('S14, S16: neither the page nor the logs know a passphrase', async () => {
  const { value } = await callCore(app.page, 'session.state');
  const [hint] = (value as { trainingHints: { login: string; passphrase: string }[] }).trainingHints;
  const login = hint?.login ?? '';
  const passphrase = hint?.passphrase ?? '';
  expect(await callCore(app.page, 'session.unlock', { login, passphrase })).toMatchObject({ ok: true });
  const kept = await app.page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain(passphrase);
  for (const file of ['shell.log', 'core.log']) {
    expect(readFileSync(join(dataDir, 'logs', file), 'utf8')).not.toContain(passphrase);
  }
});

test('a program that was killed opens again on the same data', async () => {
  await app.kill();
  app = await launchApp({
    dataDir,
    profile: 'officer',
    centralAddress: 'http://127.0.0.1:9',
    enrolmentCode: 'NONE',
  });
  expect(await callCore(app.page, 'session.state')).toMatchObject({ ok: true, value: { phase: 'locked' } });
  await expect(app.page.locator('input[type="password"]')).toBeVisible();
});
