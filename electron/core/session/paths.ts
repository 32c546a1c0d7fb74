import { join } from 'node:path';

/** Where core keeps what in the folder of a profile. */
export function dataPaths(dataDir: string) {
  return {
    database: join(dataDir, 'lotdesk.db'),
    /** A database whose first run has not finished yet. */
    unfinishedDatabase: join(dataDir, 'lotdesk.db.new'),
    keyring: join(dataDir, 'keyring.json'),
    backups: join(dataDir, 'backups'),
    logs: join(dataDir, 'logs'),
  } as const;
}
export type DataPaths = ReturnType<typeof dataPaths>;
