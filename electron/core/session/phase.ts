import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/result.ts';
import { finishFounding } from './founding.ts';
import { readKeyring } from './keyring.ts';
import type { DataPaths } from './paths.ts';

export type DiskPhase = 'first-run' | 'locked' | 'damaged';

/** Tells whether there is a keyring (or its copy) that can be read. */
export function keyringState(paths: DataPaths): 'none' | 'read' | 'unreadable' {
  try {
    return readKeyring(paths) ? 'read' : 'none';
  } catch {
    return 'unreadable';
  }
}

/**
 * Tells from the files alone where this data folder stands. A database without its keyring, a keyring without its database
 * and one that cannot be read are damaged: nothing is made anew over it and no file is touched.
 */
export function diskPhase(paths: DataPaths): DiskPhase {
  const state = keyringState(paths);
  if (state === 'unreadable') return 'damaged';
  const keyring = state === 'read';
  if (keyring && !existsSync(paths.database) && existsSync(paths.unfinishedDatabase)) finishFounding(paths);
  const database = existsSync(paths.database);
  if (keyring !== database) return 'damaged';
  return keyring ? 'locked' : 'first-run';
}

/** Throws AppError `too-new`, `corrupt` or `invalid-state` when the phase is not the wanted one. */
export function requirePhase(phase: DiskPhase | 'open' | 'too-new', wanted: 'first-run' | 'locked'): void {
  if (phase === wanted || (wanted === 'locked' && phase === 'open')) return;
  if (phase === 'too-new') throw new AppError('too-new', 'A newer program made this database');
  if (phase === 'damaged') throw new AppError('corrupt', 'Database and keyring do not belong together');
  throw new AppError('invalid-state', `The phase is ${phase}`, { reason: phase });
}
