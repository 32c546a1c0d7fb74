import { type ChildProcess, fork as forkProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions } from 'electron';
import { nodeFlags } from './node-flags.ts';
import { state } from './state.ts';

const parentPort = new URL('parent-port.ts', import.meta.url).href;

/** A helper process: `child_process.fork` with structured clone and `process.parentPort` inside. */
class DoubleUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const output = options.stdio === 'pipe' ? 'pipe' : options.stdio === 'ignore' ? 'ignore' : 'inherit';
    this.#child = forkProcess(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', parentPort, ...nodeFlags(options.execArgv ?? [])],
      stdio: ['ignore', output, output, 'ipc'],
      ...(options.env === undefined ? {} : { env: options.env as NodeJS.ProcessEnv }),
    });
    const { pid } = this.#child;
    if (pid !== undefined) state.utilities.set(pid, options.serviceName ?? 'Node Utility Process');
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => {
      if (pid !== undefined) state.utilities.delete(pid);
      this.emit('exit', code ?? (signal === 'SIGTERM' ? 143 : 137));
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): DoubleUtilityProcess =>
    new DoubleUtilityProcess(modulePath, args, options),
};
