import type { App } from 'electron';

/**
 * One program per data folder: the lock belongs to `userData`, which `main.ts` has set inside that folder. Gives
 * false when another one runs; that one is told and calls `onSecondStart` (quality.md S25). What the second start's
 * arguments say is not looked at.
 */
export function holdDataFolder(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  onSecondStart: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => onSecondStart());
  return true;
}
