import type { Migration } from '../migrate.ts';

const bin = `
      ALTER TABLE dossier ADD COLUMN deleted_at INTEGER;
      ALTER TABLE dossier ADD COLUMN deleted_by TEXT REFERENCES user (id) ON DELETE RESTRICT;
      DROP INDEX dossier_by_updated;
      DROP INDEX dossier_by_title;
      DROP INDEX dossier_by_price;
      DROP INDEX dossier_by_state;
      CREATE INDEX dossier_by_updated ON dossier (archived, updated_at, no, state, object_type, deleted_at);
      CREATE INDEX dossier_by_title ON dossier (archived, title_key, no, state, object_type, deleted_at);
      CREATE INDEX dossier_by_price ON dossier (archived, start_price_kopiykas, no, state, object_type, deleted_at);
      CREATE INDEX dossier_by_state ON dossier (archived, state, no, object_type, deleted_at);
      CREATE INDEX dossier_in_bin ON dossier (deleted_at) WHERE deleted_at IS NOT NULL;
      CREATE INDEX dossier_file_removed ON dossier_file (removed_at) WHERE removed_at IS NOT NULL;

      CREATE TABLE removed_row (
        id INTEGER NOT NULL PRIMARY KEY,
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        pointer TEXT NOT NULL,
        row_id TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value)),
        user_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        UNIQUE (dossier_id, pointer, row_id)
      ) STRICT;
      CREATE INDEX removed_row_by_time ON removed_row (at);
    `;

const directory = `
      ALTER TABLE dossier ADD COLUMN directory_version INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX dossier_by_directory ON dossier (directory_version);

      CREATE TABLE directory_entry (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('proceeding', 'party', 'storer', 'payment', 'valuer', 'report', 'office')),
        label TEXT NOT NULL,
        hint TEXT NOT NULL,
        label_key TEXT NOT NULL,
        kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)),
        corrected TEXT CHECK (corrected IS NULL OR json_valid(corrected)),
        last_no INTEGER,
        last_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX directory_entry_by_time ON directory_entry (kind, last_at, id);
      CREATE INDEX directory_entry_by_label ON directory_entry (kind, label_key, id);

      CREATE TABLE directory_key (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES directory_entry (id) ON DELETE CASCADE,
        UNIQUE (kind, key)
      ) STRICT;
      CREATE INDEX directory_key_by_entry ON directory_key (entry_id);

      CREATE TABLE directory_use (
        dossier_no INTEGER NOT NULL REFERENCES dossier (no) ON DELETE CASCADE,
        key_id INTEGER NOT NULL REFERENCES directory_key (id) ON DELETE CASCADE,
        mark INTEGER NOT NULL,
        PRIMARY KEY (dossier_no, key_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX directory_use_by_key ON directory_use (key_id, dossier_no);

      CREATE TABLE directory_word (
        kind TEXT NOT NULL,
        word TEXT NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES directory_entry (id) ON DELETE CASCADE,
        PRIMARY KEY (kind, word, entry_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX directory_word_by_entry ON directory_word (entry_id);
    `;

const templates = `
      CREATE TABLE dossier_template (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        object_type TEXT NOT NULL,
        parts TEXT NOT NULL CHECK (json_valid(parts)),
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        used_at INTEGER
      ) STRICT;
    `;

const versions = `
      CREATE TABLE lot_version (
        lot_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        object TEXT NOT NULL CHECK (json_valid(object)),
        PRIMARY KEY (lot_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER lot_keeps_returned_version AFTER UPDATE OF object ON lot
        WHEN OLD.state IN ('submitted', 'accepted') AND (NEW.state = 'returned' OR NEW.version > OLD.version)
          AND NOT EXISTS (SELECT 1 FROM lot_version WHERE lot_id = OLD.id AND version = OLD.version)
        BEGIN
          INSERT INTO lot_version (lot_id, version, object) VALUES (OLD.id, OLD.version, OLD.object);
        END;
    `;

/**
 * Nothing typed twice and nothing lost: the bin of dossiers and rows, the directory of what dossiers name (derived from their content, `directory_version` says by which reading), templates, what a
 * mirrored lot was when it was returned. `deleted_at` stands at the end of the list's indexes so that they still cover it.
 */
export const reuse: Migration = {
  version: 8,
  name: 'reuse',
  up: (tx) => void tx.exec(bin + directory + templates + versions),
};
