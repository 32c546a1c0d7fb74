/**
 * A folder with as many photos as may be added at once, dropped on a dossier: how long it takes, how long a field that
 * is typed meanwhile waits, what memory core and picture helper hold together; then once more in the real window, which times its
 * frames. Linux only: memory is read from /proc.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { maxFilesAtOnce } from '../../shared/contract/files.ts';
import { scene } from '../support/scenes.ts';
import { type CoreProcess, firstRun, startCoreProcess } from './core-process.ts';
import { measureFolderWindow } from './folder-window.ts';
import { watchMemory } from './memory.ts';
import { report, requireEqual, timeResults } from './report.ts';
import { typeSteadily } from './typing.ts';

const photos = Number(process.argv[2] ?? maxFilesAtOnce);
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'lotdesk-bench-folder-'));
const inbox = join(folder, 'Квартира');

async function makePhotos(): Promise<void> {
  mkdirSync(inbox);
  for (let n = 1; n <= photos; n += 1)
    writeFileSync(join(inbox, `фото ${n}.jpg`), await scene(n, { width: 1_280, height: 960 }));
}

async function typingAlone(core: CoreProcess): Promise<readonly number[]> {
  const { id } = await core.call('dossiers.create', { objectType: 'flat' });
  const typist = typeSteadily(core, id);
  await pause(4_000);
  return await typist.stop();
}

try {
  await makePhotos();
  const core = await startCoreProcess(join(folder, 'data'));
  await firstRun(core);
  const alone = await typingAlone(core);
  const { id } = await core.call('dossiers.create', { objectType: 'flat' });
  let helper: number | undefined;
  const asking = setInterval(() => void core.helperPid().then((pid) => (helper = pid ?? helper)), 50);
  const memory = watchMemory(() => (helper ? [core.pid, helper] : [core.pid]), 10);
  const typist = typeSteadily(core, id);

  const started = performance.now();
  const found = (await core.internal('internal.registerFound', { paths: [inbox] })) as {
    readonly files: readonly { readonly token: string }[];
  };
  const openedMs = performance.now() - started;
  const tokens = found.files.map(({ token }) => token);
  const added = await core.call('files.add', { dossierId: id, tokens });
  const addedMs = performance.now() - started;
  const waits = await typist.stop();
  clearInterval(asking);
  const { highestTogetherMb } = memory.stop();

  requireEqual('photos taken', added.filter(({ ok }) => ok).length, photos);
  const kept = await core.call('dossiers.get', { id });
  requireEqual('photos kept', kept.files.length, photos);
  requireEqual('last typed value kept', kept.content.object?.title, `Назва ${waits.length - 1}`);
  await core.stop();

  const again = await startCoreProcess(join(folder, 'window'));
  await firstRun(again);
  await again.stop();
  const { during, resting } = await measureFolderWindow(join(folder, 'window'), inbox, photos);
  const over = (limitMs: number) => during.filter((time) => time > limitMs).length;

  const scenario = `folder of ${photos} photos`;
  report('folder', loadBefore, [
    { scenario, metric: 'folder opened', unit: 'ms', ours: openedMs },
    { scenario, metric: 'all added', unit: 'ms', ours: addedMs },
    { scenario, metric: 'time per photo', unit: 'ms', ours: addedMs / photos },
    { scenario, metric: 'peak of core and helper together', unit: 'MB', ours: highestTogetherMb },
    ...timeResults('a field typed meanwhile, round trip', waits, {
      peer: alone,
      peerName: 'the same typing without photos',
    }),
    ...timeResults('frame of the window meanwhile', during, {
      peer: resting,
      peerName: 'the same window before',
    }),
    ...[50, 100, 200].map((limitMs) => ({
      scenario: 'frames of the window meanwhile',
      metric: `over ${limitMs} ms`,
      unit: 'frames',
      ours: over(limitMs),
      n: during.length,
    })),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
