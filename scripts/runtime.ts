import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Runtime } from './find-browser.ts';

export type LaunchCommand = {
  readonly command: string;
  readonly args: readonly string[];
  /** What the runtime needs beside the environment; the program itself never asks which one it runs in. */
  readonly env: Readonly<Record<string, string>>;
  readonly kind: Runtime['kind'];
};

const root = join(import.meta.dirname, '..');
export const BUILT_MAIN = join(root, 'out/main/main.js');

/** Says how to start a built main script in real Electron or in the double; `programArgs` go to the program. */
export function launchCommand(
  runtime: Runtime,
  programArgs: readonly string[],
  main = BUILT_MAIN,
): LaunchCommand {
  if (runtime.kind === 'electron') {
    const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { kind: 'electron', command: runtime.path, args: [...sandbox, main, ...programArgs], env: {} };
  }
  const hooks = pathToFileURL(join(root, 'test/electron-double/register.ts')).href;
  return {
    kind: 'double',
    command: process.execPath,
    args: ['--import', hooks, main, ...programArgs],
    env: { LOTDESK_DOUBLE_BROWSER: runtime.browser },
  };
}
