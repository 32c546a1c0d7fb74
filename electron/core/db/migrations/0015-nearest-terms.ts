import type { Migration } from '../migrate.ts';

const schema = `
      CREATE INDEX dossier_by_due ON dossier (due_on, no)
        WHERE due_on IS NOT NULL AND archived = 0 AND deleted_at IS NULL;
      CREATE INDEX auction_by_state ON auction (state);
      CREATE TRIGGER dossier_stale_moved AFTER UPDATE OF state ON dossier WHEN NEW.state <> OLD.state
        BEGIN INSERT INTO dossier_stale (no, words) VALUES (NEW.no, 0) ON CONFLICT DO NOTHING; END;
    `;

/**
 * Today begins with the nearest terms, whenever their dossiers were touched last: they are read in that order. What the
 * list says of a dossier depends on its state as well: a returned one is judged anew, a sent one no more.
 */
export const nearestTerms: Migration = {
  version: 15,
  name: 'nearest-terms',
  up: (tx) => void tx.exec(schema),
};
