import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { type Database, type Row, type Tx, type Value, withRetries } from './sql.ts';

/** Opens the embedded engine on a folder, or in memory when `folder` is undefined. */
export async function openPglite(folder: string | undefined): Promise<Database> {
  const engine = await open(folder);
  return {
    engine: 'pglite',
    query: async (text, values = []) => rowsOf(await engine.query<Row>(text, [...values])),
    transaction: (work) => withRetries(() => engine.transaction((tx) => work(toTx(tx)))),
    close: () => engine.close(),
  };
}

async function open(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create('memory://', { loadDataDir: await emptyCluster() });
  await mkdir(folder, { recursive: true });
  const isNew = (await readdir(folder)).length === 0;
  return isNew ? PGlite.create(folder, { loadDataDir: await emptyCluster() }) : PGlite.create(folder);
}

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const cacheFolder = join(modules, '.cache', 'lotdesk');

/**
 * An empty cluster of this engine's version. Making one takes ten times as long as unpacking it (15 s and 1.4 s on two
 * slow cores), so the first one is kept.
 */
async function emptyCluster(): Promise<Blob> {
  const about = await readFile(join(modules, '@electric-sql/pglite/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const path = join(cacheFolder, `pglite-${version}.tar`);
  if (!(await isThere(path))) await makeCluster(path);
  return new Blob([await readFile(path)]);
}

async function makeCluster(path: string): Promise<void> {
  const engine = await PGlite.create('memory://');
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  await mkdir(cacheFolder, { recursive: true });
  // Written aside and renamed: several test processes may do this at once.
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, new Uint8Array(await dump.arrayBuffer()));
  await rename(aside, path);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}

function toTx(tx: Transaction): Tx {
  const sql = {
    query: async (text: string, values: readonly Value[] = []) =>
      rowsOf(await tx.query<Row>(text, [...values])),
  };
  return sql as unknown as Tx;
}

function rowsOf(result: { readonly rows: readonly Row[] }): readonly Row[] {
  return result.rows;
}
