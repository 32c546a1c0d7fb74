import type { Migration } from '../migrate.ts';

/** Users of this workstation, settings, the audit chain with its one open burst of typing. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  up: (tx) =>
    void tx.exec(`
      CREATE TABLE user (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        login TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        roles TEXT NOT NULL CHECK (json_valid(roles)),
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        seq INTEGER NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        user_id TEXT NOT NULL,
        action TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        data TEXT NOT NULL CHECK (json_valid(data)),
        prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
      ) STRICT;
      CREATE INDEX audit_by_entity ON audit (entity, entity_id, seq);
      CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
      CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
      CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
        WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
        BEGIN SELECT RAISE(ABORT, 'audit entries come one after another'); END;

      CREATE TABLE edit_burst (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
        user_id TEXT NOT NULL,
        dossier_id TEXT NOT NULL,
        pointer TEXT NOT NULL,
        before TEXT NOT NULL CHECK (json_valid(before)),
        after TEXT NOT NULL CHECK (json_valid(after)),
        edits INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL
      ) STRICT;
    `),
};
