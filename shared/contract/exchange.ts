import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import { commandIdSchema, type DossierId, fileIdSchema } from '../domain/ids.ts';
import { command, query } from './contract.ts';

/** The engine's state, shown as is. */
export type EngineState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'offline'; readonly retryAt: EpochMs }
  | { readonly kind: 'idle'; readonly lastAt: EpochMs }
  | { readonly kind: 'pushing'; readonly left: number }
  | { readonly kind: 'pulling'; readonly page: number }
  | { readonly kind: 'sending-files'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly kind: 'waiting'; readonly until: EpochMs; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly code: string }
  | { readonly kind: 'paused' };

/** A refusal of the central database, word for word where it gave words. */
export type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly {
    readonly location: string;
    readonly name: string;
    readonly code: string;
    readonly description: string;
  }[];
};

export type QueueItem = {
  readonly commandId: string;
  readonly dossierId: DossierId;
  readonly dossierTitle: string;
  readonly name: string;
  readonly state: 'queued' | 'sending' | 'parked';
  readonly attempts: number;
  readonly retryAt: EpochMs | undefined;
  readonly createdAt: EpochMs;
  readonly waitsForFiles: number;
  readonly refusal: Refusal | undefined;
  /** Resending as is can help; otherwise the dossier must be mended first. */
  readonly mend: 'resend' | 'unseal-and-mend' | 'sign-in';
};

export type TransferItem = {
  readonly fileId: string;
  readonly dossierId: DossierId;
  readonly dossierTitle: string;
  readonly title: string;
  readonly direction: 'up' | 'down';
  readonly state: 'waiting' | 'travelling' | 'failed' | 'stored';
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly error: string | undefined;
};

export type ExchangeView = {
  readonly engine: EngineState;
  readonly paused: boolean;
  readonly enrolled: boolean;
  readonly address: string | undefined;
  readonly centralName: string | undefined;
  readonly mode: 'production' | 'test' | undefined;
  readonly lastContactAt: EpochMs | undefined;
  /** Server clock minus ours, milliseconds. */
  readonly clockDifferenceMs: number | undefined;
  readonly queue: readonly QueueItem[];
  readonly transfers: readonly TransferItem[];
  readonly sentToday: number;
  readonly quarantined: number;
};

const byCommand = z.strictObject({ commandId: commandIdSchema });

export const exchangeContract = {
  'exchange.view': query<ExchangeView>()(z.strictObject({}), ['exchange', 'file', 'dossier']),
  'exchange.syncNow': command<null>()(z.strictObject({})),
  'exchange.pause': command<null>()(z.strictObject({})),
  'exchange.resume': command<null>()(z.strictObject({})),
  'exchange.resend': command<null>()(byCommand),
  /** Takes a refused or waiting command back; the dossier returns to `sealed`. */
  'exchange.takeBack': command<null>()(byCommand),
  'exchange.retryFile': command<null>()(z.strictObject({ fileId: fileIdSchema })),
  /** Training only: moves the training central database's simulated clock forward. Gives its new time. */
  'exchange.advanceTrainingClock': command<{ readonly simulatedAt: EpochMs }>()(
    z.strictObject({ days: z.int().min(1).max(60) }),
  ),
  /** Joins a central database by one-time code; makes the key pair. `https:` only, but loopback in training. */
  'exchange.enrol': command<{ readonly centralName: string }>()(
    z.strictObject({ address: z.url().max(500), code: z.string().trim().min(4).max(100) }),
  ),
};
