import type { ClassifierVersionView } from '../../../shared/contract/reference.ts';
import type { CivilDate, EpochMs } from '../../../shared/domain/civil-date.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { Difference } from '../../../shared/domain/reference/difference.ts';
import type { ClassifierCode, ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import { searchKeys } from '../../../shared/domain/reference/search-keys.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type VersionRow = Omit<ClassifierVersionView, 'inUse'>;

type Row = Omit<VersionRow, 'counts' | 'difference' | 'fileName' | 'importedByName'> & {
  readonly counts: string;
  readonly difference: string | null;
  readonly fileName: string | null;
  readonly importedByName: string | null;
};

const select = `
  SELECT v.no, v.scheme, v.version, v.title, v.dated, v.source, v.file_name AS fileName,
         v.source_sha256 AS sourceSha256, v.code_count AS codeCount, v.counts, v.difference,
         v.imported_at AS importedAt, u.name AS importedByName
  FROM classifier_version v LEFT JOIN user u ON u.id = v.imported_by
  WHERE v.state = 'kept'`;

/** Gives the kept versions of one classifier, or of all, the last imported first. */
export function listVersions(db: Db, scheme?: ClassifierScheme): readonly VersionRow[] {
  return db
    .prepare<[{ scheme: string | null }], Row>(
      `${select} AND (@scheme IS NULL OR v.scheme = @scheme) ORDER BY v.scheme, v.no DESC`,
    )
    .all({ scheme: scheme ?? null })
    .map(toVersion);
}

function toVersion(row: Row): VersionRow {
  return {
    ...row,
    fileName: row.fileName ?? undefined,
    importedByName: row.importedByName ?? undefined,
    counts: JSON.parse(row.counts) as VersionRow['counts'],
    difference:
      row.difference === null ? undefined : (JSON.parse(row.difference) as VersionRow['difference']),
  };
}

/** Gives the name under which these very codes are kept already. */
export function findSameCodes(db: Db, scheme: ClassifierScheme, codesSha256: string): string | undefined {
  return db
    .prepare<[string, string], string>(
      `SELECT version FROM classifier_version WHERE scheme = ? AND codes_sha256 = ? AND state = 'kept'`,
    )
    .pluck()
    .get(scheme, codesSha256);
}

export function hasVersion(db: Db, scheme: ClassifierScheme, version: string): boolean {
  return (
    db
      .prepare('SELECT 1 FROM classifier_version WHERE scheme = ? AND version = ?')
      .pluck()
      .get(scheme, version) !== undefined
  );
}

export type NewVersion = {
  readonly scheme: ClassifierScheme;
  readonly version: string;
  readonly title: string;
  readonly dated: CivilDate;
  readonly source: ClassifierVersionView['source'];
  readonly fileName: string | undefined;
  readonly sourceSha256: string;
  readonly codesSha256: string;
  readonly codeCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly difference: (Difference & { readonly against: string }) | undefined;
  readonly importedBy: UserId | undefined;
  readonly importedAt: EpochMs;
};

/** Begins a version; nobody sees it before {@link keepVersion}. Gives its number. */
export function beginVersion(tx: Tx, version: NewVersion): number {
  const { lastInsertRowid } = tx
    .prepare(
      `INSERT INTO classifier_version (scheme, version, title, dated, state, source, file_name, source_sha256,
         codes_sha256, code_count, counts, difference, imported_by, imported_at)
       VALUES (@scheme, @version, @title, @dated, 'loading', @source, @fileName, @sourceSha256, @codesSha256,
         @codeCount, @counts, @difference, @importedBy, @importedAt)`,
    )
    .run({
      ...version,
      fileName: version.fileName ?? null,
      importedBy: version.importedBy ?? null,
      counts: JSON.stringify(version.counts),
      difference: version.difference ? JSON.stringify(version.difference) : null,
    });
  return Number(lastInsertRowid);
}

/** Adds codes with the words that find them; `leaf` says that nothing stands under a code. */
export function addCodes(
  tx: Tx,
  versionNo: number,
  codes: readonly (ClassifierCode & { readonly leaf: boolean })[],
): void {
  const code = tx.prepare(
    'INSERT INTO classifier_code (version_no, code, parent, kind, name, leaf) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const key = tx.prepare('INSERT OR IGNORE INTO classifier_name (version_no, key, code) VALUES (?, ?, ?)');
  for (const entry of codes) {
    code.run(versionNo, entry.code, entry.parent ?? null, entry.kind, entry.name, Number(entry.leaf));
    for (const word of searchKeys(entry.name)) key.run(versionNo, word, entry.code);
  }
}

export type OldName = { readonly code: string; readonly name: string };

/** Adds names that codes had before: they are found by them too. */
export function addOldNames(tx: Tx, versionNo: number, names: readonly OldName[]): void {
  const key = tx.prepare(
    `INSERT OR IGNORE INTO classifier_name (version_no, key, code, old_name)
     SELECT @no, @key, @code, @name
     WHERE EXISTS (SELECT 1 FROM classifier_code WHERE version_no = @no AND code = @code AND name <> @name)`,
  );
  for (const { code, name } of names)
    for (const word of searchKeys(name)) key.run({ no: versionNo, key: word, code, name });
}

/** Gives the old names that a version is found by. */
export function oldNamesOf(db: Db, versionNo: number): readonly OldName[] {
  return db
    .prepare<[number], OldName>(
      `SELECT DISTINCT code, old_name AS name FROM classifier_name WHERE version_no = ? AND old_name IS NOT NULL`,
    )
    .all(versionNo);
}

/** Makes a loaded version one of the kept: from here on it never changes. */
export function keepVersion(tx: Tx, versionNo: number): void {
  tx.prepare(`UPDATE classifier_version SET state = 'kept' WHERE no = ?`).run(versionNo);
  touch(tx, 'reference');
}

/** Gives the numbers of versions that a crash left half loaded. */
export function unfinishedVersions(db: Db): readonly number[] {
  return db.prepare<[], number>(`SELECT no FROM classifier_version WHERE state = 'loading'`).pluck().all();
}

const dropNames = `DELETE FROM classifier_name WHERE version_no = @no AND (key, code) IN
  (SELECT key, code FROM classifier_name WHERE version_no = @no LIMIT @limit)`;
const dropCodes = `DELETE FROM classifier_code WHERE version_no = @no AND code IN
  (SELECT code FROM classifier_code WHERE version_no = @no LIMIT @limit)`;

/** Takes away a part of an unfinished version, the version itself last. False when nothing is left of it. */
export function dropSome(tx: Tx, versionNo: number, limit: number): boolean {
  const part = { no: versionNo, limit };
  if (tx.prepare(dropNames).run(part).changes > 0 || tx.prepare(dropCodes).run(part).changes > 0) return true;
  tx.prepare(`DELETE FROM classifier_version WHERE no = ? AND state = 'loading'`).run(versionNo);
  return false;
}

export type CodeRow = {
  readonly code: string;
  readonly parent: string | undefined;
  readonly kind: string;
  readonly name: string;
};
type RawCode = Omit<CodeRow, 'parent'> & { readonly parent: string | null };

/** Gives a part of the codes of a version in their order, after a code. */
export function codesAfter(db: Db, versionNo: number, code: string, limit: number): readonly CodeRow[] {
  return db
    .prepare<[number, string, number], RawCode>(
      `SELECT code, parent, kind, name FROM classifier_code WHERE version_no = ? AND code > ? ORDER BY code LIMIT ?`,
    )
    .all(versionNo, code, limit)
    .map(toCode);
}

export function findCode(db: Db, versionNo: number, code: string): CodeRow | undefined {
  const row = db
    .prepare<[number, string], RawCode>(
      'SELECT code, parent, kind, name FROM classifier_code WHERE version_no = ? AND code = ?',
    )
    .get(versionNo, code);
  return row && toCode(row);
}

/** Gives every code that has others under it: the inner nodes of the tree. */
export function innerCodes(db: Db, versionNo: number): readonly CodeRow[] {
  return db
    .prepare<[number], RawCode>(
      'SELECT code, parent, kind, name FROM classifier_code WHERE version_no = ? AND leaf = 0',
    )
    .all(versionNo)
    .map(toCode);
}

/** Gives the codes that stand under no other. */
export function topCodes(db: Db, versionNo: number): readonly CodeRow[] {
  return db
    .prepare<[number], RawCode>(
      'SELECT code, parent, kind, name FROM classifier_code WHERE version_no = ? AND parent IS NULL',
    )
    .all(versionNo)
    .map(toCode);
}

export type NamedRow = CodeRow & { readonly oldName: string | undefined };

/** Gives codes with a name, or a further word of it, that begins with the key. */
export function codesByKey(db: Db, versionNo: number, key: string, limit: number): readonly NamedRow[] {
  return db
    .prepare<[{ no: number; from: string; to: string; limit: number }], RawCode & { oldName: string | null }>(
      `SELECT c.code, c.parent, c.kind, c.name, n.old_name AS oldName
       FROM classifier_name n JOIN classifier_code c ON c.version_no = n.version_no AND c.code = n.code
       WHERE n.version_no = @no AND n.key >= @from AND n.key < @to ORDER BY n.key LIMIT @limit`,
    )
    .all({ no: versionNo, from: key, to: `${key}\u{10FFFF}`, limit })
    .map((row) => ({ ...toCode(row), oldName: row.oldName ?? undefined }));
}

/** Gives codes that begin so. */
export function codesByBeginning(
  db: Db,
  versionNo: number,
  beginning: string,
  limit: number,
): readonly CodeRow[] {
  return db
    .prepare<[{ no: number; from: string; to: string; limit: number }], RawCode>(
      `SELECT code, parent, kind, name FROM classifier_code
       WHERE version_no = @no AND code >= @from AND code < @to ORDER BY code LIMIT @limit`,
    )
    .all({ no: versionNo, from: beginning, to: `${beginning}\u{10FFFF}`, limit })
    .map(toCode);
}

function toCode<T extends RawCode>(row: T): Omit<T, 'parent'> & CodeRow {
  return { ...row, parent: row.parent ?? undefined };
}
