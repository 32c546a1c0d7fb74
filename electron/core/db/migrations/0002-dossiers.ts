import type { Migration } from '../migrate.ts';

const schema = `
      CREATE TABLE dossier (
        no INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
        object_type TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN (
          'preparing', 'approved', 'sealed', 'queued',
          'draft', 'submitted', 'returned', 'accepted', 'published', 'sold', 'unsold',
          'kept-by-creditor', 'returned-to-debtor', 'cancelled', 'withdrawn', 'closed')),
        content TEXT NOT NULL CHECK (json_valid(content)),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        rule_set_id TEXT NOT NULL,
        created_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
        version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
        approved_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
        approved_at INTEGER,
        approved_content_sha256 TEXT,
        lot_number TEXT,
        server_version INTEGER,
        return_reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(return_reasons)),
        title TEXT NOT NULL DEFAULT '',
        title_key TEXT NOT NULL DEFAULT '',
        proceeding_number TEXT NOT NULL DEFAULT '',
        debtor TEXT NOT NULL DEFAULT '',
        settlement TEXT NOT NULL DEFAULT '',
        start_price_kopiykas INTEGER,
        vin_key TEXT,
        cadastral_key TEXT,
        register_key TEXT,
        CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CHECK ((approved_by IS NULL) = (approved_content_sha256 IS NULL))
      ) STRICT;
      CREATE INDEX dossier_by_updated ON dossier (archived, updated_at, no, state, object_type);
      CREATE INDEX dossier_by_title ON dossier (archived, title_key, no, state, object_type);
      CREATE INDEX dossier_by_price ON dossier (archived, start_price_kopiykas, no, state, object_type);
      CREATE INDEX dossier_by_state ON dossier (archived, state, no, object_type);
      CREATE INDEX dossier_by_vin ON dossier (vin_key) WHERE vin_key IS NOT NULL;
      CREATE INDEX dossier_by_cadastral ON dossier (cadastral_key) WHERE cadastral_key IS NOT NULL;
      CREATE INDEX dossier_by_register ON dossier (register_key) WHERE register_key IS NOT NULL;
      CREATE TRIGGER dossier_keeps_identity BEFORE UPDATE OF no, id, created_by, created_at ON dossier
        WHEN NEW.no IS NOT OLD.no OR NEW.id IS NOT OLD.id
          OR NEW.created_by IS NOT OLD.created_by OR NEW.created_at IS NOT OLD.created_at
        BEGIN SELECT RAISE(ABORT, 'identity of a dossier never changes'); END;

      CREATE TABLE edit_step (
        seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        user_id TEXT NOT NULL,
        last_at INTEGER NOT NULL,
        pointer TEXT NOT NULL,
        before TEXT NOT NULL CHECK (json_valid(before)),
        after TEXT NOT NULL CHECK (json_valid(after)),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
      ) STRICT;
      CREATE INDEX edit_step_by_dossier ON edit_step (dossier_id, undone, seq);

      CREATE TABLE dossier_preparer (
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        PRIMARY KEY (dossier_id, user_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE finding_override (
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        code TEXT NOT NULL,
        pointer TEXT NOT NULL,
        reason TEXT NOT NULL,
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        at INTEGER NOT NULL,
        PRIMARY KEY (dossier_id, code, pointer)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sealed_version (
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
        version INTEGER NOT NULL CHECK (version >= 1),
        manifest TEXT NOT NULL CHECK (json_valid(manifest)),
        manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
        sealed_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        sealed_at INTEGER NOT NULL,
        sent_at INTEGER,
        PRIMARY KEY (dossier_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER sealed_version_keeps_bytes
        BEFORE UPDATE OF dossier_id, version, manifest, manifest_sha256, sealed_by, sealed_at ON sealed_version
        BEGIN SELECT RAISE(ABORT, 'a sealed version never changes'); END;
      CREATE TRIGGER sent_version_stays BEFORE DELETE ON sealed_version
        WHEN OLD.sent_at IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a sent version stays'); END;

      CREATE VIRTUAL TABLE dossier_text USING fts5 (
        body, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
      );
    `;

/**
 * Dossiers with the columns of their list, steps for undo, who prepared (four eyes), overridden findings, sealed
 * versions, full-text index.
 * `no` is the row number of the index: an implicit rowid could change by VACUUM.
 */
export const dossiers: Migration = {
  version: 2,
  name: 'dossiers',
  up: (tx) => void tx.exec(schema),
};
