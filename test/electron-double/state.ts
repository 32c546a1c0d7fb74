import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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

const PREFIX = 'lotdesk-double-';
let scratch: string | undefined;

/** Folder for what only lives while the program runs: browser profile, bytes of dropped files. */
export function scratchFolder(): string {
  if (scratch === undefined) {
    removeLeftOver();
    scratch = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  }
  return scratch;
}

/** A double that was killed could not clean up: the next one does, for those whose process is gone. */
function removeLeftOver(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : Number.NaN);
    if (pid > 0 && !isAlive(pid)) removeFolder(join(tmpdir(), name));
  }
}

/** Helpers of a killed browser may still write there: then somebody later removes it. */
function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOTEMPTY')) throw cause;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes the scratch folder; called at exit. */
export function removeScratch(): void {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
