import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app } from './app.ts';
import { state } from './state.ts';
import { WebContents } from './web-contents.ts';

const windows = new Set<BrowserWindow>();

/** A window is one page of the drawing browser. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  #isDestroyed = false;
  #isVisible: boolean;
  #isFocused = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#isVisible = options.show ?? true;
    this.webContents = new WebContents(options.webPreferences ?? {});
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    void this.#followPage();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  async #followPage(): Promise<void> {
    const page = await this.webContents.page;
    page.on('close', () => this.#gone());
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size > 0 || state.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.#isFocused = true;
    this.emit('focus');
    void this.webContents.page.then(async (page) => await page.bringToFront());
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    void this.closePage();
  }

  destroy(): void {
    void this.closePage();
  }

  async closePage(): Promise<void> {
    const page = await this.webContents.page;
    if (!page.isClosed()) await page.close();
    this.#gone();
  }
}

app.closeWindows = async (): Promise<void> => {
  await Promise.all([...windows].map(async (window) => await window.closePage()));
};
