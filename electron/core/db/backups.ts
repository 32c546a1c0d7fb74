import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabase, type Db } from './open.ts';

const kept = 3;
export type BackupKind = 'made' | 'before-migration';
export type Backup = { readonly name: string; readonly sizeBytes: number };

/**
 * Writes an encrypted copy (same key) into the folder and keeps the newest three of its kind.
 * Throws AppError `disk-full` when there is no room; then no half copy stays.
 */
export function makeBackup(db: Db, folder: string, kind: BackupKind, at: number): Backup {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const name = freeName(folder, `${kind}-${stamp}`);
  const path = join(folder, name);
  try {
    copyDatabase(db, path);
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
  dropOld(folder, kind);
  return { name, sizeBytes: statSync(path).size };
}

function freeName(folder: string, base: string): string {
  let name = `${base}.db`;
  for (let copy = 2; existsSync(join(folder, name)); copy += 1) name = `${base}-${copy}.db`;
  return name;
}

function dropOld(folder: string, kind: BackupKind): void {
  const names = readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.db'))
    .toSorted();
  for (const name of names.slice(0, -kept)) rmSync(join(folder, name));
}
