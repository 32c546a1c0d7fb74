/** First shape of the central database. Money, lots and auctions live as JSON text beside the columns that queries need. */
export const migration0001: readonly string[] = [
  `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)`,
  `CREATE TABLE office (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL)`,
  `CREATE TABLE person (
    id TEXT PRIMARY KEY, office_id TEXT NOT NULL REFERENCES office (id), name TEXT NOT NULL,
    position TEXT NOT NULL, roles TEXT NOT NULL, head BOOLEAN NOT NULL)`,
  `CREATE INDEX person_office ON person (office_id)`,
  `CREATE TABLE enrolment_code (
    code_sha256 TEXT PRIMARY KEY, office_id TEXT NOT NULL REFERENCES office (id), workstation_id TEXT)`,
  `CREATE TABLE workstation (
    id TEXT PRIMARY KEY, office_id TEXT NOT NULL REFERENCES office (id), name TEXT NOT NULL, jwk TEXT NOT NULL,
    audit_seq BIGINT, audit_sha256 TEXT)`,
  `CREATE TABLE used_assertion (
    workstation_id TEXT NOT NULL, jti TEXT NOT NULL, expires_at BIGINT NOT NULL, PRIMARY KEY (workstation_id, jti))`,
  `CREATE INDEX used_assertion_expiry ON used_assertion (expires_at)`,
  `CREATE TABLE idempotency (
    workstation_id TEXT NOT NULL, idempotency_key TEXT NOT NULL, request_sha256 TEXT NOT NULL, status INTEGER NOT NULL,
    etag TEXT, body TEXT, created_at BIGINT NOT NULL, PRIMARY KEY (workstation_id, idempotency_key))`,
  `CREATE TABLE lot (
    id TEXT PRIMARY KEY, lot_number BIGINT NOT NULL UNIQUE, office_id TEXT NOT NULL REFERENCES office (id),
    state TEXT NOT NULL, rev BIGINT NOT NULL, audience TEXT NOT NULL, body TEXT NOT NULL)`,
  `CREATE INDEX lot_office ON lot (office_id, lot_number)`,
  `CREATE INDEX lot_state ON lot (state, lot_number)`,
  `CREATE TABLE manifest (
    lot_id TEXT NOT NULL REFERENCES lot (id), version INTEGER NOT NULL, sha256 TEXT NOT NULL, body TEXT NOT NULL,
    signature TEXT, PRIMARY KEY (lot_id, version))`,
  `CREATE TABLE file (
    sha256 TEXT PRIMARY KEY, size BIGINT NOT NULL, media_type TEXT NOT NULL, created_at BIGINT NOT NULL)`,
  `CREATE TABLE file_office (
    sha256 TEXT NOT NULL REFERENCES file (sha256), office_id TEXT NOT NULL, PRIMARY KEY (sha256, office_id))`,
  `CREATE TABLE file_use (
    sha256 TEXT NOT NULL, lot_id TEXT NOT NULL, office_id TEXT NOT NULL, PRIMARY KEY (sha256, lot_id, office_id))`,
  `CREATE TABLE upload (
    id TEXT PRIMARY KEY, office_id TEXT NOT NULL, workstation_id TEXT NOT NULL, created_at BIGINT NOT NULL,
    finished_size BIGINT)`,
  `CREATE TABLE auction (
    id TEXT PRIMARY KEY, auction_number BIGINT NOT NULL UNIQUE, lot_id TEXT NOT NULL REFERENCES lot (id),
    attempt INTEGER NOT NULL, state TEXT NOT NULL, rev BIGINT NOT NULL, body TEXT NOT NULL)`,
  `CREATE INDEX auction_lot ON auction (lot_id, attempt)`,
  `CREATE TABLE bidder (
    auction_id TEXT NOT NULL REFERENCES auction (id), participant TEXT NOT NULL, platform_id TEXT NOT NULL,
    platform_name TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, address TEXT NOT NULL, at BIGINT NOT NULL,
    PRIMARY KEY (auction_id, participant))`,
  `CREATE TABLE planned_event (
    id TEXT PRIMARY KEY, auction_id TEXT NOT NULL REFERENCES auction (id), at BIGINT NOT NULL, place INTEGER NOT NULL,
    kind TEXT NOT NULL, body TEXT NOT NULL)`,
  `CREATE INDEX planned_event_due ON planned_event (at, place, id)`,
  `CREATE INDEX planned_event_auction ON planned_event (auction_id)`,
  `CREATE TABLE feed (
    seq BIGINT PRIMARY KEY, kind TEXT NOT NULL, object_id TEXT NOT NULL, rev BIGINT NOT NULL, office_id TEXT,
    audience TEXT NOT NULL, deleted BOOLEAN NOT NULL, body TEXT)`,
  `CREATE TABLE platform (id TEXT PRIMARY KEY, rev BIGINT NOT NULL, body TEXT NOT NULL)`,
  `CREATE TABLE reference (
    kind TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, place BIGINT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, name, version))`,
];
