/**
 * Opening an office of 100,000 dossiers: core's process started, unlocked, the first page of 60 with the total; beside it
 * LokiJS reading its own file of the same rows. Core's memory afterwards, and with pages read all over the list. Then one dossier of 40 photos, opened in the real window.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import { cachedOffice } from './cached-office.ts';
import { startCoreProcess, unlock } from './core-process.ts';
import { officeSeed } from './filled-office.ts';
import { memoryOf } from './memory.ts';
import { measureDossier } from './open-dossier.ts';
import { loadPeer } from './peers.ts';
import { makeDossiers } from './realistic.ts';
import { report, requireEqual, timeResults } from './report.ts';

const count = Number(process.argv[2] ?? 100_000);
const rounds = 5;
const loadBefore = loadavg()[0] ?? 0;
const first: DossierFilter = {
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
const started: number[] = [];
const unlocked: number[] = [];
const listed: number[] = [];
const todays: number[] = [];
let restingMb = 0;
let highestMb = 0;
for (let round = 0; round < rounds; round += 1) {
  const begun = performance.now();
  const core = await startCoreProcess(folder);
  const up = performance.now();
  await unlock(core);
  const open = performance.now();
  const { rows, total } = await core.call('dossiers.list', first);
  started.push(up - begun);
  unlocked.push(open - up);
  listed.push(performance.now() - open);
  requireEqual('first page and total', [rows.length, total], [60, count]);
  for (let look = 0; look < 10; look += 1) {
    const asked = performance.now();
    await core.call('today.view', {});
    todays.push(performance.now() - asked);
  }
  restingMb = Math.max(restingMb, memoryOf(core.pid)?.residentMb ?? 0);
  for (let offset = 0; offset < count; offset += count / 20)
    await core.call('dossiers.list', { ...first, sort: 'title', offset });
  highestMb = Math.max(highestMb, memoryOf(core.pid)?.highestMb ?? 0);
  await core.stop();
}

type LokiRows = {
  readonly insert: (rows: readonly object[]) => void;
  readonly count: () => number;
  readonly chain: () => {
    readonly simplesort: (
      key: string,
      descending: boolean,
    ) => { readonly limit: (count: number) => { readonly data: () => readonly object[] } };
  };
};
type Loki = {
  readonly addCollection: (name: string, options: object) => LokiRows;
  readonly getCollection: (name: string) => LokiRows;
  readonly saveDatabase: (done: (error?: unknown) => void) => void;
  readonly loadDatabase: (options: object, done: (error?: unknown) => void) => void;
};
const LokiClass = loadPeer('lokijs') as new (path: string, options: object) => Loki;
const dir = mkdtempSync(join(tmpdir(), 'lotdesk-bench-open-'));
const path = join(dir, 'loki.json');
const settled = (run: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    run((error) => (error ? reject(new Error('LokiJS failed', { cause: error })) : resolve())),
  );

const writer = new LokiClass(path, {});
writer
  .addCollection('dossiers', { indices: ['updatedAt'] })
  .insert(makeDossiers(count, officeSeed).map((dossier, index) => ({ ...dossier, updatedAt: index })));
await settled((done) => writer.saveDatabase(done));
const peer: number[] = [];
for (let round = 0; round < 3; round += 1) {
  const begun = performance.now();
  const loki = new LokiClass(path, {});
  await settled((done) => loki.loadDatabase({}, done));
  const page = loki.getCollection('dossiers').chain().simplesort('updatedAt', true).limit(60).data();
  peer.push(performance.now() - begun);
  requireEqual('LokiJS: first page', page.length, 60);
}
rmSync(dir, { recursive: true });

const dossier = await measureDossier();

report('open', loadBefore, [
  ...timeResults('window: click until the first field of a dossier with 40 photos', dossier.content),
  ...timeResults('window: click until its photos in sight are drawn', dossier.pictures),
  ...timeResults('core: Today, asked again after every change', todays),
  ...timeResults('core: process started', started),
  ...timeResults('core: unlocked (the passphrase function is meant to cost)', unlocked),
  ...timeResults('core: first page of 60 with the total', listed),
  ...timeResults(
    'process started and first page, without the passphrase',
    started.map((ms, index) => ms + (listed[index] ?? 0)),
    { peer, peerName: 'LokiJS, file read and first page' },
  ),
  { scenario: 'core', metric: 'resident after the first page', unit: 'MB', ours: restingMb },
  { scenario: 'core', metric: 'highest, pages all over the list read', unit: 'MB', ours: highestMb },
]);
