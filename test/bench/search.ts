/**
 * Words found among 100,000 dossiers as they are typed: core in its own process, first page with the total; beside it
 * other ways over the same texts in the same run; what each finds of the fixed list of forms and slips.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import { textsOf } from '../../shared/domain/search/dossier-texts.ts';
import { indexText } from '../../shared/domain/search/index-text.ts';
import { searchQuery } from '../../shared/domain/search/query.ts';
import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { pairsToFind } from '../support/search-pairs.ts';
import { cachedOffice } from './cached-office.ts';
import { type CoreProcess, startCoreProcess, unlock } from './core-process.ts';
import { officeSeed } from './filled-office.ts';
import { memoryOf } from './memory.ts';
import { makeDossiers } from './realistic.ts';
import { report, requireEqual, type Result, timeResults } from './report.ts';
import { type Finder, likeFinder, lokiFinder, miniSearchFinder, trigramFinder } from './search-peers.ts';
import { benchQueries } from './search-queries.ts';

const count = Number(process.argv[2] ?? 100_000);
/** Peers that hold everything in memory get so many rows; all of them would not fit beside the rest. */
const inMemory = Math.min(count, 20_000);
/** `search 100000 core`: without the peers, whose indexes of as many rows take minutes to make. */
const coreAlone = process.argv[3] === 'core';
const rounds = 5;
const loadBefore = loadavg()[0] ?? 0;
const whole: DossierFilter = {
  search: '',
  states: [],
  objectTypes: [],
  archived: false,
  sort: 'updated',
  descending: true,
  offset: 0,
  limit: 60,
};

const folder = await cachedOffice(count, (line) => console.log(line));
const made = makeDossiers(count, officeSeed);
const texts = made.map(({ content }) => textsOf({ content }).join('\n'));
const queries = benchQueries(made);

async function measureCore(core: CoreProcess): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { kind, typed } of queries) {
      const started = performance.now();
      await core.call('dossiers.list', { ...whole, search: typed });
      for (const key of [kind, 'all'])
        times.set(key, [...(times.get(key) ?? []), performance.now() - started]);
    }
  }
  return times;
}

function measurePeer(finder: Finder, every: number): readonly number[] {
  const asked = queries.filter((_query, index) => index % every === 0);
  const times = asked.map(({ typed }) => {
    const started = performance.now();
    finder.find(typed);
    return performance.now() - started;
  });
  finder.close();
  return times;
}

/** Share of the fixed list that a way of finding finds, each pair in an index of its own. */
function recallOf(make: (texts: readonly string[]) => Finder): number {
  const pairs = Object.values(pairsToFind).flat();
  const found = pairs.filter(([text, typed]) => {
    const finder = make([text]);
    const hit = finder.find(typed) > 0;
    finder.close();
    return hit;
  });
  return (100 * found.length) / pairs.length;
}

function ourFinder(given: readonly string[]): Finder {
  const dir = mkdtempSync(join(tmpdir(), 'lotdesk-recall-'));
  const db: Db = openDatabase(join(dir, 'ours.db'), new Uint8Array(32).fill(4), { create: true });
  db.exec(`CREATE VIRTUAL TABLE t USING fts5 (body, content = '', contentless_delete = 1, prefix = '2 3 4',
    tokenize = "unicode61 remove_diacritics 0")`);
  given.forEach((text, index) =>
    db.prepare('INSERT INTO t (rowid, body) VALUES (?, ?)').run(index + 1, indexText([text])),
  );
  return {
    name: 'ours',
    find: (typed) => {
      const query = searchQuery(typed);
      return query === '' ? 0 : db.prepare('SELECT rowid FROM t WHERE t MATCH ?').all(query).length;
    },
    close: () => {
      db.close();
      rmSync(dir, { recursive: true });
    },
  };
}

const digest = (list: readonly string[]) =>
  createHash('sha256').update(list.toSorted().join('\n')).digest('hex');

/** Numbers and surnames: what core finds is what stands in the texts. */
async function check(core: CoreProcess): Promise<void> {
  for (const typed of [
    made[17]?.content.proceeding?.number ?? '',
    made[4_321 % count]?.content.rights?.registerNumber ?? '',
  ]) {
    const meant = made
      .filter((_dossier, index) => texts[index]?.includes(typed))
      .map(({ content }) => content.object?.title ?? '');
    const { rows, total } = await core.call('dossiers.list', { ...whole, search: typed, limit: 500 });
    requireEqual(
      `found by ${typed}`,
      [total, digest(rows.map(({ title }) => title))],
      [meant.length, digest(meant)],
    );
  }
  const { total } = await core.call('dossiers.list', { ...whole, search: 'Їжакевича' });
  requireEqual(
    'dossiers of a surname in another case',
    total,
    texts.filter((text) => text.includes('Їжакевич')).length,
  );
  requireEqual('dossiers in all', (await core.call('dossiers.list', whole)).total, count);
}

const core = await startCoreProcess(folder);
await unlock(core);
const times = await measureCore(core);
await check(core);
const memory = memoryOf(core.pid);
await core.stop();

const few = texts.slice(0, inMemory);
const peers: readonly (readonly [string, readonly number[]])[] = coreAlone
  ? []
  : [
      [`LIKE, ${count} rows`, measurePeer(likeFinder(texts), 10)],
      [`FTS5 trigram, ${count} rows`, measurePeer(trigramFinder(texts), 1)],
      [`MiniSearch in memory, ${inMemory} rows`, measurePeer(miniSearchFinder(few), 1)],
      [`LokiJS in memory, ${inMemory} rows`, measurePeer(lokiFinder(few), 2)],
    ];
const recalls: readonly (readonly [string, number])[] = [
  ['LIKE', recallOf(likeFinder)],
  ['FTS5 trigram', recallOf(trigramFinder)],
  ['MiniSearch', recallOf(miniSearchFinder)],
];
const ours = recallOf(ourFinder);
const recall = (peerName: string, peer: number): Result => ({
  scenario: 'found of the fixed list of forms and slips',
  metric: 'share',
  unit: '%',
  ours,
  peer,
  peerName,
  n: Object.values(pairsToFind).flat().length,
});
report('search', loadBefore, [
  ...[...times].flatMap(([kind, taken]) =>
    timeResults(`core, first page of 60 with the total: ${kind}`, taken),
  ),
  ...peers.flatMap(([peerName, peer]) =>
    timeResults('all queries', times.get('all') ?? [], { peer, peerName }),
  ),
  ...recalls.map(([peerName, share]) => recall(peerName, share)),
  { scenario: 'core', metric: 'resident', unit: 'MB', ours: memory?.residentMb ?? 0 },
  { scenario: 'core', metric: 'highest', unit: 'MB', ours: memory?.highestMb ?? 0 },
]);
