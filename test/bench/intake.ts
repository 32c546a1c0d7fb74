/**
 * Taking in big photos: memory of core and picture helper together over the idle baseline, and how long a field that
 * is typed meanwhile waits. Linux only: memory is read from /proc.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DossierId } from '../../shared/domain/ids.ts';
import { type CoreProcess, firstRun, startCoreProcess, unlock } from './core-process.ts';
import { memoryOf, resetHighest, watchMemory } from './memory.ts';
import { report, requireEqual, type Result, timeResults } from './report.ts';
import { typeSteadily } from './typing.ts';

const photos = 5;
const lookEveryMs = 4;
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'lotdesk-bench-intake-'));
const dataDir = join(folder, 'data');

async function addPhoto(core: CoreProcess, dossierId: DossierId, path: string) {
  const [chosen] = (await core.internal('internal.registerPaths', { paths: [path] })) as { token: string }[];
  const [added] = await core.call('files.add', { dossierId, tokens: [chosen?.token ?? ''], type: 'photo' });
  if (!added?.ok) throw new Error(`refused: ${added?.reason}`);
  return added.file;
}

function makePhotos(): readonly string[] {
  return Array.from({ length: photos }, (_, index) => {
    const path = join(folder, `photo-${index}.jpg`);
    execFileSync(process.execPath, [join(import.meta.dirname, 'big-photo.ts'), path, String(index + 1)], {
      stdio: 'inherit',
    });
    return path;
  });
}

type Run = {
  readonly peakMb: number;
  readonly sumOfHighestMb: number;
  readonly tookMs: number;
  readonly waits: readonly number[];
  readonly hashes: readonly string[];
};

async function takeIn(core: CoreProcess, paths: readonly string[], typing: boolean): Promise<Run> {
  const { id } = await core.call('dossiers.create', { objectType: 'flat' });
  let helper = await core.helperPid();
  for (const pid of [core.pid, helper]) if (pid) resetHighest(pid);
  const asking = setInterval(() => void core.helperPid().then((pid) => (helper = pid ?? helper)), 50);
  const memory = watchMemory(() => (helper ? [core.pid, helper] : [core.pid]), lookEveryMs);
  const typist = typing ? typeSteadily(core, id) : undefined;
  const started = performance.now();
  const hashes: string[] = [];
  for (const path of paths) hashes.push((await addPhoto(core, id, path)).originalSha256 ?? '');
  const tookMs = performance.now() - started;
  const waits = (await typist?.stop()) ?? [];
  clearInterval(asking);
  const { highestTogetherMb, sumOfHighestMb } = memory.stop();
  return { peakMb: highestTogetherMb, sumOfHighestMb, tookMs, waits, hashes };
}

async function typingAlone(core: CoreProcess): Promise<readonly number[]> {
  const { id } = await core.call('dossiers.create', { objectType: 'flat' });
  const typist = typeSteadily(core, id);
  await pause(4_000);
  return await typist.stop();
}

function memoryResults(scenario: string, run: Run, baselineMb: number): readonly Result[] {
  return [
    { scenario, metric: 'idle baseline', unit: 'MB', ours: baselineMb },
    { scenario, metric: 'peak, whole', unit: 'MB', ours: run.peakMb },
    { scenario, metric: 'peak over baseline, same instant', unit: 'MB', ours: run.peakMb - baselineMb },
    {
      scenario,
      metric: 'sum of both VmHWM over baseline',
      unit: 'MB',
      ours: run.sumOfHighestMb - baselineMb,
    },
    { scenario, metric: 'time per photo', unit: 'ms', ours: run.tookMs / run.hashes.length },
  ];
}

/** Core alone: the helper starts with the first photo, so all of its memory counts as over the baseline. */
async function idle(core: CoreProcess): Promise<number> {
  await pause(3_000);
  if ((await core.helperPid()) !== undefined) throw new Error('The helper runs already');
  return memoryOf(core.pid)?.residentMb ?? 0;
}

async function settledCore(): Promise<CoreProcess> {
  const core = await startCoreProcess(dataDir);
  await unlock(core);
  await core.call('dossiers.counts', {});
  return core;
}

try {
  const paths = makePhotos();
  const expected = paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  const first = await startCoreProcess(dataDir);
  await firstRun(first);
  await first.stop();

  const core = await settledCore();
  const oneBaseline = await idle(core);
  const one = await takeIn(core, paths.slice(0, 1), false);
  requireEqual('hash of the first original', one.hashes, expected.slice(0, 1));
  await core.stop();

  const again = await settledCore();
  const alone = await typingAlone(again);
  const baseline = await idle(again);
  const five = await takeIn(again, paths, true);
  requireEqual('hashes of five originals', five.hashes, expected);
  const { rows } = await again.call('dossiers.list', {
    search: '',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
    offset: 0,
    limit: 10,
  });
  const kept = await again.call('dossiers.get', { id: rows[0]?.id as DossierId });
  requireEqual('photos kept', kept.files.length, photos);
  requireEqual('last typed value kept', kept.content.object?.title, `Назва ${five.waits.length - 1}`);
  await again.stop();

  const sizeMb = statSync(paths[0] ?? '').size / 1e6;
  report('intake', loadBefore, [
    { scenario: 'photo of 24 megapixels', metric: 'size', unit: 'MB', ours: sizeMb },
    ...memoryResults('one photo', one, oneBaseline),
    ...memoryResults('five photos in a row while typing', five, baseline),
    ...timeResults('a field typed meanwhile, round trip', five.waits, {
      peer: alone,
      peerName: 'the same typing without photos',
    }),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
