import type { Migration } from '../migrate.ts';

const schema = `
      CREATE TABLE column_mapping (
        headings_key TEXT NOT NULL PRIMARY KEY CHECK (length(headings_key) = 64),
        places TEXT NOT NULL CHECK (json_valid(places)),
        used_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE table_import (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        file_name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        started_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX table_import_by_content ON table_import (sha256);

      CREATE TABLE table_import_row (
        import_id TEXT NOT NULL REFERENCES table_import (id) ON DELETE CASCADE,
        row INTEGER NOT NULL CHECK (row >= 1),
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        PRIMARY KEY (import_id, row)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX table_import_row_by_dossier ON table_import_row (dossier_id);

      CREATE INDEX dossier_by_proceeding ON dossier (proceeding_number, title_key) WHERE proceeding_number <> '';
    `;

/** Tables that came in: where their columns went, which row became which dossier. */
export const intake: Migration = {
  version: 11,
  name: 'intake',
  up: (tx) => void tx.exec(schema),
};
