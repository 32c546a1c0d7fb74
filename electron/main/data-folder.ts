import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the data folder and tries to write where the log will stand, changing nothing that is there. Gives what is in the way
 * (a read-only or full disk, missing rights, a drive that is gone), or undefined when the program may start.
 */
export function findFolderTrouble(dataDir: string): unknown {
  try {
    const logs = join(dataDir, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    closeSync(openSync(join(logs, 'shell.log'), 'a', 0o600));
    return undefined;
  } catch (cause) {
    return cause;
  }
}
