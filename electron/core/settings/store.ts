import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** Reads one setting (JSON); undefined when it was never set. The caller checks what it gets by a schema. */
export function readSetting(db: Db, key: string): unknown {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(key);
  return row && (JSON.parse(row.value) as unknown);
}

/** Sets one setting to a JSON-like value. */
export function writeSetting(tx: Tx, key: string, value: unknown): void {
  keepSetting(tx, key, value);
  touch(tx, 'settings');
}

/** The same for a note that the program makes for itself: no screen shows it, so nothing is announced. */
export function keepSetting(tx: Tx, key: string, value: unknown): void {
  tx.prepare(
    `INSERT INTO setting (key, value) VALUES (@key, @value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run({ key, value: JSON.stringify(value) });
}
