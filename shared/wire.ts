import type { AppEvent } from './contract/core.ts';
import type { HelperJob } from './domain/helper-job.ts';
import type { Reply } from './result.ts';

/**
 * Messages between main and core (utility process). `call` comes from the page and is dispatched on the core
 * contract; `internal` comes from main itself and is dispatched on the internal contract: the page can never
 * reach it, because main chooses the kind.
 */
export type ToCore =
  /** The first message, once: not an argument, because arguments can be read by every program of this computer. */
  | { readonly kind: 'start'; readonly start: CoreStart }
  | {
      readonly kind: 'call' | 'internal';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> };

export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'shell'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'event'; readonly event: AppEvent };

/** Main ↔ image helper (its own utility process, restarted after a crash or a time-out). */
export type ToImageHelper = { readonly id: number; readonly job: HelperJob };
/** The helper says once that it has started: limits of time are counted from then. */
export type FromImageHelper = { readonly ready: true } | { readonly id: number; readonly result: unknown };

/** What core must know before anything else. */
export type CoreStart = {
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly programVersion: string;
  readonly training:
    | {
        readonly name: 'officer' | 'organizer';
        readonly centralAddress: string;
        readonly enrolmentCode: string;
      }
    | undefined;
};
