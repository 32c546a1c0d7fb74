import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import type { Page } from 'playwright-core';
import { toDrawn, toShown } from './addresses.ts';
import { newPage } from './browser.ts';
import { answerPage } from './page-messages.ts';
import { pageSide } from './page-side.ts';
import { register } from './requests.ts';
import { type DoubleSession, session } from './session.ts';
import { scratchFolder, state } from './state.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
type PdfOptions = {
  readonly pageSize?: string;
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
};
let lastId = 0;

/** One drawn page. Its `page` exists a little after the object, as everything of Chromium does. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: DoubleSession;
  readonly page: Promise<Page>;
  readonly #preferences: WebPreferences;
  readonly #dispatcher = `__${randomBytes(8).toString('hex')}`;
  #onOpen: OpenHandler = () => ({ action: 'allow' });
  #loading: string | undefined;
  #address = '';
  #sent: Promise<unknown> = Promise.resolve();

  constructor(preferences: WebPreferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#preferences = preferences;
    this.session = (preferences.session as unknown as DoubleSession | undefined) ?? session.defaultSession;
    this.page = this.#open();
  }

  async #open(): Promise<Page> {
    const page = await newPage();
    register(page, this);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = toShown(frame.url());
    });
    if (this.#preferences.javascript === false) {
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (this.#preferences.preload !== undefined) await this.#runPreload(page, this.#preferences.preload);
    return page;
  }

  async #runPreload(page: Page, preload: string): Promise<void> {
    const binding = `__${randomBytes(8).toString('hex')}`;
    const scratch = join(scratchFolder(), 'dropped');
    await page.exposeBinding(
      binding,
      async ({ frame }, text: string) => await answerPage(this, frame, scratch, text),
    );
    const config = JSON.stringify({ binding, dispatcher: this.#dispatcher, scratch });
    const source = readFileSync(preload, 'utf8');
    await page.addInitScript({
      content: `(${pageSide.toString()})(${config}, (require, module, exports) => {\n${source}\n});`,
    });
  }

  async loadURL(address: string): Promise<void> {
    this.#loading = address;
    const page = await this.page;
    try {
      const answer = await page.goto(toDrawn(address), { waitUntil: 'load' });
      // Without plugins Electron shows no PDF: it is offered for saving and the load fails.
      if (answer?.headers()['content-type'] === 'application/pdf')
        throw new Error(`ERR_ABORTED (-3) loading '${address}'`);
    } finally {
      this.#loading = undefined;
    }
    this.emit('did-finish-load');
  }

  /** Says whether main itself is loading this address: such a navigation asks no guard. */
  isLoading(address: string): boolean {
    return this.#loading === address;
  }

  getURL(): string {
    return this.#address;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  askWindowOpen(address: string): string {
    return this.#onOpen({ url: toShown(address) }).action;
  }

  /** Messages arrive in the order they were sent; one to a page that is gone is lost, as in Electron. */
  send(channel: string, ...values: unknown[]): void {
    const text = JSON.stringify(values);
    const deliver = async (): Promise<void> => {
      const page = await this.page;
      if (page.isClosed()) return;
      await page.evaluate(
        ([name, on, data]) => {
          const dispatch = (globalThis as unknown as Record<string, unknown>)[name];
          if (typeof dispatch === 'function') dispatch(on, data);
        },
        [this.#dispatcher, channel, text] as const,
      );
    };
    this.#sent = this.#sent
      .then(deliver)
      .then(undefined, (cause: unknown) => this.emit('send-failed', cause));
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const page = await this.page;
    return await page.pdf({
      format: options.pageSize ?? 'A4',
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
    });
  }

  /** There is no printer: the address is noted as printed. */
  print(_options: object, done: (printed: boolean, reason: string) => void): void {
    state.printed.push(this.#address);
    done(true, '');
  }
}
