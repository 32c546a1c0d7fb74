import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');
const ADDRESS_LINE = /\b(http:\/\/127\.0\.0\.1:\d+)/u;
const START_LIMIT_MS = 90_000;

export type RunningCentralDb = {
  readonly address: string;
  readonly pid: number;
  /** Asks it to end and waits. */
  readonly stop: () => Promise<void>;
};

/** Starts the training central database on a free loopback port with its data in `dataDir`. */
export async function startCentralDb(
  dataDir: string,
  extra: readonly string[] = [],
): Promise<RunningCentralDb> {
  const args = [join(root, 'test/central-db/main.ts'), '--port', '0', '--data', dataDir, ...extra];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await readAddress(child);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { address, pid: child.pid ?? 0, stop };
}

async function readAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const limit = setTimeout(() => reject(new Error('The central database gave no address')), START_LIMIT_MS);
  child.once('exit', (code) => reject(new Error(`The central database ended with ${code}`)));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = ADDRESS_LINE.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  }
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
  }
}
