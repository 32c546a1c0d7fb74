/** The first rows of a list of 10,000 dossiers: core alone with every sort, filters and words, then in the window. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierFilter, DossierPage } from '../../shared/contract/dossiers.ts';
import { type CoreProcess, firstRun, startCoreProcess, unlock } from './core-process.ts';
import { type FilledOffice, fillOffice, openOffice } from './filled-office.ts';
import { measureWindow } from './list-window.ts';
import { requireEqual, report, type Result, timeResults } from './report.ts';

const count = Number(process.argv[2] ?? 10_000);
const rounds = 60;
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'lotdesk-bench-list-'));

const whole: DossierFilter = {
  search: '',
  states: [],
  objectTypes: [],
  archived: false,
  sort: 'updated',
  descending: true,
  offset: 0,
  limit: 100,
};
const warmLists: Readonly<Record<string, Partial<DossierFilter>>> = {
  'by change': {},
  'by title': { sort: 'title', descending: false },
  'by price': { sort: 'price' },
  'by state': { sort: 'state', descending: false },
  'two states': { states: ['preparing', 'returned'] },
  'one kind, by title': { objectTypes: ['vehicle'], sort: 'title', descending: false },
  'last page by title': { sort: 'title', descending: false, offset: count - 100 },
  'one word, selective': { search: 'Їжакевич' },
  'two words': { search: 'квартира Полтаві' },
  'a very common word': { search: 'місто' },
  'nothing found': { search: 'неіснуючеслово' },
};

async function timeOf(core: CoreProcess, filter: DossierFilter) {
  const started = performance.now();
  const page = await core.call('dossiers.list', filter);
  return { took: performance.now() - started, page };
}

/** First list after core has started and the passphrase was given; the file cache of the system may be warm. */
async function measureCold(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const core = await startCoreProcess(folder);
    await unlock(core);
    times.push((await timeOf(core, whole)).took);
    await core.stop();
  }
  return times;
}

async function measureWarm(core: CoreProcess): Promise<readonly Result[]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, filter] of Object.entries(warmLists)) {
      const { took } = await timeOf(core, { ...whole, ...filter });
      times.set(name, [...(times.get(name) ?? []), took]);
    }
  }
  return [...times].flatMap(([name, taken]) => timeResults(`core, warm: ${name}`, taken));
}

/** Words by the index beside `LIKE` over the same text in the same database and run, in turns. */
function measurePeer({ db, list }: FilledOffice): readonly Result[] {
  const like = db.prepare<[string], { id: string }>(
    `SELECT d.id FROM dossier d WHERE d.archived = 0 AND d.content LIKE '%' || ? || '%'
     ORDER BY d.updated_at DESC, d.no DESC LIMIT 100`,
  );
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    list({ ...whole, search: 'Їжакевич' });
    const listed = performance.now();
    like.all('Їжакевич');
    ours.push(listed - started);
    peer.push(performance.now() - listed);
  }
  return timeResults('query alone: one word', ours, { peer, peerName: 'LIKE over the same rows' });
}

const digest = (ids: readonly string[]) =>
  createHash('sha256').update(ids.toSorted().join('\n')).digest('hex');

async function check(core: CoreProcess, office: FilledOffice): Promise<void> {
  const all: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const { rows }: DossierPage = await core.call('dossiers.list', { ...whole, sort: 'title', offset });
    if (rows.length === 0) break;
    all.push(...rows.map(({ id }) => id));
  }
  requireEqual('ids over all pages', [all.length, digest(all)], [count, digest(office.ids)]);
  const found = await core.call('dossiers.list', { ...whole, search: 'Їжакевич', limit: 500 });
  const meant = office.idsWithDebtor('Їжакевич');
  requireEqual(
    'found by a word',
    [found.total, digest(found.rows.map(({ id }) => id))],
    [meant.length, digest(meant)],
  );
}

try {
  const first = await startCoreProcess(folder);
  await firstRun(first);
  await first.stop();
  const office = await fillOffice(folder, count);
  const peers = measurePeer(office);
  office.close();

  const cold = await measureCold();
  const core = await startCoreProcess(folder);
  await unlock(core);
  const warm = await measureWarm(core);
  const reopened = await openOffice(folder, office.made);
  await check(core, reopened);
  reopened.close();
  await core.stop();
  const { shown, asked } = await measureWindow(folder, whole);
  report('list', loadBefore, [
    ...timeResults('core, first list after the passphrase', cold),
    ...warm,
    ...peers,
    ...timeResults('window: click on «Досьє» until the first row is drawn', shown),
    ...timeResults('window: the same list only asked for', asked),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
