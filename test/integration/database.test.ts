import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { assert as assertProperty, constantFrom, oneof, property, string as anyString } from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { listBackups } from '../../electron/core/db/backups.ts';
import { closeDatabase, type Db, openDatabase } from '../../electron/core/db/open.ts';
import { toAppError } from '../../electron/core/db/errors.ts';
import { write } from '../../electron/core/db/write.ts';
import { listDossiers } from '../../electron/core/dossiers/list.ts';
import { listParameters, listStatements } from '../../electron/core/dossiers/list-store.ts';
import { searchQuery } from '../../shared/domain/search/query.ts';
import { typeSampleFlat } from '../support/filled-dossier.ts';
import { damageTail, flipByte } from '../support/faults.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore, testPassphrase } from '../support/test-core.ts';
import { dossierInserter } from '../support/insert-dossiers.ts';
import { wholeList } from '../support/whole-list.ts';

const started: TestCore[] = [];
async function office(): Promise<TestCore> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  return desk;
}
async function restart(desk: TestCore): Promise<TestCore> {
  const next = await desk.restart();
  started.push(next);
  return next;
}
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

describe('what was acknowledged stays', () => {
  test('after kill -9 in the middle of typing every acknowledged value is there and the chain is whole', async () => {
    const desk = await office();
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    await desk.core.stop();
    const script = resolve(import.meta.dirname, '../support/save-until-killed.ts');
    const child = spawn(process.execPath, [script, desk.dataDir, id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.split('\n').length > 40) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = Number(output.trim().split('\n').at(-1));
    expect(acknowledged).toBeGreaterThanOrEqual(40);

    const after = await restart(desk);
    await after.unlock();
    const title = (await after.call('dossiers.get', { id })).content.object?.title ?? '';
    const saved = Number(title.replace('Назва ', ''));
    expect([acknowledged, acknowledged + 1]).toContain(saved);
    expect((await after.call('audit.verify', {})).ok).toBe(true);
    expect((await after.call('dossiers.history', { id, limit: 1 }))[0]?.after).toBe(title);
    expect(await after.call('dossiers.undo', { id })).toEqual({ pointer: '/object/title' });
  });

  test('a full disk refuses the change, says so, and keeps what was there', async () => {
    const desk = await office();
    const id = await typeSampleFlat(desk);
    await desk.core.stop();
    const db = await openBehind(desk);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const big = 'слово '.repeat(3_000);
    let error: unknown;
    try {
      write(db, (tx) => {
        for (let row = 0; row < 200; row += 1) {
          tx.prepare(`INSERT INTO setting (key, value) VALUES (?, json_quote(?))`).run(`big-${row}`, big);
        }
      });
    } catch (cause) {
      error = toAppError(cause);
    }
    expect(error).toMatchObject({ code: 'disk-full' });
    closeDatabase(db);
    const after = await restart(desk);
    await after.unlock();
    expect((await after.call('dossiers.get', { id })).content.object?.settlement).toBe('місто Київ');
  });
});

describe('damage is told, never shown as data', () => {
  test('a flipped byte in any page is found and the file is left as it is (S13)', async () => {
    const desk = await office();
    await typeSampleFlat(desk);
    await desk.core.stop();
    const path = join(desk.dataDir, 'lotdesk.db');
    const pristine = join(desk.dataDir, 'pristine');
    copyFileSync(path, pristine);
    const size = statSync(path).size;
    const pageSize = 4_096;
    const whole = await readEverything(desk);
    const silent: number[] = [];
    for (let page = 0; page < size / pageSize; page += 1) {
      copyFileSync(pristine, path);
      flipByte(path, page * pageSize + 137 + (page % 3_000));
      const read = await readEverything(desk);
      expect([page, read === 'refused' || read === whole]).toEqual([page, true]);
      if (read === whole) silent.push(page);
    }
    copyFileSync(pristine, path);
    const db = await openBehind(desk);
    // Only a free page can be damaged unseen: nothing is ever read from it.
    expect(silent.length).toBeLessThanOrEqual(Number(db.pragma('freelist_count', { simple: true })));
    db.close();
  });

  test('after an unclean stop a damaged database opens as damaged', async () => {
    const desk = await office();
    await typeSampleFlat(desk);
    const path = join(desk.dataDir, 'lotdesk.db');
    await desk.core.stop();
    damageTail(path);
    writeFileSync(`${path}-wal`, Buffer.alloc(64, 1));
    const after = await restart(desk);
    expect(
      (await after.refusal('session.unlock', { login: 'officer', passphrase: testPassphrase })).code,
    ).toBe('corrupt');
    expect((await after.call('session.state', {})).phase).toBe('damaged');
  });

  test('a database from a newer program is a state of its own, and untouched', async () => {
    const desk = await office();
    await desk.core.stop();
    const db = await openBehind(desk);
    db.pragma('user_version = 999');
    closeDatabase(db);
    const path = join(desk.dataDir, 'lotdesk.db');
    const before = readFileSync(path);
    const after = await restart(desk);
    expect(
      (await after.refusal('session.unlock', { login: 'officer', passphrase: testPassphrase })).code,
    ).toBe('too-new');
    expect((await after.call('session.state', {})).phase).toBe('too-new');
    await after.core.stop();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(listBackups(join(desk.dataDir, 'backups'))).toEqual([]);
  });
});

describe('full-text search', () => {
  test('nothing that can be typed throws or acts as an operator (S22)', async () => {
    const desk = await office();
    await typeSampleFlat(desk);
    const db = await openBehind(desk);
    const hostile = [
      '"',
      '*',
      'OR',
      'NEAR(',
      'a AND b',
      'body:x',
      '-x',
      '^',
      '{',
      "'; DROP TABLE dossier",
      '\u0000',
      '😀',
      '̀',
      'ʼ',
      '"" OR ""*',
    ];
    assertProperty(
      property(
        oneof(
          anyString({ unit: 'binary', maxLength: 60 }),
          constantFrom(...hostile),
          anyString({ unit: 'grapheme' }),
        ),
        (search) => {
          listDossiers(db, { ...wholeList, search });
        },
      ),
      { numRuns: 400, seed: 22 },
    );
    // An operator would find the flat: the words must be taken as words.
    for (const search of ['квартира OR неіснуюче', 'NOT неіснуюче', 'body : квартира неіснуюче']) {
      expect(listDossiers(db, { ...wholeList, search }).total).toBe(0);
    }
    expect(listDossiers(db, { ...wholeList, search: 'КВАРТИРУ в києві' }).total).toBe(1);
    expect(searchQuery('"*"')).toBe('');
    db.close();
  });
});

describe('list of 10,000 dossiers', () => {
  test('every page comes out of an index, without reading or sorting the table', async () => {
    const desk = await office();
    const db = await openBehind(desk);
    fillDossiers(desk, db, 10_000);
    for (const sort of ['updated', 'title', 'price', 'state'] as const) {
      for (const descending of [true, false]) {
        const filter = { ...wholeList, sort, descending };
        const plan = explain(db, listStatements(filter).page);
        expect(plan.filter((line) => /^SCAN (dossier|d)\b/.test(line))).toEqual([]);
        expect(plan).toContainEqual(expect.stringMatching(/SEARCH dossier USING COVERING INDEX/));
        const { rows, total } = listDossiers(db, { ...filter, offset: 9_950 });
        expect([rows.length, total]).toEqual([50, 10_000]);
      }
    }
    const filtered = { ...wholeList, states: ['preparing' as const], objectTypes: ['flat' as const] };
    expect(explain(db, listStatements(filtered).total)).toContainEqual(
      expect.stringMatching(/COVERING INDEX/),
    );
    // What narrows the list and the orders by day are read from the one index that has all of it.
    const narrow = {
      regions: ['місто Київ'],
      priceFrom: 100,
      attempts: [2],
      problems: true,
      dueTo: '2026-12-01',
    };
    for (const sort of ['updated', 'title', 'due', 'auction'] as const) {
      const { order } = listStatements({ ...wholeList, sort, narrow: narrow as never });
      expect(explain(db, order)).toContainEqual(
        expect.stringMatching(/SEARCH dossier USING COVERING INDEX dossier_for_filters/),
      );
    }
    db.close();
  });
});

function explain(db: Db, sql: string): readonly string[] {
  return db
    .prepare<[unknown], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all({ ...listParameters(wholeList), few: '[1]', limit: 50, offset: 0 })
    .map(({ detail }) => detail);
}

function fillDossiers(desk: TestCore, db: Db, count: number): void {
  const insert = dossierInserter(desk, db);
  write(db, (tx) => {
    for (let row = 0; row < count; row += 1) {
      insert(tx, {
        objectType: row % 2 === 0 ? 'flat' : 'vehicle',
        content: { object: { title: `Лот номер ${(row * 7_919) % count}` }, sale: { startPrice: row * 100 } },
        createdAt: 1_795_503_600_000 + row,
      });
    }
  });
}

/** Reads every row of every table; gives a digest of all of it, or says that the database refused. */
async function readEverything(desk: TestCore): Promise<string> {
  try {
    const db = await openBehind(desk);
    try {
      const tables = db
        .prepare<[], { name: string }>(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'dossier_text'`,
        )
        .all();
      const rows = tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all());
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'refused';
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    } finally {
      db.close();
    }
  } catch {
    return 'refused';
  }
}

test('a wrong key gives an error and leaves the file alone', async () => {
  const desk = await office();
  await desk.core.stop();
  const path = join(desk.dataDir, 'lotdesk.db');
  const before = readFileSync(path);
  expect(() => openDatabase(path, new Uint8Array(32), { create: false })).toThrowError(
    expect.objectContaining({ code: 'wrong-passphrase' }),
  );
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a database is opened as a power cut, a hostile file and a curious disk ask for', async () => {
  const desk = await office();
  await desk.core.stop();
  const db = await openBehind(desk);
  const read = (name: string): unknown => db.pragma(name, { simple: true });
  const found = {
    journal: read('journal_mode'),
    // 2 is FULL: what was acknowledged outlives a power cut; the library's own default for WAL is NORMAL.
    synchronous: read('synchronous'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    // 2 is MEMORY: what is sorted or counted on the way is never plain on the disk.
    temporary: read('temp_store'),
    recursiveTriggers: read('recursive_triggers'),
    cipher: read('cipher'),
  };
  db.close();
  expect(found).toEqual({
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    temporary: 2,
    recursiveTriggers: 1,
    cipher: 'aegis',
  });
});
