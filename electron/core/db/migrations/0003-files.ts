import type { Migration } from '../migrate.ts';

/**
 * Files of dossiers; their content stands in the blob store under its hash. A removed file keeps its row, so that it
 * can be restored. `dossier_id` names a dossier of this workstation or, at the organizer's, a mirrored lot (a proof of
 * payment): so it is no foreign key. Thumbnails stand in a table of their own: lists of files do not read over them.
 */
export const files: Migration = {
  version: 3,
  name: 'files',
  up: (tx) =>
    void tx.exec(`
      CREATE TABLE dossier_file (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        dossier_id TEXT NOT NULL CHECK (length(dossier_id) = 36),
        origin TEXT NOT NULL CHECK (origin IN ('added', 'made')),
        type TEXT NOT NULL,
        title TEXT NOT NULL,
        media_type TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
        original_sha256 TEXT CHECK (length(original_sha256) = 64),
        original_name TEXT NOT NULL,
        view_sha256 TEXT CHECK (length(view_sha256) = 64),
        view_size_bytes INTEGER,
        perceptual_hash TEXT CHECK (length(perceptual_hash) = 16),
        width INTEGER,
        height INTEGER,
        pages INTEGER,
        rotation INTEGER NOT NULL DEFAULT 0 CHECK (rotation IN (0, 90, 180, 270)),
        position INTEGER NOT NULL,
        cover INTEGER NOT NULL DEFAULT 0 CHECK (cover IN (0, 1)),
        added_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
        added_at INTEGER NOT NULL,
        removed_at INTEGER,
        CHECK ((view_sha256 IS NULL) = (view_size_bytes IS NULL)),
        CHECK (cover = 0 OR (type = 'photo' AND removed_at IS NULL))
      ) STRICT;
      CREATE INDEX dossier_file_in_order ON dossier_file (dossier_id, position) WHERE removed_at IS NULL;
      CREATE UNIQUE INDEX dossier_file_once ON dossier_file (dossier_id, sha256) WHERE removed_at IS NULL;
      CREATE UNIQUE INDEX dossier_file_cover ON dossier_file (dossier_id) WHERE cover = 1;
      CREATE TRIGGER dossier_file_keeps_content
        BEFORE UPDATE OF id, dossier_id, original_sha256, added_by, added_at ON dossier_file
        BEGIN SELECT RAISE(ABORT, 'what was added never changes'); END;
      CREATE TRIGGER dossier_file_copy_changes_by_turning
        BEFORE UPDATE OF sha256, size_bytes ON dossier_file WHEN NEW.rotation IS OLD.rotation
        BEGIN SELECT RAISE(ABORT, 'the copy that travels changes only when it is turned'); END;

      CREATE TABLE file_thumbnail (
        file_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier_file (id) ON DELETE CASCADE,
        jpeg BLOB NOT NULL
      ) STRICT;
    `),
};
