import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../electron/core/db/backups.ts';
import { migrate, type Migration } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/all.ts';
import { closeDatabase, type Db, openDatabase } from '../../electron/core/db/open.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore } from '../support/test-core.ts';

const key = new Uint8Array(32).fill(7);
const folder = resolve(import.meta.dirname, '../../electron/core/db/migrations');
let dir: string;
let db: Db;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-migrations-'));
  db = openDatabase(join(dir, 'test.db'), key, { create: true });
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});
const never = (): void => {
  throw new Error('an empty database needs no backup');
};
const version = (): unknown => db.pragma('user_version', { simple: true });

test('the steps are numbered without gaps and named as their files', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_step, index) => index + 1));
  const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
  expect(files.toSorted()).toEqual(
    migrations.map((step) => `${String(step.version).padStart(4, '0')}-${step.name}.ts`),
  );
});

test('the schema is the one of the snapshot, strict in every table', () => {
  migrate(db, migrations, never);
  const rows = db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'dossier_text_%' ORDER BY type, name`,
    )
    .all();
  const loose = rows.filter(({ type, sql }) => type === 'table' && !/\bSTRICT\b/.test(sql));
  expect(loose.map(({ name }) => name)).toEqual(['dossier_text']);
  const text = rows.map(({ sql }) => `${sql.replaceAll(/\s+/g, ' ')};\n`).join('');
  return expect(text).toMatchFileSnapshot('schema.snapshot.sql');
});

test('each step works on the database that the steps before it made', () => {
  for (const [index] of migrations.entries()) {
    migrate(db, migrations.slice(0, index + 1), () => undefined);
    expect(version()).toBe(index + 1);
  }
  expect(db.pragma('foreign_key_check')).toEqual([]);
  migrate(db, migrations, never);
});

test('a step that fails leaves the version and the rows as they were, with a backup made', () => {
  migrate(db, migrations, never);
  db.prepare(`INSERT INTO setting (key, value) VALUES ('kept', '1')`).run();
  const broken: Migration = {
    version: migrations.length + 1,
    name: 'broken',
    up: (tx) => {
      tx.exec(`DELETE FROM setting; CREATE TABLE half (id TEXT NOT NULL) STRICT`);
      throw new Error('power cut');
    },
  };
  const made: string[] = [];
  const backup = () => void made.push(makeBackup(db, join(dir, 'backups'), 'before-migration', 1).name);
  expect(() => migrate(db, [...migrations, broken], backup)).toThrow(/failed/);
  expect([version(), db.prepare('SELECT key FROM setting').pluck().all()]).toEqual([
    migrations.length,
    ['kept'],
  ]);
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined();
  const copy = openDatabase(join(dir, 'backups', made[0] ?? ''), key, { create: false });
  expect(copy.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept']);
  closeDatabase(copy);
});

test('when no backup can be made nothing is migrated', () => {
  migrate(db, migrations.slice(0, 1), never);
  expect(() =>
    migrate(db, migrations, () => {
      throw new Error('disk full');
    }),
  ).toThrow('disk full');
  expect(version()).toBe(1);
});

const uuid = (digit: number): string => `0190a000-0000-7000-8000-${String(digit).padStart(12, '0')}`;
const hash = (digit: string): string => digit.repeat(64);
/** A row of the tables of each step that hold a person's work; columns that a later step adds or drops are left out. */
const rowsByStep: Readonly<
  Record<number, readonly (readonly [string, Readonly<Record<string, unknown>>])[]>
> = {
  1: [
    [
      'user',
      { id: uuid(1), login: 'officer', name: 'Гончаренко Олена', roles: '["officer"]', created_at: 1 },
    ],
    ['setting', { key: 'office', value: '{"name":"Відділ"}' }],
    ...[1, 2].map(
      (seq) =>
        [
          'audit',
          {
            seq,
            at: seq,
            user_id: uuid(1),
            action: 'file.add',
            entity: 'dossier',
            entity_id: uuid(2),
            data: JSON.stringify(seq === 1 ? { fileId: uuid(3) } : { fileId: uuid(4), from: uuid(3) }),
            prev_hash: hash(String(seq - 1)),
            hash: hash(String(seq)),
          },
        ] as const,
    ),
  ],
  2: [
    [
      'dossier',
      {
        no: 7,
        id: uuid(2),
        object_type: 'flat',
        state: 'returned',
        content: '{"object":{"title":"Квартира"},"sale":{"startPrice":"1000"}}',
        revision: 3,
        rule_set_id: '2026-01',
        created_by: uuid(1),
        created_at: 1,
        updated_at: 2,
        title: 'Квартира',
      },
    ],
    [
      'edit_step',
      {
        dossier_id: uuid(2),
        user_id: uuid(1),
        last_at: 1,
        pointer: '/object/title',
        before: 'null',
        after: '"К"',
      },
    ],
    ['dossier_preparer', { dossier_id: uuid(2), user_id: uuid(1) }],
    [
      'finding_override',
      { dossier_id: uuid(2), code: 'photos', pointer: '/files', reason: 'Бо так', user_id: uuid(1), at: 1 },
    ],
    [
      'sealed_version',
      {
        dossier_id: uuid(2),
        version: 1,
        manifest: '{}',
        manifest_sha256: hash('a'),
        sealed_by: uuid(1),
        sealed_at: 1,
        sent_at: 2,
      },
    ],
    ['dossier_text', { rowid: 7, body: 'квартира' }],
  ],
  3: [
    ...[3, 4].map(
      (id) =>
        [
          'dossier_file',
          {
            id: uuid(id),
            dossier_id: uuid(2),
            origin: 'added',
            type: 'photo',
            title: 'Фото',
            media_type: 'image/jpeg',
            sha256: hash(String(id)),
            size_bytes: 10,
            original_name: 'a.jpg',
            position: id,
            added_by: uuid(1),
            added_at: 1,
          },
        ] as const,
    ),
    ['file_thumbnail', { file_id: uuid(3), jpeg: Buffer.from('jpeg') }],
  ],
  4: [
    [
      'outbox',
      {
        command_id: uuid(5),
        dossier_id: uuid(2),
        name: 'submit',
        payload: '{}',
        needs_files: '[]',
        base_revision: 0,
        actor_id: uuid(1),
        created_at: 1,
      },
    ],
    [
      'sent_command',
      { command_id: uuid(6), dossier_id: uuid(2), name: 'put-lot', server_rev: 1, done_at: 1 },
    ],
    [
      'transfer',
      {
        sha256: hash('3'),
        direction: 'up',
        file_id: uuid(3),
        dossier_id: uuid(2),
        title: 'Фото',
        media_type: 'image/jpeg',
        size: 10,
        actor_id: uuid(1),
        created_at: 1,
      },
    ],
  ],
  5: [
    [
      'lot',
      {
        id: uuid(2),
        lot_number: '1',
        rev: 1,
        state: 'returned',
        office_id: 'o',
        office_name: 'Відділ',
        title: 'К',
        search_key: 'к',
        object_type: 'flat',
        version: 1,
        updated_at: 1,
        object: '{}',
      },
    ],
    [
      'auction',
      { id: uuid(8), lot_id: uuid(2), rev: 1, number: '1', attempt: 1, state: 'held', object: '{}' },
    ],
  ],
  6: [
    ['paper_counter', { kind: 'act', year: 2026, last: 1 }],
    ['paper', { id: uuid(9), dossier_id: uuid(2), kind: 'act', year: 2026, number: 1, state: 'reserved' }],
  ],
};

test.each(migrations.slice(0, -1).map(({ version: from }) => from))(
  'a database of version %d with work in it comes up to the present one, and no row is lost',
  (from) => {
    migrate(db, migrations.slice(0, from), never);
    const put = (table: string, row: Readonly<Record<string, unknown>>): void => {
      const names = Object.keys(row);
      db.prepare(
        `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ).run(row);
    };
    const tables = new Set<string>();
    for (let step = 1; step <= from; step += 1)
      for (const [table, row] of rowsByStep[step] ?? []) {
        put(table, row);
        if (table !== 'dossier_text') tables.add(table);
      }
    const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
    const before = [...tables].map((table) => [table, count(table)]);
    let backups = 0;
    migrate(db, migrations, () => void (backups += 1));
    expect([version(), backups]).toEqual([migrations.length, 1]);
    expect([...tables].map((table) => [table, count(table)])).toEqual(before);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const stale = db.prepare('SELECT count(*) FROM dossier_stale').pluck().get();
    expect(stale).toBe(from >= 2 ? 1 : 0);
    const copied = db.prepare('SELECT file_id, first_id FROM copied_file').raw().all();
    expect(copied).toEqual(from >= 3 && from < 13 ? [[uuid(4), uuid(3)]] : []);
  },
);

