import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Profile = 'officer' | 'organizer';

/** Where the training data of this working copy lives: both profiles, the central database, its address. */
export function trainingFolder(): string {
  const folder = process.env['LOTDESK_TRAINING_DIR'] ?? join(import.meta.dirname, '../out/training');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const addressFile = (): string => join(trainingFolder(), 'central-address');

/** Notes where the training central database listens, so that the other profile joins it. */
export function noteAddress(address: string): void {
  writeFileSync(addressFile(), address);
}

export function forgetAddress(): void {
  rmSync(addressFile(), { force: true });
}

/** Gives the address of a training central database that another start has left running and that answers. */
export async function findRunningCentralDb(): Promise<string | undefined> {
  if (!existsSync(addressFile())) return undefined;
  const address = readFileSync(addressFile(), 'utf8').trim();
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? address : undefined;
  } catch {
    return undefined;
  }
}
