import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type KeyStoreMode = 'available' | 'unavailable' | 'basic_text' | 'lost';
export type DialogAnswers = {
  readonly open: (readonly string[])[];
  readonly save: string[];
  readonly message: number[];
};

const asked = process.env['LOTDESK_DOUBLE_KEY_STORE'];

/** What tests may script and read; one per process, as Electron's own modules are. */
export const state = {
  keyStore: (asked ?? 'unavailable') as KeyStoreMode,
  dialogAnswers: { open: [], save: [], message: [] } as DialogAnswers,
  notifications: [] as { title: string; body: string }[],
  openedExternally: [] as string[],
  printed: [] as string[],
  utilities: new Map<number, string>(),
  isQuitting: false,
};

let scratch: string | undefined;

/** Folder for what only lives while the program runs: browser profile, bytes of dropped files. */
export function scratchFolder(): string {
  scratch ??= mkdtempSync(join(tmpdir(), 'lotdesk-double-'));
  return scratch;
}

/** Removes the scratch folder; called at exit. */
export function removeScratch(): void {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
