import { execFile, execFileSync } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type PostgresServer = { readonly url: string; stop(): Promise<void> };

/** Where PostgreSQL's server programs are and as whom they may run, or why they cannot. */
export function findPostgres():
  | { readonly bin: string; readonly user: User | undefined }
  | { readonly missing: string } {
  try {
    const bin = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
    execFileSync(join(bin, 'postgres'), ['--version']);
    const isRoot = process.getuid?.() === 0;
    return { bin, user: isRoot ? userOf('nobody') : undefined };
  } catch (cause) {
    return { missing: cause instanceof Error ? cause.message : 'PostgreSQL is not installed' };
  }
}

type User = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root, so another user of the machine does. */
function userOf(name: string): User {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a fresh server on a temporary folder and a free port of 127.0.0.1. */
export async function startPostgres(programs: {
  readonly bin: string;
  readonly user: User | undefined;
}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lotdesk-postgres-'));
  const { bin, user } = programs;
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'central', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const start = async (port: number): Promise<number> => {
    const flags = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off`;
    const log = join(folder, 'log');
    await run(join(bin, 'pg_ctl'), ['-D', data, '-l', log, '-o', flags, '-w', 'start'], options);
    return port;
  };
  // Somebody else may take the port before the server does.
  const port = await start(await freePort()).catch(async () => await start(await freePort()));
  return {
    url: `postgres://central@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop'], options);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
