import type { Migration } from '../migrate.ts';

const schema = `
      CREATE TABLE copied_file (
        file_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier_file (id) ON DELETE CASCADE,
        first_id TEXT NOT NULL CHECK (length(first_id) = 36),
        CHECK (file_id <> first_id)
      ) STRICT, WITHOUT ROWID;
    `;

/** The history names what each copy was made from; a copy of a copy leads to the first file. */
const fill = `
      WITH RECURSIVE
        copy (id, source) AS MATERIALIZED (
          SELECT json_extract(data, '$.fileId'), json_extract(data, '$.from') FROM audit
          WHERE action = 'file.add' AND json_extract(data, '$.from') IS NOT NULL),
        line (id, source) AS (
          SELECT id, source FROM copy
          UNION SELECT line.id, copy.source FROM line JOIN copy ON copy.id = line.source)
      INSERT INTO copied_file (file_id, first_id)
      SELECT line.id, line.source FROM line JOIN dossier_file ON dossier_file.id = line.id
      WHERE line.source NOT IN (SELECT id FROM copy);
    `;

/**
 * Files that the program itself copied with a dossier (next attempt, dossier from another one), with the first file
 * that the content was added as. `first_id` may name a file that was erased since, so it is no foreign key.
 */
export const copiedFiles: Migration = {
  version: 13,
  name: 'copied-files',
  up: (tx) => void tx.exec(schema + fill),
};
