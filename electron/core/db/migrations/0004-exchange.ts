import type { Migration } from '../migrate.ts';

const statements = `
  CREATE TABLE outbox (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    command_id TEXT NOT NULL UNIQUE CHECK (length(command_id) = 36),
    dossier_id TEXT NOT NULL CHECK (length(dossier_id) = 36),
    name TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    needs_files TEXT NOT NULL CHECK (json_valid(needs_files)),
    base_revision INTEGER NOT NULL CHECK (base_revision >= 0),
    base TEXT CHECK (base IS NULL OR json_valid(base)),
    round INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'parked')),
    attempts INTEGER NOT NULL DEFAULT 0,
    unreadable INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER,
    refusal TEXT CHECK (refusal IS NULL OR json_valid(refusal)),
    actor_id TEXT NOT NULL CHECK (length(actor_id) = 36),
    actor_role TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((state = 'parked') = (refusal IS NOT NULL))
  ) STRICT;
  CREATE INDEX outbox_by_dossier ON outbox (dossier_id, seq);
  CREATE INDEX outbox_queued ON outbox (seq) WHERE state = 'queued';

  CREATE TABLE sent_command (
    command_id TEXT NOT NULL PRIMARY KEY,
    dossier_id TEXT NOT NULL,
    name TEXT NOT NULL,
    server_rev INTEGER NOT NULL,
    done_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sent_command_by_time ON sent_command (done_at);

  CREATE TABLE transfer (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    file_id TEXT NOT NULL CHECK (length(file_id) = 36),
    dossier_id TEXT NOT NULL CHECK (length(dossier_id) = 36),
    title TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    moved INTEGER NOT NULL DEFAULT 0 CHECK (moved >= 0 AND moved <= size),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'travelling', 'failed', 'stored')),
    upload_url TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER,
    error TEXT,
    actor_id TEXT NOT NULL CHECK (length(actor_id) = 36),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (sha256, direction)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX transfer_by_file ON transfer (file_id);
  CREATE INDEX transfer_by_dossier ON transfer (dossier_id);
  CREATE INDEX transfer_open ON transfer (size) WHERE state IN ('waiting', 'travelling');

  CREATE TABLE central_link (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    workstation_id TEXT NOT NULL CHECK (length(workstation_id) = 36),
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('production', 'test')),
    issuer TEXT NOT NULL,
    office TEXT NOT NULL CHECK (json_valid(office)),
    users TEXT NOT NULL CHECK (json_valid(users)),
    sealed_key BLOB NOT NULL,
    enrolled INTEGER NOT NULL CHECK (enrolled IN (0, 1)),
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    wait_until INTEGER,
    wait_reason TEXT,
    blocked TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    last_contact_at INTEGER,
    clock_difference_ms INTEGER,
    simulated_difference_ms INTEGER
  ) STRICT;
`;

/** Commands on their way, what has arrived, files on their way, the link to the one central database. */
export const exchange: Migration = { version: 4, name: 'exchange', up: (tx) => void tx.exec(statements) };
