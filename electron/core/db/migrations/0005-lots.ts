import type { Migration } from '../migrate.ts';

const statements = `
  CREATE TABLE lot (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    lot_number TEXT NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    state TEXT NOT NULL,
    office_id TEXT NOT NULL,
    office_name TEXT NOT NULL,
    title TEXT NOT NULL,
    search_key TEXT NOT NULL,
    object_type TEXT NOT NULL,
    version INTEGER NOT NULL,
    submitted_at INTEGER,
    updated_at INTEGER NOT NULL,
    object TEXT NOT NULL CHECK (json_valid(object))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lot_by_state ON lot (state, submitted_at);

  CREATE TABLE auction (
    id TEXT NOT NULL PRIMARY KEY,
    lot_id TEXT NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 1),
    number TEXT NOT NULL,
    attempt INTEGER NOT NULL CHECK (attempt BETWEEN 1 AND 3),
    state TEXT NOT NULL,
    object TEXT NOT NULL CHECK (json_valid(object))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX auction_by_lot ON auction (lot_id, attempt);

  CREATE TABLE remote_file (
    lot_id TEXT NOT NULL,
    file_id TEXT NOT NULL CHECK (length(file_id) = 36),
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cover INTEGER NOT NULL CHECK (cover IN (0, 1)),
    PRIMARY KEY (lot_id, source, file_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX remote_file_by_file ON remote_file (file_id);
  CREATE INDEX remote_file_by_hash ON remote_file (sha256);

  CREATE TABLE feed (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    cursor TEXT,
    rereading INTEGER NOT NULL DEFAULT 0 CHECK (rereading IN (0, 1)),
    allow_disappearance INTEGER NOT NULL DEFAULT 0 CHECK (allow_disappearance IN (0, 1)),
    received INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO feed (one) VALUES (1);

  CREATE TABLE feed_seen (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE quarantine (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    object TEXT NOT NULL CHECK (json_valid(object)),
    problem TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tombstone (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
`;

/** Mirror of the central database's lots and auctions: the server's rows are the truth, `object` holds them whole. */
export const lots: Migration = { version: 5, name: 'lots', up: (tx) => void tx.exec(statements) };
