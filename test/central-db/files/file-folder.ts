import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Files by the SHA-256 of their content, in one folder; every file in it is whole and has the hash it is named by. */
export type FileFolder = {
  /** Unfinished uploads. */
  readonly uploads: string;
  /** Stores bytes of our own making; gives their hash. */
  put(bytes: Uint8Array): Promise<string>;
  /** Takes a finished upload in; false when its content has another hash (it is left where it is). */
  adopt(uploadPath: string, sha256: string): Promise<boolean>;
  path(sha256: string): string;
};

/** Opens (makes) the folder. */
export async function openFileFolder(root: string): Promise<FileFolder> {
  const uploads = join(root, 'uploads');
  const whole = join(root, 'whole');
  await mkdir(uploads, { recursive: true });
  await mkdir(whole, { recursive: true });
  const path = (sha256: string): string => join(whole, sha256.slice(0, 2), sha256);
  const settle = async (from: string, sha256: string): Promise<void> => {
    await mkdir(join(whole, sha256.slice(0, 2)), { recursive: true });
    if (await isThere(path(sha256))) await rm(from);
    else await rename(from, path(sha256));
  };
  return {
    uploads,
    path,
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const temporary = join(uploads, `own-${randomUUID()}`);
      const file = await open(temporary, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await settle(temporary, sha256);
      return sha256;
    },
    adopt: async (uploadPath, sha256) => {
      if ((await hashOf(uploadPath)) !== sha256) return false;
      const file = await open(uploadPath, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await settle(uploadPath, sha256);
      return true;
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
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