test('a newer database is refused before anything is touched', () => {
  migrate(db, migrations, never);
  db.pragma(`user_version = ${migrations.length + 1}`);
  expect(() => migrate(db, migrations, never)).toThrowError(expect.objectContaining({ code: 'too-new' }));
});

test('three backups of a kind are kept, the newest ones', () => {
  migrate(db, migrations, never);
  const names = [1, 2, 3, 4, 5].map(
    (day) => makeBackup(db, join(dir, 'backups'), 'made', day * 86_400_000).name,
  );
  makeBackup(db, join(dir, 'backups'), 'before-migration', 1);
  const kept = readdirSync(join(dir, 'backups')).toSorted();
  expect(kept.filter((name) => name.startsWith('made-'))).toEqual(names.slice(2));
  expect(kept.filter((name) => name.startsWith('before-migration-'))).toHaveLength(1);
});

test('an older database is migrated at unlocking and the first screen names the backup', async () => {
  const desk = startTestCore();
  await desk.firstRun();
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.core.stop();
  const behind = await openBehind(desk);
  // The state of the database before its last step: every table of that step is gone again.
  const last = migrations.at(-1);
  const before = tablesOf(behind);
  undoLastStep(behind);
  closeDatabase(behind);
  const next = await desk.restart();
  await next.unlock();
  const { backupBeforeMigration } = await next.call('session.state', {});
  expect(backupBeforeMigration).toMatch(/^before-migration-.*\.db$/);
  expect((await next.call('settings.view', {})).databaseVersion).toBe(last?.version);
  expect((await next.call('dossiers.get', { id })).state).toBe('preparing');
  const after = await openBehind(next);
  expect(tablesOf(after)).toEqual(before);
  closeDatabase(after);
  await next.dispose();
});

