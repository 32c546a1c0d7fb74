import { EventEmitter } from 'node:events';

/*
 * Loaded first in every helper process: gives it Electron's `process.parentPort`. Messages that arrive before anyone
 * listens wait; when main is gone, so is the helper.
 */
type PortMessage = { readonly data: unknown; readonly ports: readonly never[] };

class ParentPort extends EventEmitter {
  #waiting: PortMessage[] = [];

  constructor() {
    super();
    this.on('newListener', (name) => {
      if (name === 'message') setImmediate(() => this.#release());
    });
  }

  receive(data: unknown): void {
    this.#waiting.push({ data, ports: [] });
    this.#release();
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }

  start(): void {
    this.#release();
  }

  #release(): void {
    if (this.listenerCount('message') === 0) return;
    for (const message of this.#waiting.splice(0)) this.emit('message', message);
  }
}

const port = new ParentPort();
Object.assign(process, { parentPort: port, type: 'utility' });
process.on('message', (data) => port.receive(data));
process.on('disconnect', () => process.exit(0));
