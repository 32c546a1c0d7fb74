import type { Migration } from '../migrate.ts';

/**
 * What is known of pictures beside themselves: capture facts, which never travel, and four perceptual hashes. The bands
 * are the four 16-bit parts of the upright hash, for finding near ones (Norouzi, Punjani, Fleet: «Fast Search in Hamming
 * Space with Multi-Index Hashing», 2012). Pairs that look alike are found once, when a picture comes. The hash that the
 * first program kept in the row of the file said less and goes.
 *
 * The folder of scans belongs to a person; a file of it is told apart by name, size and time of change.
 */
export const pictures: Migration = {
  version: 9,
  name: 'pictures',
  up: (tx) =>
    void tx.exec(`
      ALTER TABLE dossier_file DROP COLUMN perceptual_hash;

      CREATE TABLE picture_fact (
        file_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier_file (id) ON DELETE CASCADE,
        method INTEGER NOT NULL,
        hashes TEXT CHECK (length(hashes) = 64),
        band_0 INTEGER,
        band_1 INTEGER,
        band_2 INTEGER,
        band_3 INTEGER,
        captured_at TEXT,
        latitude REAL,
        longitude REAL,
        camera TEXT
      ) STRICT;
      CREATE INDEX picture_fact_band_0 ON picture_fact (band_0) WHERE band_0 IS NOT NULL;
      CREATE INDEX picture_fact_band_1 ON picture_fact (band_1) WHERE band_1 IS NOT NULL;
      CREATE INDEX picture_fact_band_2 ON picture_fact (band_2) WHERE band_2 IS NOT NULL;
      CREATE INDEX picture_fact_band_3 ON picture_fact (band_3) WHERE band_3 IS NOT NULL;

      CREATE TABLE similar_picture (
        left_id TEXT NOT NULL REFERENCES dossier_file (id) ON DELETE CASCADE,
        right_id TEXT NOT NULL REFERENCES dossier_file (id) ON DELETE CASCADE,
        distance INTEGER NOT NULL CHECK (distance >= 0),
        kept_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
        kept_at INTEGER,
        PRIMARY KEY (left_id, right_id),
        CHECK (left_id < right_id),
        CHECK ((kept_by IS NULL) = (kept_at IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX similar_picture_right ON similar_picture (right_id);

      CREATE INDEX dossier_file_original ON dossier_file (original_sha256) WHERE original_sha256 IS NOT NULL;

      CREATE TABLE scan_folder (
        user_id TEXT NOT NULL PRIMARY KEY REFERENCES user (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        set_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE scan_seen (
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        modified_at INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('attached', 'dismissed')),
        at INTEGER NOT NULL,
        PRIMARY KEY (user_id, name, size_bytes, modified_at)
      ) STRICT, WITHOUT ROWID;
    `),
};
