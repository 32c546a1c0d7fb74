import type { Migration } from '../migrate.ts';

/**
 * Register of papers. A number is `reserved` before its files are made and `made` in the transaction that keeps them:
 * a crash in between leaves the reservation, which the next paper of that kind and year takes. A number can so be
 * neither lost nor given twice; a reservation that outlived its year stays in the register as the gap's explanation.
 */
export const papers: Migration = {
  version: 6,
  name: 'papers',
  up: (tx) =>
    void tx.exec(`
      CREATE TABLE paper_counter (
        kind TEXT NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= 1),
        PRIMARY KEY (kind, year)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE paper (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('application', 'act')),
        year INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        state TEXT NOT NULL CHECK (state IN ('reserved', 'made')),
        auction_id TEXT,
        made_at INTEGER,
        made_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
        template_version TEXT,
        data_sha256 TEXT CHECK (length(data_sha256) = 64),
        pdf_file_id TEXT REFERENCES dossier_file (id) ON DELETE RESTRICT,
        docx_file_id TEXT REFERENCES dossier_file (id) ON DELETE RESTRICT,
        issued_at INTEGER,
        UNIQUE (kind, year, number),
        CHECK (state = 'reserved' OR (made_at IS NOT NULL AND made_by IS NOT NULL AND data_sha256 IS NOT NULL
          AND template_version IS NOT NULL AND pdf_file_id IS NOT NULL AND docx_file_id IS NOT NULL)),
        CHECK (issued_at IS NULL OR state = 'made')
      ) STRICT;
      CREATE INDEX paper_by_dossier ON paper (dossier_id, made_at);
      CREATE TRIGGER paper_made_stays BEFORE UPDATE OF id, dossier_id, kind, year, number, state, made_at, made_by,
        template_version, data_sha256, pdf_file_id, docx_file_id ON paper
        WHEN OLD.state = 'made'
        BEGIN SELECT RAISE(ABORT, 'a made paper never changes'); END;
      CREATE TRIGGER paper_stays BEFORE DELETE ON paper
        BEGIN SELECT RAISE(ABORT, 'a number of the register never goes'); END;
    `),
};
