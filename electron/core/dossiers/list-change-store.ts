import type { Db } from '../db/open.ts';

/** More changed dossiers than this are not mended one by one. */
const MOST = 20;

export type ListChanges = { mark: string };
/** For lists that nobody keeps. */
export const noChanges: ListChanges = { mark: '' };

/**
 * Lets this connection note which dossiers it changes: temporary triggers write into a temporary table, both of this
 * connection alone and gone with it. A transaction that is taken back takes its notes back.
 */
export function watchChanges(db: Db): ListChanges {
  db.exec(`CREATE TEMP TABLE list_changed (no INTEGER PRIMARY KEY) STRICT;
    ${note('INSERT', 'NEW.no')} ${note('UPDATE', 'NEW.no')} ${note('DELETE', 'OLD.no')}`);
  return { mark: dataMark(db) };
}

/**
 * Gives the numbers of the dossiers that changed since the last question, and forgets them. `nothing`: nothing at all was
 * written; an empty set: something was, but no dossier; `unknown`: too many, or another connection wrote.
 */
export function changedSince(db: Db, changes: ListChanges): ReadonlySet<number> | 'nothing' | 'unknown' {
  const before = changes.mark;
  if (dataMark(db) === before) return 'nothing';
  const foreign = versionOf(dataMark(db)) !== versionOf(before);
  const sql = `SELECT no FROM list_changed LIMIT ${MOST + 1}`;
  const numbers = db.prepare<[], number>(sql).pluck().all();
  if (numbers.length > 0) db.prepare('DELETE FROM list_changed').run();
  changes.mark = dataMark(db);
  return foreign || numbers.length > MOST ? 'unknown' : new Set(numbers);
}

/** Changes with every write to the database: what this connection wrote, then what others did. */
function dataMark(db: Db): string {
  const own = db.prepare<[], number>('SELECT total_changes()').pluck().get();
  return `${String(own)}.${String(db.pragma('data_version', { simple: true }))}`;
}

function versionOf(mark: string): string {
  return mark.split('.')[1] ?? '';
}

function note(name: 'INSERT' | 'UPDATE' | 'DELETE', no: 'NEW.no' | 'OLD.no'): string {
  return `CREATE TEMP TRIGGER list_notes_${name} AFTER ${name} ON main.dossier BEGIN
      INSERT INTO list_changed (no) SELECT ${no} WHERE NOT EXISTS (SELECT 1 FROM list_changed WHERE no = ${no});
    END;`;
}
