import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { closeBrowser } from './browser.ts';
import { preventable } from './preventable.ts';
import { releaseLock, takeLock } from './instance-lock.ts';
import { removeScratch, state } from './state.ts';

const root = join(import.meta.dirname, '../..');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  productName: string;
};
const paths = new Map<string, string>([
  ['home', homedir()],
  ['temp', tmpdir()],
  ['appData', process.env['XDG_CONFIG_HOME'] ?? process.env['APPDATA'] ?? join(homedir(), '.config')],
]);

class DoubleApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready = Promise.withResolvers<void>();
  /** Closes every window; set by `browser-window.ts`, which imports this module. */
  closeWindows: () => Promise<void> = async () => {};
  readonly commandLine = {
    hasSwitch: (name: string): boolean =>
      process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
    appendSwitch: (): void => {},
  };

  constructor() {
    super();
    setImmediate(() => {
      this.emit('ready');
      this.#ready.resolve();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.quit());
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise;
  }

  enableSandbox(): void {}

  getVersion(): string {
    return about.version;
  }

  getName(): string {
    return about.productName;
  }

  getAppPath(): string {
    return root;
  }

  getLocale(): string {
    return 'uk';
  }

  getPath(name: string): string {
    const known = paths.get(name);
    if (known !== undefined) return known;
    if (name === 'userData') return join(this.getPath('appData'), about.productName);
    throw new Error(`Failed to get '${name}' path`);
  }

  setPath(name: string, path: string): void {
    paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', {}, argv, folder),
    );
  }

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented || state.isQuitting) return;
    state.isQuitting = true;
    void this.#leave();
  }

  exit(code = 0): void {
    for (const pid of state.utilities.keys()) process.kill(pid, 'SIGKILL');
    releaseLock();
    void closeBrowser().then(() => {
      removeScratch();
      process.exit(code);
    });
  }

  async #leave(): Promise<void> {
    await this.closeWindows();
    this.emit('will-quit', preventable({}));
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

export const app = new DoubleApp();
/** Folder of this project; scripts and tests find the builds from it. */
export const projectRoot = dirname(join(root, 'package.json'));
