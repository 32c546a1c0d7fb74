import { existsSync, renameSync } from 'node:fs';

/** Puts a folder that was made aside into its place; when another worker was quicker, its folder stays: both are the same. */
export function keepOne(making: string, place: string): void {
  try {
    renameSync(making, place);
  } catch (cause) {
    if (!existsSync(place)) throw cause;
  }
}
