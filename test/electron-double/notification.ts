import { EventEmitter } from 'node:events';
import { state } from './state.ts';

/** Notes what would be shown. */
export class Notification extends EventEmitter {
  readonly #shown: { title: string; body: string };

  constructor({ title = '', body = '' }: { title?: string; body?: string } = {}) {
    super();
    this.#shown = { title, body };
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    state.notifications.push(this.#shown);
  }
}
