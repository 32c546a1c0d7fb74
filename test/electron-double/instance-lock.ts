import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type OnSecond = (argv: string[], folder: string) => void;
const startSchema = z.object({ argv: z.array(z.string()), folder: z.string() });
let held: string | undefined;

/** One process per folder: a file with the holder's number; a holder that died is replaced. */
export function takeLock(folder: string, onSecond: OnSecond): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'double.lock');
  const mail = join(folder, 'double.second');
  if (isHeld(lock)) {
    writeFileSync(mail, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    return false;
  }
  rmSync(mail, { force: true });
  writeFileSync(lock, String(process.pid));
  held = lock;
  watch(folder, { persistent: false }, (_change, name) => {
    if (name === 'double.second') readMail(mail, onSecond);
  });
  return true;
}

/** Gives the folder free for the next start. */
export function releaseLock(): void {
  if (held !== undefined) rmSync(held, { force: true });
  held = undefined;
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 && holder !== process.pid && process.kill(holder, 0);
  } catch {
    return false;
  }
}

function readMail(mail: string, onSecond: OnSecond): void {
  let text = '';
  try {
    text = readFileSync(mail, 'utf8');
  } catch {
    return;
  }
  if (text === '') return;
  const start = startSchema.parse(JSON.parse(text));
  rmSync(mail, { force: true });
  onSecond(start.argv, start.folder);
}
