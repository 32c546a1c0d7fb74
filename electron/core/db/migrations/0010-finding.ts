import type { Migration } from '../migrate.ts';

const schema = `
      ALTER TABLE dossier ADD COLUMN region TEXT NOT NULL DEFAULT '';
      ALTER TABLE dossier ADD COLUMN problems INTEGER;
      ALTER TABLE dossier ADD COLUMN due_on TEXT;
      ALTER TABLE dossier ADD COLUMN attempt INTEGER;
      ALTER TABLE dossier ADD COLUMN auction_on TEXT;
      CREATE INDEX dossier_for_filters ON dossier (archived, updated_at, no, state, object_type,
        start_price_kopiykas, region, settlement, created_by, problems, due_on, attempt, auction_on, title_key, deleted_at);

      CREATE TABLE dossier_stale (
        no INTEGER NOT NULL PRIMARY KEY,
        words INTEGER NOT NULL CHECK (words IN (0, 1))
      ) STRICT;
      INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier;

      CREATE TRIGGER dossier_stale_new AFTER INSERT ON dossier
        BEGIN INSERT INTO dossier_stale (no, words) VALUES (NEW.no, 1)
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_changed AFTER UPDATE OF content, lot_number, rule_set_id ON dossier
        BEGIN INSERT INTO dossier_stale (no, words) VALUES (NEW.no, 1)
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_gone AFTER DELETE ON dossier
        BEGIN
          DELETE FROM dossier_text WHERE rowid = OLD.no;
          DELETE FROM dossier_stale WHERE no = OLD.no;
        END;
      CREATE TRIGGER dossier_stale_file_added AFTER INSERT ON dossier_file
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.dossier_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_file_changed AFTER UPDATE OF title, type, original_name, removed_at ON dossier_file
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.dossier_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_paper_added AFTER INSERT ON paper
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.dossier_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_paper_changed AFTER UPDATE OF number, state ON paper
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.dossier_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_auction_added AFTER INSERT ON auction
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.lot_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_auction_changed AFTER UPDATE ON auction
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.lot_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      CREATE TRIGGER dossier_stale_auction_gone AFTER DELETE ON auction
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = OLD.lot_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;

      CREATE TABLE lot_identity (
        what TEXT NOT NULL CHECK (what IN ('vin', 'cadastral-number', 'register-number')),
        key TEXT NOT NULL,
        lot_id TEXT NOT NULL,
        PRIMARY KEY (what, key, lot_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX lot_identity_by_lot ON lot_identity (lot_id);
      CREATE TABLE lot_stale (lot_id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO lot_stale (lot_id) SELECT id FROM lot;
      CREATE TRIGGER lot_stale_new AFTER INSERT ON lot
        BEGIN INSERT INTO lot_stale (lot_id) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
      CREATE TRIGGER lot_stale_changed AFTER UPDATE OF object ON lot
        BEGIN INSERT INTO lot_stale (lot_id) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
      CREATE TRIGGER lot_stale_gone AFTER DELETE ON lot
        BEGIN
          DELETE FROM lot_identity WHERE lot_id = OLD.id;
          DELETE FROM lot_stale WHERE lot_id = OLD.id;
        END;

      CREATE TABLE saved_view (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
        shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        position INTEGER NOT NULL,
        definition TEXT NOT NULL CHECK (json_valid(definition))
      ) STRICT;
      CREATE INDEX saved_view_in_order ON saved_view (user_id, position);

      CREATE TABLE list_layout (
        user_id TEXT NOT NULL PRIMARY KEY REFERENCES user (id) ON DELETE CASCADE,
        columns TEXT NOT NULL CHECK (json_valid(columns))
      ) STRICT, WITHOUT ROWID;
`;

/**
 * Finding. What is derived from a dossier (words of the index, columns of filters) is worked out anew for every row
 * that `dossier_stale` names: triggers put a row there whoever changes it, the indexer of core takes it out. So a
 * changed way of deriving needs only all rows named here, and no start waits for it. `words` = 0: the index is up to
 * date already, only the columns are not. The same for identities of mirrored lots. Views of the list and the columns
 * a person chose belong to the person; a shared view is seen by the whole office.
 */
export const finding: Migration = {
  version: 10,
  name: 'finding',
  up: (tx) => void tx.exec(schema),
};
