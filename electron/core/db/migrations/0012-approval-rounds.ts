import type { Migration } from '../migrate.ts';

const schema = `
      CREATE TABLE approval_round (
        dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE,
        asked_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
        asked_at INTEGER,
        returned_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
        returned_at INTEGER,
        reason TEXT,
        CHECK ((asked_by IS NULL) = (asked_at IS NULL)),
        CHECK ((returned_by IS NULL) = (returned_at IS NULL)),
        CHECK ((returned_by IS NULL) = (reason IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX approval_round_asked ON approval_round (asked_at) WHERE asked_at IS NOT NULL;
    `;

/**
 * Where a dossier stands between who prepared it and the head of department: offered for approval, or returned with
 * a reason. At most one row a dossier; the audit keeps every round.
 */
export const approvalRounds: Migration = {
  version: 12,
  name: 'approval-rounds',
  up: (tx) => void tx.exec(schema),
};
