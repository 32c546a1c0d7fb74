import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { copyDatabase, type Db } from './open.ts';

/** Newest copies that stay, by kind. */
const kept = { made: 3, 'before-migration': 3, daily: 7 } as const;
export type BackupKind = keyof typeof kept;
export type Backup = { readonly name: string; readonly sizeBytes: number };
export type StoredBackup = Backup & { readonly kind: BackupKind; readonly madeAt: EpochMs };

/**
 * Writes an encrypted copy (same key) into the folder and keeps the newest three of its kind.
 * Throws AppError `disk-full` when there is no room; then no half copy stays.
 */
export function makeBackup(db: Db, folder: string, kind: Exclude<BackupKind, 'daily'>, at: number): Backup {
  const path = newBackupPath(folder, kind, at);
  try {
    copyDatabase(db, path);
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
  dropOldBackups(folder, kind);
  return toBackup(path);
}

/** Gives a free path for a copy made now; makes the folder. The name tells the kind and the moment. */
export function newBackupPath(folder: string, kind: BackupKind, at: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const base = `${kind}-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`;
  let path = join(folder, `${base}.db`);
  for (let copy = 2; existsSync(path); copy += 1) path = join(folder, `${base}-${copy}.db`);
  return path;
}

/** Removes the copies of a kind that are more than are kept; only a new good copy may ask for it. */
export function dropOldBackups(folder: string, kind: BackupKind): void {
  const names = listBackups(folder).filter((backup) => backup.kind === kind);
  for (const { name } of names.slice(kept[kind])) rmSync(join(folder, name));
}

const pattern =
  /^(?<kind>made|before-migration|daily)-(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)-(?<ms>\d{3})Z(?:-\d+)?\.db$/;

/** Lists the copies in the folder, newest first; files of other names are not ours. */
export function listBackups(folder: string): readonly StoredBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = pattern.exec(name)?.groups;
      if (!parts) return [];
      const { kind, day, hour, minute, second, ms } = parts;
      const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`) as EpochMs;
      return [{ ...toBackup(join(folder, name)), kind: kind as BackupKind, madeAt }];
    })
    .toSorted((left, right) => right.madeAt - left.madeAt || (left.name < right.name ? 1 : -1));
}

function toBackup(path: string): Backup {
  return { name: basename(path), sizeBytes: statSync(path).size };
}
