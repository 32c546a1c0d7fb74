import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { CoreStart } from '../../shared/wire.ts';
import { CORE_FLAGS } from './core-flags.ts';
import type { Child } from './core-process.ts';
import type { HelperChild } from './image-helper-process.ts';

/** Both helpers get nothing of main's environment but what Node and the system need (quality.md S16). */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LANG',
  'LC_ALL',
  'TZ',
  'NODE_EXTRA_CA_CERTS',
];

/** Starts core (`core.js` beside `main.js`) as a utility process and tells it how to start by the first message. */
export function forkCore(folder: string, start: CoreStart): Child {
  const child: Child = utilityProcess.fork(join(folder, 'core.js'), [], {
    serviceName: 'LotDesk core',
    stdio: 'pipe',
    execArgv: [...CORE_FLAGS],
    env: fewVariables(),
  });
  child.postMessage({ kind: 'start', start }, []);
  return child;
}

/** Starts the image helper (`image-helper.js` beside `main.js`). */
export function forkImageHelper(folder: string): HelperChild {
  return utilityProcess.fork(join(folder, 'image-helper.js'), [], {
    serviceName: 'LotDesk pictures',
    stdio: 'ignore',
    // One malloc arena: glibc otherwise keeps tens of megabytes of decoded pictures in each thread's arena.
    env: { ...fewVariables(), MALLOC_ARENA_MAX: '1' },
  });
}

function fewVariables(): Record<string, string> {
  const present = PASSED_ON.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    present.filter((pair): pair is readonly [string, string] => pair[1] !== undefined),
  );
}
