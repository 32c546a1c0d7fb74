import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { findRuntime } from './find-browser.ts';

/*
 * `npm run test:e2e` [-- files and options of Playwright]: finds Electron or a Chromium (installs one where it may),
 * builds if needed, runs the contract suite of the double and the journeys.
 */
const say = (line: string): void => console.log(line);

try {
  const runtime = findRuntime(say);
  say(
    `Windows: ${runtime.kind === 'electron' ? `Electron (${runtime.path})` : `double, drawn by ${runtime.browser}`}`,
  );
  ensureBuilt(say);
  const runner = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const done = spawnSync(process.execPath, [runner, 'test', ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = done.status ?? 1;
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
