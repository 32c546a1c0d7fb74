import type { Migration } from '../migrate.ts';

const schema = `
      CREATE TABLE lot_manifest (
        lot_id TEXT NOT NULL PRIMARY KEY REFERENCES lot (id) ON DELETE CASCADE,
        manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
        manifest TEXT NOT NULL
      ) STRICT;
      CREATE TABLE review_draft (
        lot_id TEXT NOT NULL CHECK (length(lot_id) = 36),
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        PRIMARY KEY (lot_id, user_id)
      ) STRICT, WITHOUT ROWID;
    `;

/**
 * What an organizer's desk keeps of an arrived dossier: the manifest as it was sent, against which everything received
 * is held, and the remarks that each person has begun to write.
 */
export const reviewDesk: Migration = {
  version: 18,
  name: 'review-desk',
  up: (tx) => void tx.exec(schema),
};
