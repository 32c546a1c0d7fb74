import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { dossiers } from './0002-dossiers.ts';
import { files } from './0003-files.ts';
import { exchange } from './0004-exchange.ts';
import { lots } from './0005-lots.ts';
import { papers } from './0006-papers.ts';

/** Every step in order; the last one's version is the program's. */
export const migrations: readonly Migration[] = [foundation, dossiers, files, exchange, lots, papers];
