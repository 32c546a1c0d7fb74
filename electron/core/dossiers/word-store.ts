import type { Db } from '../db/open.ts';

/** With more words in a beginning's place the index gathers them faster by itself. */
const mostWords = 12;

/**
 * Gives the words of the full-text index that begin so; undefined when they are many. Each is one step into the index:
 * its vocabulary is asked for the first place at or after a word, and nothing is counted.
 */
export function wordsBeginning(db: Db, beginning: string): readonly string[] | undefined {
  db.prepare(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab(main, dossier_text, instance)',
  ).run();
  const next = db
    .prepare<[unknown], string>('SELECT term FROM indexed_word WHERE term >= @from AND term <= @last LIMIT 1')
    .pluck();
  const last = `${beginning}\u{10FFFF}`;
  const words: string[] = [];
  for (let from = beginning; ;) {
    const word = next.get({ from, last });
    if (word === undefined) return words;
    if (words.length === mostWords) return undefined;
    words.push(word);
    from = after(word);
  }
}

/** Words are letters and digits: this stands after the word and before every longer one. */
function after(word: string): string {
  return `${word}\u0001`;
}
