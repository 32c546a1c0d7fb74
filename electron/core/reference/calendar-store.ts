import type { ReferenceSource } from '../../../shared/contract/reference.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import { type CalendarYear, calendarYearSchema } from '../../../shared/domain/terms/calendar.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type KeptYear = {
  readonly year: CalendarYear;
  readonly version: string;
  readonly origin: Exclude<ReferenceSource, 'built-in'>;
  readonly fileName: string | undefined;
  readonly importedByName: string | undefined;
  readonly importedAt: EpochMs;
};
type Row = Omit<KeptYear, 'year' | 'fileName'> & { readonly body: string; readonly fileName: string | null };

/** Gives the kept years in force: of each year the version that was imported last. */
export function keptYears(db: Db): readonly KeptYear[] {
  return db
    .prepare<[], Row>(
      `SELECT y.body, v.version, v.source AS origin, v.file_name AS fileName, u.name AS importedByName,
              v.imported_at AS importedAt
       FROM calendar_year y JOIN calendar_version v ON v.no = y.version_no LEFT JOIN user u ON u.id = v.imported_by
       WHERE y.version_no = (SELECT max(version_no) FROM calendar_year WHERE year = y.year) ORDER BY y.year`,
    )
    .all()
    .map(({ body, ...row }) => ({
      ...row,
      fileName: row.fileName ?? undefined,
      year: calendarYearSchema.parse(JSON.parse(body)),
    }));
}

export function hasCalendarVersion(db: Db, version: string): boolean {
  return db.prepare('SELECT 1 FROM calendar_version WHERE version = ?').pluck().get(version) !== undefined;
}

export type NewCalendar = {
  readonly version: string;
  readonly title: string;
  readonly source: KeptYear['origin'];
  readonly fileName: string | undefined;
  readonly sourceSha256: string;
  readonly daysSha256: string;
  readonly importedBy: UserId;
  readonly importedAt: EpochMs;
  readonly years: readonly CalendarYear[];
};

/** Keeps a version of the calendar with its years. */
export function insertCalendar(tx: Tx, { years, ...version }: NewCalendar): void {
  const { lastInsertRowid } = tx
    .prepare(
      `INSERT INTO calendar_version (version, title, source, file_name, source_sha256, days_sha256, imported_by, imported_at)
       VALUES (@version, @title, @source, @fileName, @sourceSha256, @daysSha256, @importedBy, @importedAt)`,
    )
    .run({ ...version, fileName: version.fileName ?? null });
  const year = tx.prepare('INSERT INTO calendar_year (version_no, year, body) VALUES (?, ?, ?)');
  for (const body of years) year.run(lastInsertRowid, body.year, JSON.stringify(body));
  touch(tx, 'reference');
}
