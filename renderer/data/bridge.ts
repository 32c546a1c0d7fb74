import type { AppEvent } from '../../shared/contract/core.ts';
import type { Reply } from '../../shared/result.ts';

/** What preload exposes to the page, and nothing else (architecture.md, processes). */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly callNative: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly on: (listener: (event: AppEvent) => void) => () => void;
};

declare global {
  interface Window {
    readonly app: Bridge;
  }
}
