import type { Migration } from '../migrate.ts';

const schema = `
      CREATE INDEX dossier_by_due ON dossier (due_on, no)
        WHERE due_on IS NOT NULL AND archived = 0 AND deleted_at IS NULL;
      CREATE INDEX auction_by_state ON auction (state);
      CREATE TRIGGER dossier_stale_moved AFTER UPDATE OF state ON dossier WHEN NEW.state <> OLD.state
        BEGIN INSERT INTO dossier_stale (no, words) VALUES (NEW.no, 0) ON CONFLICT DO NOTHING; END;
      DROP TRIGGER dossier_stale_file_changed;
      CREATE TRIGGER dossier_stale_file_changed
        AFTER UPDATE OF title, type, original_name, removed_at, size_bytes ON dossier_file
        BEGIN INSERT INTO dossier_stale (no, words) SELECT no, 1 FROM dossier WHERE id = NEW.dossier_id
          ON CONFLICT (no) DO UPDATE SET words = 1; END;
      INSERT INTO dossier_stale (no, words)
        SELECT no, 0 FROM dossier
        WHERE (problems IS NOT NULL OR due_on IS NOT NULL) AND state NOT IN ('preparing', 'approved', 'returned', 'sealed')
          OR json_type(content, '$.sale.startPrice') = 'text'
        ON CONFLICT DO NOTHING;
    `;

/**
 * Today begins with the nearest terms, whenever their dossiers were touched last: they are read in that order. What the
 * list says of a dossier depends on its state as well: a returned one is judged anew, a sent one no more; and on the size
 * of its files. Rows that went wrong by that are judged anew, and those whose price was kept as text.
 */
export const nearestTerms: Migration = {
  version: 15,
  name: 'nearest-terms',
  up: (tx) => void tx.exec(schema),
};
