import { join } from 'node:path';

/** Where core keeps what in the folder of a profile. */
export function dataPaths(dataDir: string) {
  return {
    database: join(dataDir, 'lotdesk.db'),
    /** A database whose first run has not finished yet. */
    unfinishedDatabase: join(dataDir, 'lotdesk.db.new'),
    /** Stands beside the database once it has answered as damaged: the next opening looks through all of it. */
    doubt: join(dataDir, 'lotdesk.db.doubt'),
    /** Damaged databases that a backup has replaced. */
    damaged: join(dataDir, 'damaged'),
    keyring: join(dataDir, 'keyring.json'),
    /** The same bytes beside the backups, which nothing else opens: one lost file must not cost all the data. */
    keyringCopy: join(dataDir, 'backups', 'keyring.json'),
    backups: join(dataDir, 'backups'),
    logs: join(dataDir, 'logs'),
  } as const;
}
export type DataPaths = ReturnType<typeof dataPaths>;