function tablesOf(open: Db): readonly unknown[] {
  return open.prepare(`SELECT name FROM sqlite_schema ORDER BY name`).pluck().all();
}

/** Makes the schema of all steps but the last in a second file, and drops what the last one added: tables and columns. */
function undoLastStep(open: Db): void {
  const older = openDatabase(join(dir, 'older.db'), key, { create: true });
  migrate(older, migrations.slice(0, -1), never);
  const known = new Set(tablesOf(older));
  const knownColumns = new Set(columnsOf(older).map(({ table, column }) => `${table}.${column}`));
  older.close();
  open.pragma('foreign_keys = OFF');
  const added = open
    .prepare<[], { type: string; name: string }>(`SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL`)
    .all()
    .filter(({ name }) => !known.has(name));
  for (const type of ['trigger', 'index', 'table']) {
    for (const object of added)
      if (object.type === type) open.exec(`DROP ${type.toUpperCase()} IF EXISTS "${object.name}"`);
  }
  for (const { table, column } of columnsOf(open)) {
    if (!knownColumns.has(`${table}.${column}`)) open.exec(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
  open.pragma(`user_version = ${migrations.length - 1}`);
}

function columnsOf(open: Db): readonly { readonly table: string; readonly column: string }[] {
  return open
    .prepare<[], { table: string; column: string }>(
      `SELECT tables.name AS "table", columns.name AS "column"
       FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .all();
}

/**
 * SHA-256 of every shipped step. A step that was in a release is never edited: a change needs a new step.
 * Until the first release a line may be renewed together with its file.
 */
const shipped: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'migrations.hashes.json'), 'utf8'),
) as Record<string, string>;

test('no shipped step was edited', () => {
  const found = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /^\d{4}-/.test(name))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
  expect(found).toEqual(shipped);
});
