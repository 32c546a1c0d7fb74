import type { Migration } from '../migrate.ts';

const schema = `
      DROP TABLE dossier_text;
      CREATE VIRTUAL TABLE dossier_text USING fts5 (
        body, content = '', contentless_delete = 1, prefix = '2 3 4', tokenize = "unicode61 remove_diacritics 0"
      );
      INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE true
        ON CONFLICT (no) DO UPDATE SET words = 1;
    `;

/**
 * Beginnings of four letters have an index of their own. FTS5 reads such a beginning as one list; a beginning of a
 * length without index is gathered from every word that has it, which was most of the time of three words together
 * («Кравчук Іван Дніпро»: 39 ms, now 5). The index keeps no texts, so its words are worked out anew by the indexer.
 */
export const fourLetters: Migration = {
  version: 14,
  name: 'four-letters',
  up: (tx) => void tx.exec(schema),
};
