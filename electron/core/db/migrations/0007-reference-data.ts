import type { Migration } from '../migrate.ts';

const classifiers = `
  CREATE TABLE classifier_version (
    no INTEGER NOT NULL PRIMARY KEY,
    scheme TEXT NOT NULL CHECK (length(scheme) BETWEEN 1 AND 40),
    version TEXT NOT NULL CHECK (length(version) BETWEEN 1 AND 60),
    title TEXT NOT NULL,
    dated TEXT NOT NULL CHECK (length(dated) = 10),
    state TEXT NOT NULL CHECK (state IN ('loading', 'kept')),
    source TEXT NOT NULL CHECK (source IN ('built-in', 'file', 'central')),
    file_name TEXT,
    source_sha256 TEXT NOT NULL CHECK (length(source_sha256) = 64),
    codes_sha256 TEXT NOT NULL CHECK (length(codes_sha256) = 64),
    code_count INTEGER NOT NULL CHECK (code_count >= 1),
    counts TEXT NOT NULL CHECK (json_valid(counts)),
    difference TEXT CHECK (json_valid(difference)),
    imported_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    imported_at INTEGER NOT NULL,
    UNIQUE (scheme, version),
    UNIQUE (scheme, codes_sha256)
  ) STRICT;
  CREATE TRIGGER classifier_version_stays BEFORE UPDATE ON classifier_version
    WHEN OLD.state = 'kept'
    BEGIN SELECT RAISE(ABORT, 'a kept version of a classifier never changes'); END;
  CREATE TRIGGER classifier_version_never_goes BEFORE DELETE ON classifier_version
    WHEN OLD.state = 'kept'
    BEGIN SELECT RAISE(ABORT, 'a kept version of a classifier never goes'); END;

  CREATE TABLE classifier_code (
    version_no INTEGER NOT NULL REFERENCES classifier_version (no) ON DELETE RESTRICT,
    code TEXT NOT NULL,
    parent TEXT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    leaf INTEGER NOT NULL CHECK (leaf IN (0, 1)),
    PRIMARY KEY (version_no, code)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX classifier_code_above ON classifier_code (version_no) WHERE leaf = 0;

  CREATE TABLE classifier_name (
    version_no INTEGER NOT NULL REFERENCES classifier_version (no) ON DELETE RESTRICT,
    key TEXT NOT NULL,
    code TEXT NOT NULL,
    old_name TEXT,
    PRIMARY KEY (version_no, key, code)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER classifier_name_only_while_loading BEFORE INSERT ON classifier_name
    WHEN (SELECT state FROM classifier_version WHERE no = NEW.version_no) IS NOT 'loading'
    BEGIN SELECT RAISE(ABORT, 'a kept version of a classifier never changes'); END;
  CREATE TRIGGER classifier_name_stays BEFORE UPDATE ON classifier_name
    BEGIN SELECT RAISE(ABORT, 'a name of a version never changes'); END;
  CREATE TRIGGER classifier_name_never_goes BEFORE DELETE ON classifier_name
    WHEN (SELECT state FROM classifier_version WHERE no = OLD.version_no) IS NOT 'loading'
    BEGIN SELECT RAISE(ABORT, 'a name of a kept version never goes'); END;

  CREATE TRIGGER classifier_code_only_while_loading BEFORE INSERT ON classifier_code
    WHEN (SELECT state FROM classifier_version WHERE no = NEW.version_no) IS NOT 'loading'
    BEGIN SELECT RAISE(ABORT, 'a kept version of a classifier never changes'); END;
  CREATE TRIGGER classifier_code_stays BEFORE UPDATE ON classifier_code
    BEGIN SELECT RAISE(ABORT, 'a code of a version never changes'); END;
  CREATE TRIGGER classifier_code_never_goes BEFORE DELETE ON classifier_code
    WHEN (SELECT state FROM classifier_version WHERE no = OLD.version_no) IS NOT 'loading'
    BEGIN SELECT RAISE(ABORT, 'a code of a kept version never goes'); END;`;

const calendars = `
  CREATE TABLE calendar_version (
    no INTEGER NOT NULL PRIMARY KEY,
    version TEXT NOT NULL UNIQUE CHECK (length(version) BETWEEN 1 AND 60),
    title TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('file', 'central')),
    file_name TEXT,
    source_sha256 TEXT NOT NULL CHECK (length(source_sha256) = 64),
    days_sha256 TEXT NOT NULL CHECK (length(days_sha256) = 64),
    imported_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    imported_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE calendar_year (
    version_no INTEGER NOT NULL REFERENCES calendar_version (no) ON DELETE RESTRICT,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (version_no, year)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER calendar_version_stays BEFORE UPDATE ON calendar_version
    BEGIN SELECT RAISE(ABORT, 'a version of the calendar never changes'); END;
  CREATE TRIGGER calendar_version_never_goes BEFORE DELETE ON calendar_version
    BEGIN SELECT RAISE(ABORT, 'a version of the calendar never goes'); END;
  CREATE TRIGGER calendar_year_stays BEFORE UPDATE ON calendar_year
    BEGIN SELECT RAISE(ABORT, 'a version of the calendar never changes'); END;
  CREATE TRIGGER calendar_year_never_goes BEFORE DELETE ON calendar_year
    BEGIN SELECT RAISE(ABORT, 'a version of the calendar never goes'); END;`;

const ruleSetsAndSteps = `
  CREATE TABLE rule_set (
    id TEXT NOT NULL PRIMARY KEY,
    valid_from TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    source TEXT NOT NULL CHECK (source IN ('file', 'central')),
    imported_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    imported_at INTEGER NOT NULL
  ) STRICT;
  CREATE TRIGGER rule_set_stays BEFORE UPDATE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'an imported rule set never changes'); END;
  CREATE TRIGGER rule_set_never_goes BEFORE DELETE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'an imported rule set never goes'); END;

  -- Values set by one choice (a settlement with its region and code) are taken back by one undo.
  ALTER TABLE edit_step ADD COLUMN batch TEXT;`;

/**
 * Versions of classifiers, working-day calendars and rule sets that were imported here. What is kept never changes:
 * an old dossier names the version it used and that version stays.
 *
 * A classifier is too big for one transaction: it is filled while `loading` and becomes `kept` in the transaction that
 * writes its audit row. What a crash left `loading` is nobody's version and is swept at the next start.
 */
export const referenceData: Migration = {
  version: 7,
  name: 'reference-data',
  up: (tx) => {
    for (const schema of [classifiers, calendars, ruleSetsAndSteps]) tx.exec(schema);
  },
};
