/**
 * How long one changed field takes from the caller to the disk and back, beside what one fdatasync of 4 KiB costs in
 * the same folder. Both are measured in turns, so that the load of the machine falls on both.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '../../electron/core/db/open.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { fieldsOf } from '../support/filled-dossier.ts';
import { type CoreProcess, firstRun, startCoreProcess, unlock } from './core-process.ts';
import { openBenchDatabase } from './open-behind.ts';
import { report, requireEqual, timeResults } from './report.ts';

const saves = Number(process.argv[2] ?? 4_000);
const warmUp = 100;
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(process.env['LOTDESK_BENCH_DIR'] ?? tmpdir(), 'lotdesk-bench-save-'));

const places = [
  { pointer: '/object/title', value: (n: number) => `Двокімнатна квартира, лот ${n}, у місті Києві` },
  {
    pointer: '/object/description',
    value: (n: number) => `${sampleFlat.object?.description} Примітка ${n}.`,
  },
  { pointer: '/object/condition', value: (n: number) => `Стан задовільний, огляд № ${n}.` },
  { pointer: '/sale/startPrice', value: (n: number) => 40_000_000 + n },
  { pointer: '/storage/inspectionHours', value: (n: number) => `10:00–1${n % 10}:30` },
  { pointer: '/parties/list/0/address', value: (n: number) => `місто Київ, вулиця Антоновича, будинок ${n}` },
] as const;

const digest = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');

async function measure(core: CoreProcess, id: DossierId) {
  const ours: number[] = [];
  const floor: number[] = [];
  const raw = openSync(join(folder, 'fdatasync.raw'), 'w');
  const block = Buffer.alloc(4_096, 7);
  for (let n = 0; n < saves + warmUp; n += 1) {
    const place = places[n % places.length] ?? places[0];
    const value = place.value(n);
    const started = performance.now();
    await core.call('dossiers.setField', { id, pointer: place.pointer, value });
    const saved = performance.now();
    writeSync(raw, block);
    fdatasyncSync(raw);
    const synced = performance.now();
    if (n < warmUp) continue;
    ours.push(saved - started);
    floor.push(synced - saved);
  }
  closeSync(raw);
  return { ours, floor };
}

/** What must stand in the dossier after all saves, from the values alone. */
function expectedContent(start: unknown): unknown {
  const content = structuredClone(start) as Record<string, Record<string, unknown>>;
  for (const [index, place] of places.entries()) {
    const last =
      Array.from({ length: saves + warmUp }, (_, n) => n).findLast((n) => n % places.length === index) ?? 0;
    const steps = place.pointer.split('/').slice(1);
    const key = steps.pop() ?? '';
    let at: Record<string, unknown> = content;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    at[key] = place.value(last);
  }
  return content;
}

async function readSynchronous(): Promise<unknown> {
  const db = await openBenchDatabase(folder);
  const level = db.pragma('synchronous', { simple: true });
  closeDatabase(db);
  return level;
}

try {
  const core = await startCoreProcess(folder);
  await firstRun(core);
  const { id } = await core.call('dossiers.create', { objectType: 'flat' });
  for (const [pointer, value] of Object.entries(fieldsOf(sampleFlat))) {
    await core.call('dossiers.setField', { id, pointer, value });
  }
  const before = (await core.call('dossiers.get', { id })).content;
  const { ours, floor } = await measure(core, id);
  await core.stop();

  const again = await startCoreProcess(folder);
  await unlock(again);
  const after = await again.call('dossiers.get', { id });
  requireEqual('content after reopening', digest(after.content), digest(expectedContent(before)));
  requireEqual('audit chain is whole', (await again.call('audit.verify', {})).ok, true);
  await again.stop();
  requireEqual('synchronous (2 is FULL)', await readSynchronous(), 2);
  report('save', loadBefore, timeResults('one field saved, round trip at the caller', ours, { floor }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
