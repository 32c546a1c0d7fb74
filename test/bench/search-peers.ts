import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { loadPeer } from './peers.ts';

/** A way of finding rows among texts. Gives how many there are, having read the first page. */
export type Finder = {
  readonly name: string;
  readonly find: (typed: string) => number;
  readonly close: () => void;
};

const words = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/u).filter(Boolean);

/** Rows in an encrypted database as ours, searched by `LIKE` over each word. */
export function likeFinder(texts: readonly string[]): Finder {
  return sqlFinder(
    'LIKE',
    texts,
    'CREATE TABLE t (no INTEGER PRIMARY KEY, body TEXT NOT NULL)',
    (db, typed) => {
      const asked = words(typed);
      const conditions = asked.map(() => 'body LIKE ?').join(' AND ') || '1';
      return db
        .prepare<unknown[], { no: number }>(`SELECT no FROM t WHERE ${conditions} ORDER BY no DESC`)
        .all(...asked.map((word) => `%${word}%`)).length;
    },
  );
}

/** The same by FTS5 with its own trigram tokenizer; words of one or two letters it cannot ask for. */
export function trigramFinder(texts: readonly string[]): Finder {
  const schema = `CREATE VIRTUAL TABLE t USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'trigram')`;
  return sqlFinder('FTS5 trigram', texts, schema, (db, typed) => {
    const asked = words(typed).filter((word) => word.length > 2);
    if (asked.length === 0) return 0;
    const query = asked.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
    return db.prepare<[string], number>('SELECT rowid FROM t WHERE t MATCH ?').pluck().all(query).length;
  });
}

function sqlFinder(
  name: string,
  texts: readonly string[],
  schema: string,
  find: (db: Db, typed: string) => number,
): Finder {
  const dir = mkdtempSync(join(tmpdir(), 'lotdesk-peer-'));
  const db = openDatabase(join(dir, 'peer.db'), new Uint8Array(32).fill(5), { create: true });
  db.exec(schema);
  const insert = db.prepare(
    `INSERT INTO t (${schema.includes('fts5') ? 'rowid' : 'no'}, body) VALUES (?, ?)`,
  );
  db.transaction(() => texts.forEach((text, index) => insert.run(index + 1, text.toLowerCase()))).immediate();
  return {
    name,
    find: (typed) => find(db, typed),
    close: () => {
      db.close();
      rmSync(dir, { recursive: true });
    },
  };
}

type MiniSearch = {
  readonly addAll: (rows: readonly object[]) => void;
  readonly search: (typed: string, options: object) => readonly object[];
};
type MiniSearchClass = new (options: object) => MiniSearch;

/** MiniSearch: an index in memory, words by their beginning, every word must be there. */
export function miniSearchFinder(texts: readonly string[]): Finder {
  const Class = loadPeer('minisearch') as MiniSearchClass;
  const index = new Class({ fields: ['body'] });
  index.addAll(texts.map((body, id) => ({ id, body })));
  return {
    name: 'MiniSearch',
    find: (typed) => index.search(typed, { prefix: true, combineWith: 'AND' }).length,
    close: () => undefined,
  };
}

type Collection = {
  readonly insert: (rows: readonly object[]) => void;
  readonly chain: () => {
    readonly where: (test: (row: { body: string }) => boolean) => { readonly data: () => readonly object[] };
  };
};
type LokiClass = new (name: string) => { readonly addCollection: (name: string) => Collection };

/** LokiJS: objects in memory, filtered one by one. */
export function lokiFinder(texts: readonly string[]): Finder {
  const Loki = loadPeer('lokijs') as LokiClass;
  const rows = new Loki('bench').addCollection('dossiers');
  rows.insert(texts.map((body) => ({ body: body.toLowerCase() })));
  return {
    name: 'LokiJS',
    find: (typed) => {
      const asked = words(typed);
      return rows
        .chain()
        .where(({ body }) => asked.every((word) => body.includes(word)))
        .data().length;
    },
    close: () => undefined,
  };
}
